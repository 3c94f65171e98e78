import type { ComponentChildren, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { DrawingSurface } from '../../../components/drawing/drawing-surface.tsx'
import { hitStroke } from '../../../ink/hit-stroke.ts'
import type { InkOperation } from '../../../ink/ink-operation.ts'
import { cutPaper, DEFAULT_PAPER, fitPaper, type Paper } from '../../../ink/paper.ts'
import type { Json } from '../../../record/json.ts'
import { CanvasTools } from './canvas/canvas-tools.tsx'
import { type CanvasHand, EMPTY_HAND } from './canvas/canvas-hand.ts'
import { stampStroke } from './canvas/stamp-strokes.ts'
import { SheetPlaces } from './canvas/sheet-places.tsx'
import { useBucket } from './canvas/use-bucket.ts'
import type { ToolPage } from './tool-page.ts'

interface PageCanvasProps {
  readonly page: Pick<ToolPage<Json, Json>, 'inkOf' | 'draw' | 'say' | 'newId' | 'profile' | 'band'>
  /** Name of the canvas in the answers: `good`, `main`. */
  readonly canvas: string
  /** The picture's name for those who do not see it. */
  readonly label: string
  /** The shape of the sheet; without it the sheet takes the shape of its space when the first line is drawn. */
  readonly paper?: Paper
  /** Shapes of the tool over the sheet (SVG or HTML as large as the sheet); lines are drawn through them. */
  readonly over?: ComponentChildren
  /** Without pens, rubber and stamps: the sheet alone. */
  readonly bare?: boolean
}

/** Reach of a fingertip that takes a line away, in paper units. */
const FINGER_REACH = 34

/**
 * A sheet to draw on, with pens, a rubber for places, a rubber for whole lines, a bucket, and stamps for those who do not draw. Undo is the frame's. Fills its place, so give it one with a height.
 */
export function PageCanvas({ page, canvas, label, paper: given, over, bare = false }: PageCanvasProps): VNode {
  const [hand, setHand] = useState<CanvasHand>(EMPTY_HAND)
  const [space, setSpace] = useState({ width: 0, height: 0 })
  const [openedMs] = useState(() => performance.now())
  const ink = page.inkOf(canvas)
  // A canvas that nobody drew on has the sheet that no canvas has; once a line was drawn its sheet never changes.
  const untouched = ink.paper === DEFAULT_PAPER
  const paper = untouched ? given ?? cutPaper(space.width, space.height) : ink.paper
  const sheet = fitPaper(paper, space.width, space.height)
  const now = useRef({ page, ink, paper, untouched })
  now.current = { page, ink, paper, untouched }
  const laid = useRef(new Set<string>())
  const elapsedMs = (): number => performance.now() - openedMs

  const draw = (operation: InkOperation): void => {
    const first = now.current.untouched && !laid.current.has(canvas) && (operation.kind === 'add-stroke' || operation.kind === 'fill-area')
    if (first) laid.current.add(canvas)
    now.current.page.draw(canvas, first ? [{ kind: 'lay-paper', width: now.current.paper.width, height: now.current.paper.height }, operation] : [operation])
  }
  const lift = (x: number, y: number, reach: number): void => {
    const hit = hitStroke(now.current.ink.strokes, x, y, Math.max(FINGER_REACH, reach))
    if (hit !== null) draw({ kind: 'remove-strokes', strokeIds: [hit.id] })
  }
  const pourAt = useBucket({ strokes: ink.strokes, paper, colour: hand.colour, newId: page.newId, elapsedMs, draw })
  const stamp = (x: number, y: number): void => {
    if (hand.stamp === null) return
    draw(stampStroke(hand.stamp, { x, y }, paper, { strokeId: page.newId(), colour: hand.colour, startedAtMs: Math.round(elapsedMs()) }))
  }

  return (
    <div class={bare ? 'page-canvas page-canvas--bare' : 'page-canvas'}>
      <div class="page-canvas__space">
        <DrawingSurface label={label} paper={paper} strokes={ink.strokes} tool={hand.holds === 'rubber' ? 'eraser' : 'pen'} colour={hand.colour} width={hand.width}
          elapsedMs={elapsedMs} onOperation={draw} onSpace={(width, height) => setSpace({ width, height })} />
        <div class="page-canvas__over" style={{ width: `${sheet.width}px`, height: `${sheet.height}px` }}>
          {over}
          {hand.holds === 'lift' && <SheetPlaces label={page.say('frame.canvas.lift')} place={page.say('frame.canvas.place')} paper={paper} onPlace={lift} follow />}
          {hand.holds === 'bucket' && <SheetPlaces label={page.say('frame.pen.fill')} place={page.say('frame.canvas.fill-here')} paper={paper} onPlace={pourAt} quiet />}
          {hand.holds === 'stamp' && <SheetPlaces label={page.say('frame.canvas.stamps')} place={page.say('frame.canvas.place')} paper={paper} onPlace={stamp} />}
        </div>
      </div>
      {!bare && <CanvasTools say={page.say} hand={hand} onHand={setHand} />}
    </div>
  )
}
