import type { StoreChange } from '../../../device-store/store.ts'
import { STROKES_MIME, type DrawingBody, type PictureRef } from '../../../record/artefact.ts'
import type { ChildId, RecordId, RevisionId } from '../../../record/ids.ts'
import type { AnsweredStatement } from '../../../record/statement.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import { isStored } from '../../../sync/kept/keeping.ts'
import type { NotSaved, Saved } from '../../device-api.ts'
import type { UnfinishedDrawing } from '../case-memory.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'
import type { StrokeRow } from '../open-holdings.ts'
import { isFrozen } from './write-visit.ts'

export async function startDrawing(device: OpenDevice, visitId: RecordId, childId?: ChildId): Promise<{ readonly kind: 'started'; readonly drawingId: RecordId } | NotSaved> {
  const { memory, random, clock, keeping } = device
  const caseId = memory.caseOf(visitId)
  if (!caseId || isFrozen(device, visitId)) return { kind: 'frozen' }
  const drawing: UnfinishedDrawing = {
    drawingId: random.uuid() as RecordId, visitId, caseId, ...(childId && { childId }), startedAt: new Date(clock.nowMs()).toISOString(), operations: 0,
  }
  const row: StrokeRow = { kind: 'start', drawing }
  const outcome = await keeping.commit([await keeping.put('strokes', `${drawing.drawingId}-0`, row, { caseId })])
  if (isStored(outcome)) memory.drawings.set(drawing.drawingId, drawing)
  if (outcome.kind !== 'committed') return savedOf(device, outcome) as NotSaved
  device.tell([visitId, 'outbox'])
  return { kind: 'started', drawingId: drawing.drawingId }
}

/** Appends what the pen did, one row a call; in turn, so that the order on disk is the order of the hand. */
export function saveInk(device: OpenDevice, drawingId: RecordId, operations: readonly unknown[]): Promise<Saved> {
  const { memory, keeping, clock } = device
  return keeping.inTurn(async () => {
    const drawing = memory.drawings.get(drawingId)
    if (!drawing) return { kind: 'frozen' }
    if (operations.length === 0) return { kind: 'saved', atMs: clock.nowMs() }
    const order = drawing.operations + 1
    const row: StrokeRow = { kind: 'operations', drawingId, order, operations }
    const outcome = await keeping.commit([await keeping.put('strokes', `${drawingId}-${order}`, row, { caseId: drawing.caseId, order })])
    if (isStored(outcome)) memory.drawings.set(drawingId, { ...drawing, operations: order })
    return savedOf(device, outcome)
  })
}

export async function openDrawing(device: OpenDevice, drawingId: RecordId): Promise<{ readonly visitId: RecordId; readonly childId?: ChildId; readonly operations: readonly unknown[]; readonly startedAt: string } | null> {
  const { memory, keeping } = device
  const drawing = memory.drawings.get(drawingId)
  if (!drawing) return null
  const operations: unknown[] = []
  for (let order = 1; order <= drawing.operations; order += 1) {
    const row = await keeping.store.get('strokes', `${drawingId}-${order}`)
    const value = row ? await keeping.open('strokes', row) as StrokeRow | null : null
    if (value?.kind === 'operations') operations.push(...value.operations)
  }
  return { visitId: drawing.visitId, ...(drawing.childId && { childId: drawing.childId }), operations, startedAt: drawing.startedAt }
}

export interface DrawingMade {
  readonly title: string
  readonly words: readonly AnsweredStatement[]
  readonly strokes: ArrayBuffer
  readonly png: ArrayBuffer
  readonly widthPx: number
  readonly heightPx: number
}

/** The finished drawing: strokes, picture, words and outbox in one commit, and the unfinished rows go with it. */
export async function keepDrawing(device: OpenDevice, drawingId: RecordId, made: DrawingMade): Promise<Saved> {
  const { memory, keeping, clock, random, sync } = device
  const strokes = new Uint8Array(made.strokes)
  const png = new Uint8Array(made.png)
  const strokesRef: PictureRef = { sha256: await sync.hashBytes(strokes), bytes: strokes.byteLength, mime: STROKES_MIME }
  const pictureRef: PictureRef = { sha256: await sync.hashBytes(png), bytes: png.byteLength, mime: 'image/png', widthPx: made.widthPx, heightPx: made.heightPx }
  const saved = await keeping.inTurn(async (): Promise<Saved> => {
    const drawing = memory.drawings.get(drawingId)
    if (!drawing) return { kind: 'frozen' }
    const body: DrawingBody = {
      visitId: drawing.visitId, ...(drawing.childId && { childId: drawing.childId }), title: made.title, strokes: strokesRef, picture: pictureRef,
      words: [...made.words], startedAt: drawing.startedAt, finishedAt: new Date(clock.nowMs()).toISOString(),
    }
    const cleared: StoreChange[] = []
    for (let order = 0; order <= drawing.operations; order += 1) cleared.push(keeping.remove('strokes', `${drawingId}-${order}`))
    const outcome = await commitRevision(device, {
      revId: random.uuid() as RevisionId, recordId: drawingId, caseId: drawing.caseId, kind: 'drawing', act: 'add', parents: [], body,
    }, { pictures: [{ ref: pictureRef, bytes: png }, { ref: strokesRef, bytes: strokes }], writes: async () => cleared })
    if (outcome.kind === 'committed') {
      memory.drawings.delete(drawingId)
      device.tell([drawing.visitId, drawingId, 'outbox', 'queue'])
    }
    return savedOf(device, outcome)
  })
  device.syncer.wake('written')
  return saved
}
