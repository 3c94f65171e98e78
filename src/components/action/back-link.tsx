import type { ComponentChildren } from 'preact'

/** One step back, named by where it leads ("Cassie", "Today"). */
export function BackLink({ children = 'Back', onPress }: { readonly children?: ComponentChildren; readonly onPress: () => void }) {
  return <button type="button" class="back-link" onClick={onPress}>{children}</button>
}
