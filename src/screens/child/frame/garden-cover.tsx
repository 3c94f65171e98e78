import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { GardenPicture, SnailPicture } from './garden-picture.tsx'

/**
 * The garden that lies over everything. It is always drawn and only shown, so that it stands there in the next frame. A tap on the
 * snail takes it away; anything else does nothing.
 */
export function GardenCover({ covered, say, onBack }: { readonly covered: boolean; readonly say: (key: string) => string; readonly onBack: () => void }): VNode {
  const snail = useRef<HTMLButtonElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (covered) {
      before.current = document.activeElement
      snail.current?.focus({ preventScroll: true, focusVisible: false } as FocusOptions)
    } else if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true })
  }, [covered])
  return (
    <div class="garden-cover" role="group" aria-label={say('frame.drawing')} inert={!covered}>
      <GardenPicture />
      <button type="button" class="garden-cover__snail" aria-label={say('frame.cover.snail')} ref={snail} onClick={onBack}><SnailPicture /></button>
    </div>
  )
}
