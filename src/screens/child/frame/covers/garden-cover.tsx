import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { GardenPicture } from '../../../../components/child-art/scenery.tsx'
import { penOf } from '../../../../ink/pens.ts'
import { PenPicture } from '../../draw/draw-pictures.tsx'
import { SnailPicture } from './snail-picture.tsx'

/**
 * The garden that lies over everything, as if somebody had drawn it here. It is always drawn and only shown, so that it stands there in
 * the next frame. A tap on the snail takes it away; anything else does nothing.
 */
export function GardenCover({ covered, say, onBack }: { readonly covered: boolean; readonly say: (key: string) => string; readonly onBack: () => void }): VNode {
  const snail = useRef<HTMLButtonElement>(null)
  const before = useRef<Element | null>(null)
  // Before the page beneath loses the focus by being covered.
  useLayoutEffect(() => {
    if (covered) {
      before.current = document.activeElement
      snail.current?.focus({ preventScroll: true })
    } else if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true })
  }, [covered])
  return (
    <div class="garden-cover" role="group" aria-label={say('frame.drawing')} inert={!covered}>
      <div class="garden-cover__sheet">
        <GardenPicture />
        <button type="button" class="garden-cover__snail" aria-label={say('frame.cover.snail')} ref={snail} onClick={onBack}><SnailPicture /></button>
      </div>
      <div class="garden-cover__pens" aria-hidden="true">
        {PENS_LYING.map((colour) => <span key={colour}><PenPicture hex={penOf(colour).hex} mark={penOf(colour).mark} /></span>)}
      </div>
    </div>
  )
}

const PENS_LYING = ['black', 'brown', 'orange', 'green', 'light-blue', 'purple'] as const
