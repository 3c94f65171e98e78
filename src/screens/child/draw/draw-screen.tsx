import { useEffect, useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { DrawingSurface } from '../../../components/drawing/drawing-surface.tsx'
import { sayOfPens } from '../../../direct-work/frame/pen-names.ts'
import type { InkOperation } from '../../../ink/ink-operation.ts'
import { fitPaper } from '../../../ink/paper.ts'
import { penOf, type ColourName, type WidthName } from '../../../ink/pens.ts'
import { unreachable } from '../../../record/unreachable.ts'
import { SheetPlaces } from '../kit/canvas/sheet-places.tsx'
import { useBucket } from '../kit/canvas/use-bucket.ts'
import { BucketPicture, PenPicture, Picture, RubberPicture } from './draw-pictures.tsx'
import { draw, drawnForMs, fitToSpace, mayRedo, mayUndo, openDrawState, withPaper, type DrawState } from './draw-state.ts'
import { createInkKeeper, type InkKeeper, type InkKept, type KeepingState } from './ink-keeper.ts'
import { PenRoll, Widths } from './pen-roll.tsx'
import { SafeLine } from './safe-line.tsx'
import './draw-tool.css'
import './draw-screen.css'

export interface DrawScreenProps {
  /** All ink kept so far. Read once, when the screen opens. */
  readonly paper: readonly InkOperation[]
  /** Keeps ink. `saved` only when it lies on the disk; anything else is tried again. */
  readonly onOperations: (operations: readonly InkOperation[]) => Promise<InkKept>
  /** The child has finished, and everything drawn is saved. */
  readonly onDone: () => void
  /** Told how to hand over every line that is not kept yet, for whoever locks the screen. */
  readonly onKeeper?: ((flush: InkKeeper['flush']) => void) | undefined
  /** What is known of `paper` when the screen opens. */
  readonly savedState?: KeepingState
  /** When the drawing was begun (milliseconds of the epoch), so that a page opened again keeps its time. */
  readonly startedAtMs?: number
}

/** A sheet of paper and a roll of pens. The child may hold this screen: it knows no names and no case. */
export function DrawScreen({ paper, onOperations, onDone, onKeeper, savedState, startedAtMs }: DrawScreenProps): VNode {
  const [state, setState] = useState(() => openDrawState(paper))
  const [keeping, setKeeping] = useState<KeepingState>(savedState ?? (paper.length > 0 ? 'safe' : 'untouched'))
  const [rollOpen, setRollOpen] = useState(false)
  const [finishing, setFinishing] = useState(false)
  const [spoken, setSpoken] = useState('')
  const [space, setSpace] = useState({ width: 0, height: 0 })
  const sheet = fitPaper(state.paper, space.width, space.height)
  const opener = useRef<HTMLButtonElement>(null)
  const current = useRef(state)
  const send = useRef(onOperations)
  send.current = onOperations
  const [keeper] = useState(() => createInkKeeper((operations) => send.current(operations), setKeeping, keeping))
  useState(() => onKeeper?.(() => keeper.flush()))
  const [clock] = useState(() => startDrawingClock(state, startedAtMs))

  const change = (next: DrawState): void => {
    current.current = next
    setState(next)
  }
  const act = (operation: InkOperation): void => {
    const operations = withPaper(current.current, operation)
    change(draw(current.current, operations))
    keeper.keep(operations)
  }
  const step = (kind: 'undo' | 'redo'): void => {
    if (!(kind === 'undo' ? mayUndo(current.current) : mayRedo(current.current))) return
    act({ kind })
    setSpoken(kind === 'undo' ? 'Undone' : 'Done again')
  }
  const finish = (): void => {
    if (finishing) return
    setFinishing(true)
    void keeper.settled().then(onDone)
  }
  const pourAt = useBucket({ strokes: state.strokes, paper: state.paper, colour: state.colour, newId: () => crypto.randomUUID(), elapsedMs: clock, draw: act })
  const takePen = (colour: ColourName): void => {
    change({ ...current.current, tool: current.current.tool === 'bucket' ? 'bucket' : 'pen', colour })
  }
  const takeBucket = (): void => {
    change({ ...current.current, tool: 'bucket' })
    setRollOpen(false)
  }
  const takeWidth = (width: WidthName): void => change({ ...current.current, width, tool: current.current.tool === 'bucket' ? 'pen' : current.current.tool })
  const takeRubber = (): void => {
    change({ ...current.current, tool: 'eraser' })
  }

  const closeRoll = (): void => {
    if (!rollOpen) return
    setRollOpen(false)
    opener.current?.focus({ preventScroll: true })
  }

  const latestStep = useRef(step)
  latestStep.current = step
  useEffect(() => holdStill((kind) => latestStep.current(kind)), [])

  return (
    <main class={rollOpen ? 'draw draw--roll-open' : 'draw'}>
      <h1 class="visually-hidden">Drawing</h1>
      <div class="draw__paper">
        <DrawingSurface label="Your picture" paper={state.paper} strokes={state.strokes} tool={state.tool === 'eraser' ? 'eraser' : 'pen'} colour={state.colour} width={state.width}
          elapsedMs={clock} onOperation={act} onSpace={(width, height) => { setSpace({ width, height }); change(fitToSpace(current.current, width, height)) }} />
        {state.tool === 'bucket' && (
          <div class="draw__places" style={{ width: `${sheet.width}px`, height: `${sheet.height}px` }}>
            <SheetPlaces label={sayOfPens('frame.pen.fill')} place={sayOfPens('frame.canvas.fill-here')} paper={state.paper} onPlace={pourAt} quiet />
          </div>
        )}
      </div>
      <div class="draw__safe"><SafeLine keeping={keeping} finishing={finishing} /></div>
      <div class="draw__roll" id="pen-roll">
        <PenRoll say={sayOfPens} tool={state.tool} colour={state.colour} onPen={takePen} onRubber={takeRubber} onLeave={closeRoll} />
      </div>
      <div class="draw__rail">
        <Widths say={sayOfPens} tool={state.tool} colour={state.colour} width={state.width} onWidth={takeWidth} onBucket={takeBucket} />
        <button type="button" ref={opener} class="draw-tool draw-tool--pens" aria-expanded={rollOpen} aria-controls="pen-roll" onClick={() => setRollOpen(!rollOpen)}>
          <InHand tool={state.tool} colour={state.colour} />
          <span>{sayOfPens('frame.canvas.pens')}</span>
        </button>
        <button type="button" class="draw-tool draw-tool--undo" aria-disabled={!mayUndo(state)} onClick={() => step('undo')}><Picture of="undo" /><span>Undo</span></button>
        <button type="button" class="draw-tool draw-tool--redo" aria-disabled={!mayRedo(state)} onClick={() => step('redo')}><Picture of="redo" /><span>Redo</span></button>
        <button type="button" class="draw-tool draw-tool--finished" onClick={finish}><Picture of="finished" /><span>Finished</span></button>
      </div>
      <p class="visually-hidden" role="status">{spoken}</p>
    </main>
  )
}

function InHand({ tool, colour }: Pick<DrawState, 'tool' | 'colour'>): VNode {
  const { hex, mark } = penOf(colour)
  switch (tool) {
    case 'pen': return <PenPicture hex={hex} mark={mark} />
    case 'bucket': return <BucketPicture hex={hex} mark={mark} />
    case 'eraser': return <RubberPicture />
    default: return unreachable(tool)
  }
}

function startDrawingClock(state: DrawState, startedAtMs: number | undefined): () => number {
  const beforeMs = startedAtMs === undefined ? drawnForMs(state) : Math.max(drawnForMs(state), Date.now() - startedAtMs)
  const openedMs = performance.now()
  return () => beforeMs + performance.now() - openedMs
}

/** While a child draws the page neither scrolls nor zooms; Ctrl+Z and Ctrl+Y step through the lines. */
function holdStill(step: (kind: 'undo' | 'redo') => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  document.addEventListener('wheel', (event) => { if (event.ctrlKey) event.preventDefault() }, { signal, passive: false })
  // Safari zooms on these whatever touch-action says.
  document.addEventListener('gesturestart', (event) => event.preventDefault(), { signal, passive: false })
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    step(key === 'y' || event.shiftKey ? 'redo' : 'undo')
  }, { signal })
  return () => listening.abort()
}
