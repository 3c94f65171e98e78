import { applyOperations, canRedo, canUndo, type DrawingHistory, EMPTY_HISTORY, visibleStrokes } from '../../../ink/drawing-history.ts'
import type { InkOperation, Stroke } from '../../../ink/ink-operation.ts'
import { cutPaper, type Paper } from '../../../ink/paper.ts'
import type { ColourName, WidthName } from '../../../ink/pens.ts'

/** What the drawing screen shows: the page and what lies in the hand. */
export interface DrawState {
  readonly history: DrawingHistory
  readonly strokes: readonly Stroke[]
  readonly paper: Paper
  readonly tool: 'pen' | 'eraser' | 'bucket'
  readonly colour: ColourName
  readonly width: WidthName
}

/** The page as kept, with a black pen in the hand. */
export function openDrawState(operations: readonly InkOperation[]): DrawState {
  const history = applyOperations(EMPTY_HISTORY, operations)
  return { history, strokes: visibleStrokes(history), paper: history.paper, tool: 'pen', colour: 'black', width: 'middle' }
}

/** Adds operations to the page. */
export function draw(state: DrawState, operations: readonly InkOperation[]): DrawState {
  const history = applyOperations(state.history, operations)
  return { ...state, history, strokes: visibleStrokes(history), paper: history.strokes.size > 0 ? history.paper : state.paper }
}

/** A page without a line takes the shape of the space it lies in; afterwards it keeps it. */
export function fitToSpace(state: DrawState, widthPx: number, heightPx: number): DrawState {
  return state.history.strokes.size > 0 ? state : { ...state, paper: cutPaper(widthPx, heightPx) }
}

/** What has to be kept for this operation: the first stroke brings its sheet along. */
export function withPaper(state: DrawState, operation: InkOperation): readonly InkOperation[] {
  return state.history.strokes.size === 0 && (operation.kind === 'add-stroke' || operation.kind === 'fill-area') ? [{ kind: 'lay-paper', ...state.paper }, operation] : [operation]
}

/** Milliseconds from the start of the drawing to the end of its last line: where a page opened again goes on. */
export function drawnForMs(state: DrawState): number {
  let latestMs = 0
  for (const stroke of state.history.strokes.values()) latestMs = Math.max(latestMs, stroke.startedAtMs + (stroke.tool === 'bucket' ? 0 : stroke.points.at(-1)?.tMs ?? 0))
  return latestMs
}

export function mayUndo(state: DrawState): boolean {
  return canUndo(state.history)
}

export function mayRedo(state: DrawState): boolean {
  return canRedo(state.history)
}
