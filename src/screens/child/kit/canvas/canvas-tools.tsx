import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { penOf } from '../../../../ink/pens.ts'
import { BucketPicture, PenPicture, RubberPicture } from '../../draw/draw-pictures.tsx'
import { PenRoll, Widths } from '../../draw/pen-roll.tsx'
import type { CanvasHand } from './canvas-hand.ts'
import { KitPicture } from '../kit-pictures.tsx'
import { stampPath, STAMPS } from './stamp-strokes.ts'

interface CanvasToolsProps {
  readonly say: (key: string) => string
  readonly hand: CanvasHand
  readonly onHand: (hand: CanvasHand) => void
}

/** Pens and bucket, two rubbers and stamps along the bottom of a sheet; the roll of pens and the stamps open over it. */
export function CanvasTools({ say, hand, onHand }: CanvasToolsProps): VNode {
  const [open, setOpen] = useState<'nothing' | 'pens' | 'stamps'>('nothing')
  const opener = useRef<HTMLButtonElement | null>(null)
  const byArrow = useRef(false)
  const take = (next: CanvasHand): void => {
    onHand(next)
    // Arrows go from pen to pen: the drawer stays until one is taken.
    if (byArrow.current) return
    // What was chosen in goes away: who came by key or switch stands where they opened it.
    if (open !== 'nothing') opener.current?.focus({ preventScroll: true })
    setOpen('nothing')
  }
  const turn = (which: 'pens' | 'stamps', from: HTMLButtonElement): void => {
    opener.current = from
    setOpen(open === which ? 'nothing' : which)
  }
  const pen = penOf(hand.colour)
  return (
    <div class="canvas-tools">
      <div class="canvas-tools__strip">
        <button type="button" class="canvas-tool canvas-tool--pens" aria-expanded={open === 'pens'} aria-pressed={hand.holds === 'pen' || hand.holds === 'bucket'} onClick={(event) => {
          if (hand.holds === 'pen' || hand.holds === 'bucket' || hand.holds === 'stamp') turn('pens', event.currentTarget)
          else take({ ...hand, holds: 'pen' })
        }}>
          {hand.holds === 'bucket' ? <BucketPicture hex={pen.hex} mark={pen.mark} /> : <PenPicture hex={pen.hex} mark={pen.mark} />}<span>{say('frame.canvas.pens')}</span>
        </button>
        <button type="button" class="canvas-tool canvas-tool--pens" aria-pressed={hand.holds === 'rubber'} onClick={() => take({ ...hand, holds: hand.holds === 'rubber' ? 'pen' : 'rubber' })}>
          <RubberPicture /><span>{say('frame.canvas.rub')}</span>
        </button>
        <button type="button" class="canvas-tool" aria-pressed={hand.holds === 'lift'} onClick={() => take({ ...hand, holds: hand.holds === 'lift' ? 'pen' : 'lift' })}>
          <LinePicture /><span>{say('frame.canvas.lift')}</span>
        </button>
        <button type="button" class="canvas-tool" aria-expanded={open === 'stamps'} aria-pressed={hand.holds === 'stamp'} onClick={(event) => turn('stamps', event.currentTarget)}>
          <KitPicture of="hide" size={40} /><span>{say('frame.canvas.stamps')}</span>
        </button>
      </div>
      {open === 'pens' && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
        <div class="canvas-tools__drawer" data-scan-first onClick={({ target }) => {
          // The pen in the hand is no change: taken again, it is taken all the same.
          if (target instanceof HTMLInputElement && target.name === 'pen' && target.value === hand.colour) take({ ...hand, holds: heldWith(hand) })
        }} onKeyUp={() => { byArrow.current = false }} onKeyDown={({ key }) => {
          byArrow.current = key.startsWith('Arrow')
          if (key === 'Enter' || key === ' ') take(hand)
        }}>
          <PenRoll say={say} tool={hand.holds === 'rubber' ? 'eraser' : 'pen'} colour={hand.colour} onPen={(colour) => take({ ...hand, colour, holds: heldWith(hand) })} onRubber={() => take({ ...hand, holds: 'rubber' })} />
          <Widths say={say} tool={hand.holds === 'bucket' ? 'bucket' : 'pen'} colour={hand.colour} width={hand.width} onBucket={() => take({ ...hand, holds: 'bucket' })}
            onWidth={(width) => onHand({ ...hand, width, holds: hand.holds === 'bucket' ? 'pen' : hand.holds })} />
        </div>
      )}
      {open === 'stamps' && (
        <div class="canvas-tools__drawer canvas-tools__drawer--stamps" data-scan-first role="group" aria-label={say('frame.canvas.stamps')}>
          {STAMPS.map((stamp) => (
            <button type="button" key={stamp} class="canvas-tool" aria-label={say(`frame.stamp.${stamp}`)} aria-pressed={hand.holds === 'stamp' && hand.stamp === stamp} onClick={() => take({ ...hand, holds: 'stamp', stamp })}>
              <svg viewBox="-6 -6 112 112" width="52" height="52" aria-hidden="true"><path d={stampPath(stamp)} fill="none" stroke={pen.hex} stroke-width={stamp === 'colour' ? 11 : 7} stroke-linecap="round" stroke-linejoin="round" /></svg>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** A colour taken for the stamp or the bucket stays with it; else it comes with its pen. */
function heldWith({ holds }: CanvasHand): CanvasHand['holds'] {
  return holds === 'stamp' || holds === 'bucket' ? holds : 'pen'
}

function LinePicture(): VNode {
  return (
    <svg viewBox="0 0 48 40" width="48" height="40" aria-hidden="true">
      <path d="M6 30c5-16 11-16 16-7s10 8 19-11" fill="none" stroke="currentColor" stroke-width="5" stroke-dasharray="9 7" stroke-linecap="round" />
    </svg>
  )
}
