import { unreachable } from '../record/unreachable.ts'
import type { InkOperation, Stroke } from './ink-operation.ts'
import { unpackPoints } from './packed-points.ts'
import { unpackRings } from './packed-rings.ts'
import { DEFAULT_PAPER, type Paper } from './paper.ts'

type Step =
  | { readonly kind: 'stroke'; readonly strokeId: string }
  /** A filled area that lies upon another one: just above it, and below all that lay on that. */
  | { readonly kind: 'recolour'; readonly strokeId: string; readonly recolours: string }
  | { readonly kind: 'remove'; readonly strokeIds: readonly string[] }
  | { readonly kind: 'clear' }

/** A drawing as its operations leave it. Undone steps stay at hand until something new is done. */
export interface DrawingHistory {
  readonly paper: Paper
  readonly strokes: ReadonlyMap<string, Stroke>
  readonly parts: ReadonlyMap<string, number>
  readonly steps: readonly Step[]
  /** How many of `steps` stand; the rest are undone. */
  readonly standing: number
}

interface OpenHistory {
  paper: Paper
  strokes: Map<string, Stroke>
  parts: Map<string, number>
  steps: Step[]
  standing: number
}

export const EMPTY_HISTORY: DrawingHistory = { paper: DEFAULT_PAPER, strokes: new Map(), parts: new Map(), steps: [], standing: 0 }

/** Applies operations in order. The same line or part told twice counts once. */
export function applyOperations(history: DrawingHistory, operations: readonly InkOperation[]): DrawingHistory {
  const open: OpenHistory = { paper: history.paper, strokes: new Map(history.strokes), parts: new Map(history.parts), steps: [...history.steps], standing: history.standing }
  for (const operation of operations) applyOne(open, operation)
  return open
}

/** The strokes that can be seen or have rubbed something out, in the order in which they are painted. */
export function visibleStrokes(history: DrawingHistory): Stroke[] {
  let visible: Stroke[] = []
  for (const step of history.steps.slice(0, history.standing)) visible = takeStep(history, visible, step)
  return visible
}

/** The same strokes in the order in which they were made. */
export function strokesAsMade(history: DrawingHistory): Stroke[] {
  const visible = new Map(visibleStrokes(history).map((stroke) => [stroke.id, stroke]))
  return history.steps.slice(0, history.standing).flatMap((step) => {
    const stroke = step.kind === 'stroke' || step.kind === 'recolour' ? visible.get(step.strokeId) : undefined
    return stroke === undefined ? [] : [stroke]
  })
}

function takeStep(history: DrawingHistory, visible: Stroke[], step: Step): Stroke[] {
  switch (step.kind) {
    case 'clear': return []
    case 'remove': return visible.filter(({ id }) => !step.strokeIds.includes(id))
    case 'stroke':
    case 'recolour': {
      const stroke = history.strokes.get(step.strokeId)
      if (stroke === undefined) return visible
      // What lies under the ink is painted the later, the deeper it lies: in front of the area it covers.
      const at = step.kind === 'recolour' ? visible.findIndex(({ id }) => id === step.recolours) : -1
      visible.splice(at < 0 ? visible.length : at, 0, stroke)
      return visible
    }
    default: return unreachable(step)
  }
}

/** The lines a list of operations leaves on the page. */
export function operationsToStrokes(operations: readonly InkOperation[]): Stroke[] {
  return visibleStrokes(applyOperations(EMPTY_HISTORY, operations))
}

export function canUndo(history: DrawingHistory): boolean {
  return history.standing > 0
}

export function canRedo(history: DrawingHistory): boolean {
  return history.standing < history.steps.length
}

function applyOne(open: OpenHistory, operation: InkOperation): void {
  switch (operation.kind) {
    case 'lay-paper':
      // A sheet that carries lines keeps its shape: changing it would move them.
      if (open.strokes.size === 0) open.paper = { width: operation.width, height: operation.height }
      return
    case 'add-stroke': {
      if (open.strokes.has(operation.strokeId)) return
      const { strokeId, tool, colour, width, pointerType, startedAtMs } = operation
      open.strokes.set(strokeId, { id: strokeId, tool, colour, width, pointerType, startedAtMs, points: unpackPoints(operation.points) })
      addStep(open, { kind: 'stroke', strokeId })
      return
    }
    case 'fill-area': {
      if (open.strokes.has(operation.strokeId)) return
      const { strokeId, colour, startedAtMs, lies, recolours } = operation
      open.strokes.set(strokeId, { id: strokeId, tool: 'bucket', colour, startedAtMs, lies, rings: unpackRings(operation.rings) })
      addStep(open, recolours === undefined ? { kind: 'stroke', strokeId } : { kind: 'recolour', strokeId, recolours })
      return
    }
    case 'extend-stroke': {
      const stroke = open.strokes.get(operation.strokeId)
      if (stroke === undefined || stroke.tool === 'bucket' || operation.part <= (open.parts.get(stroke.id) ?? 0)) return
      open.parts.set(stroke.id, operation.part)
      open.strokes.set(stroke.id, { ...stroke, points: [...stroke.points, ...unpackPoints(operation.points)] })
      return
    }
    case 'remove-strokes':
      addStep(open, { kind: 'remove', strokeIds: operation.strokeIds })
      return
    case 'clear-page':
      addStep(open, { kind: 'clear' })
      return
    case 'undo':
      open.standing = Math.max(0, open.standing - 1)
      return
    case 'redo':
      open.standing = Math.min(open.steps.length, open.standing + 1)
      return
    default:
      unreachable(operation)
  }
}

function addStep(open: OpenHistory, step: Step): void {
  open.steps.length = open.standing
  open.steps.push(step)
  open.standing = open.steps.length
}
