import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { applyOperations, EMPTY_HISTORY, strokesAsMade, visibleStrokes } from '../../../ink/drawing-history.ts'
import type { Stroke } from '../../../ink/ink-operation.ts'
import type { Paper } from '../../../ink/paper.ts'
import { vectorBytesToDrawing } from '../../../ink/vector-bytes.ts'
import { Button } from '../../action/button.tsx'
import { createInkPainter, type InkPainter } from '../ink-painter.ts'

export interface ReplayPanelProps {
  /** The drawing's lines as they are kept. */
  readonly bytes: Uint8Array
  readonly name: string
}

/** Long enough to see each line come, not so long that a full page takes an hour. */
const STEP_MS = 700
const LONG_EDGE_PX = 1200

interface Replayed { readonly paper: Paper; readonly painted: readonly Stroke[]; readonly made: readonly Stroke[] }

/** A drawing one line after another: forwards, backwards, or by itself. It begins with the whole drawing. */
export function ReplayPanel({ bytes, name }: ReplayPanelProps) {
  const drawing = useMemo(() => readDrawing(bytes), [bytes])
  if (drawing === null) return <p>These lines cannot be read on this device. The picture above is the drawing as it was kept.</p>
  return <Lines drawing={drawing} name={name} />
}

function Lines({ drawing: { paper, painted, made }, name }: { readonly drawing: Replayed; readonly name: string }) {
  const [count, setCount] = useState(made.length)
  const [playing, setPlaying] = useState(false)
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<InkPainter | null>(null)
  const ended = count >= made.length
  // Whoever asked for less motion goes from line to line: nothing changes by itself.
  const mayPlay = useMemo(() => !matchMedia('(prefers-reduced-motion: reduce)').matches, [])

  useLayoutEffect(() => {
    if (canvas.current === null) return undefined
    const scale = LONG_EDGE_PX / Math.max(paper.width, paper.height)
    const made = createInkPainter(canvas.current, document.createElement('canvas'))
    made.resize(Math.round(paper.width * scale), Math.round(paper.height * scale), scale)
    painter.current = made
    return () => made.end()
  }, [paper])
  useLayoutEffect(() => {
    const sofar = new Set(made.slice(0, count).map(({ id }) => id))
    painter.current?.show(painted.filter(({ id }) => sofar.has(id)))
  }, [painted, made, count])
  useEffect(() => {
    if (!playing) return undefined
    if (ended) {
      setPlaying(false)
      return undefined
    }
    const timer = setTimeout(() => setCount(count + 1), STEP_MS)
    return () => clearTimeout(timer)
  }, [playing, count, ended])

  const go = (to: number): void => {
    setPlaying(false)
    setCount(Math.min(made.length, Math.max(0, to)))
  }
  const where = inWords(count, made)
  return (
    <>
      <canvas ref={canvas} class="replay__sheet" role="img" aria-label={`${name}. ${where}`} style={{ aspectRatio: `${paper.width} / ${paper.height}` }} />
      <p class="replay__where" role="status">{where}</p>
      <div class="replay__steps">
        <Button look="secondary" unavailable={count === 0} onPress={() => go(0)}>To the empty page</Button>
        <Button look="secondary" unavailable={count === 0} onPress={() => go(count - 1)}>Line before</Button>
        <Button look="secondary" unavailable={ended} onPress={() => go(count + 1)}>Next line</Button>
        {mayPlay && (
          <Button look="secondary" onPress={() => {
            if (!playing && ended) setCount(0)
            setPlaying(!playing)
          }}>{playing ? 'Pause' : 'Play'}</Button>
        )}
      </div>
    </>
  )
}

function readDrawing(bytes: Uint8Array): Replayed | null {
  const read = vectorBytesToDrawing(bytes)
  if (read.kind === 'refused') return null
  const history = applyOperations(EMPTY_HISTORY, read.operations)
  return { paper: history.paper, painted: visibleStrokes(history), made: strokesAsMade(history) }
}

/** Where one is, and whether the last thing done was a line, a rubbing out or a filling. Never what it looks like. */
function inWords(count: number, made: readonly Stroke[]): string {
  const last = made[count - 1]
  if (last === undefined) return made.length === 0 ? 'There is no line on this page' : 'The empty page'
  const what = { pen: 'a line', eraser: 'something rubbed out', bucket: 'an area filled' }[last.tool]
  return `${count} of ${made.length}: ${what}`
}
