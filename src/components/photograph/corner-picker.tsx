import { useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import './corner-picker.css'

/** A place as fractions of the picture's breadth and height, 0 to 1. */
export interface CornerPlace {
  readonly x: number
  readonly y: number
}
/** Top left, top right, bottom right, bottom left. */
export type CornerPlaces = readonly [CornerPlace, CornerPlace, CornerPlace, CornerPlace]

interface CornerPickerProps {
  /** Address of the upright picture (`blob:`). */
  readonly url: string
  readonly widthPx: number
  readonly heightPx: number
  readonly corners: CornerPlaces
  readonly onCorners: (corners: CornerPlaces) => void
}

const NAMES = ['Top left corner', 'Top right corner', 'Bottom right corner', 'Bottom left corner'] as const
const NUDGE = 0.005
const LONG_NUDGE = 0.05
const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Marks the corners of a page in a photograph: dragged with a finger or a mouse, or moved with the arrow keys. */
export function CornerPicker({ url, widthPx, heightPx, corners, onCorners }: CornerPickerProps): VNode {
  const frame = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const [held, setHeld] = useState<number | null>(null)

  const move = (index: number, place: CornerPlace): void => {
    onCorners(withCorner(corners, index, { x: within(place.x), y: within(place.y) }))
  }
  const drag = (index: number, event: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect()
    if (held !== index || box === undefined) return
    move(index, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
  }
  const nudge = (index: number, event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const corner = corners[index]
    if (step === undefined || corner === undefined) return
    event.preventDefault()
    const by = event.shiftKey ? LONG_NUDGE : NUDGE
    const place = { x: within(corner.x + step[0] * by), y: within(corner.y + step[1] * by) }
    move(index, place)
    setSaid(`${NAMES[index]}: ${inWords(place)}`)
  }

  return (
    <div class="corner-picker">
      <p class="hint" id="corner-picker-help">Put each ring on a corner of the paper. With a keyboard: Tab to a corner, then the arrow keys; hold Shift for larger steps.</p>
      <div class="corner-picker__frame" ref={frame} style={{ aspectRatio: `${widthPx} / ${heightPx}`, '--shape': String(widthPx / heightPx) }}>
        <img class="corner-picker__picture" src={url} alt="The photograph as it was taken, turned upright" draggable={false} />
        <svg class="corner-picker__lines" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <path class="corner-picker__outside" fill-rule="evenodd" d={`M0 0H1V1H0Z M${corners.map(({ x, y }) => `${x} ${y}`).join(' L')} Z`} />
          <polygon class="corner-picker__edge" points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} vector-effect="non-scaling-stroke" />
        </svg>
        {corners.map((corner, index) => (
          <button key={NAMES[index]} type="button" class={held === index ? 'corner-picker__corner corner-picker__corner--held' : 'corner-picker__corner'}
            aria-label={`${NAMES[index]}, ${inWords(corner)}`} aria-describedby="corner-picker-help"
            style={{ insetInlineStart: `${corner.x * 100}%`, insetBlockStart: `${corner.y * 100}%` }}
            onKeyDown={(event) => nudge(index, event)}
            onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); setHeld(index) }}
            onPointerMove={(event) => drag(index, event)}
            onPointerUp={() => setHeld(null)} onPointerCancel={() => setHeld(null)} />
        ))}
      </div>
      <p class="visually-hidden" role="status">{said}</p>
    </div>
  )
}

function withCorner([topLeft, topRight, bottomRight, bottomLeft]: CornerPlaces, index: number, place: CornerPlace): CornerPlaces {
  return [index === 0 ? place : topLeft, index === 1 ? place : topRight, index === 2 ? place : bottomRight, index === 3 ? place : bottomLeft]
}

function within(part: number): number {
  return Math.min(1, Math.max(0, part))
}

function inWords({ x, y }: CornerPlace): string {
  return `${Math.round(x * 100)} % across, ${Math.round(y * 100)} % down`
}
