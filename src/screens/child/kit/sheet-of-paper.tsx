import type { ComponentChildren, VNode } from 'preact'

/** A sheet that carries words as they will be read: a letter, a list. `lined` as writing paper is. */
export function SheetOfPaper({ label, lined = false, children }: { readonly label?: string; readonly lined?: boolean; readonly children: ComponentChildren }): VNode {
  return <section class={lined ? 'kit-sheet kit-sheet--lined' : 'kit-sheet'} aria-label={label}>{children}</section>
}
