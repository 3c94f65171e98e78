import { applyOperations, type DrawingHistory, EMPTY_HISTORY, visibleStrokes } from '../../ink/drawing-history.ts'
import type { InkOperation } from '../../ink/ink-operation.ts'
import type { Band } from '../../record/case-pack.ts'
import type { Json } from '../../record/json.ts'
import { unreachable } from '../../record/unreachable.ts'
import { shuffle } from '../shuffle.ts'
import type { AnyTool, CanvasInk, ToolSetup } from '../tool.ts'
import type { CaptureEvent } from './capture-event.ts'

/** A canvas as its operations leave it, and all of them, undone ones too: what goes into the record. */
interface Canvas {
  readonly history: DrawingHistory
  readonly operations: readonly InkOperation[]
}

/** What a step takes back: the answers before it, or a step of a canvas. */
type Step = { readonly kind: 'action'; readonly before: Json } | { readonly kind: 'ink'; readonly canvas: string }

/** One page as the events so far leave it. */
export interface PageHistory {
  readonly pageId: string
  readonly tool: AnyTool
  readonly band: Band
  /** What the page began with, confirmed by the practitioner. */
  readonly given?: Json
  readonly answers: Json
  readonly canvases: ReadonlyMap<string, Canvas>
  readonly steps: readonly Step[]
  /** Actions that the tool does not know: kept in the sealed session, counted here, never guessed at. */
  readonly notUnderstood: number
}

export type PageEvent = Extract<CaptureEvent, { readonly kind: 'action' | 'ink' | 'undo' }>

const NO_INK: CanvasInk = { strokes: [], paper: EMPTY_HISTORY.paper }

/** An empty page of a tool. */
export function beginPage(tool: AnyTool, begun: Pick<Extract<CaptureEvent, { kind: 'page-begun' }>, 'pageId' | 'band' | 'seed' | 'given'>): PageHistory {
  const { pageId, band, given } = begun
  return { pageId, tool, band, ...(given !== undefined && { given }), answers: tool.begin(setupOf(begun)) as Json, canvases: new Map(), steps: [], notUnderstood: 0 }
}

/** What a tool is told: the order of options comes from the page's seed, so it is the same whenever it is asked. */
export function setupOf({ band, seed, given }: { readonly band: Band; readonly seed: number; readonly given?: Json | undefined }): ToolSetup {
  return { band, ...(given !== undefined && { given }), orderOf: (what, options) => shuffle(seed, what, options) }
}

/** The page after one event. An event that changes nothing (an undo of an empty page) leaves it as it is. */
export function applyPageEvent(page: PageHistory, event: PageEvent): PageHistory {
  switch (event.kind) {
    case 'action': return act(page, event.action)
    case 'ink': return addInk(page, event.canvas, event.operations)
    case 'undo': return undoLast(page)
    default: return unreachable(event)
  }
}

/** Whether there is anything to take back. */
export function mayUndo(page: PageHistory): boolean {
  return page.steps.length > 0
}

/** The lines that can be seen on a canvas, with the sheet under them. */
export function inkOf(page: PageHistory, canvas: string): CanvasInk {
  const found = page.canvases.get(canvas)
  return found ? { strokes: visibleStrokes(found.history), paper: found.history.paper } : NO_INK
}

function act(page: PageHistory, given: Json): PageHistory {
  const action = page.tool.action.safeParse(given)
  if (!action.success) return { ...page, notUnderstood: page.notUnderstood + 1 }
  const answers = page.tool.reduce(page.answers, action.data) as Json
  return answers === page.answers ? page : { ...page, answers, steps: [...page.steps, { kind: 'action', before: page.answers }] }
}

function addInk(page: PageHistory, name: string, operations: readonly InkOperation[]): PageHistory {
  const before = page.canvases.get(name) ?? { history: EMPTY_HISTORY, operations: [] }
  const history = applyOperations(before.history, operations)
  const canvases = new Map(page.canvases).set(name, { history, operations: [...before.operations, ...operations] })
  const made = history.standing - before.history.standing
  const steps = Array.from({ length: Math.max(0, made) }, (): Step => ({ kind: 'ink', canvas: name }))
  return { ...page, canvases, steps: [...page.steps, ...steps] }
}

function undoLast(page: PageHistory): PageHistory {
  const last = page.steps.at(-1)
  if (last === undefined) return page
  const steps = page.steps.slice(0, -1)
  if (last.kind === 'action') return { ...page, answers: last.before, steps }
  const canvas = page.canvases.get(last.canvas)
  if (canvas === undefined) return { ...page, steps }
  const undo: InkOperation = { kind: 'undo' }
  const undone = { history: applyOperations(canvas.history, [undo]), operations: [...canvas.operations, undo] }
  return { ...page, canvases: new Map(page.canvases).set(last.canvas, undone), steps }
}
