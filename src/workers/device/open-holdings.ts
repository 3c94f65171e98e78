import type { OutboxItem } from '../../outbox/outbox-item.ts'
import type { TableName } from '../../device-store/store.ts'
import type { RecordId } from '../../record/ids.ts'
import type { Staff } from '../../record/staff.ts'
import { Holdings, type CaseHolding, type DeviceRow, type KnownRevision, type RevisionPack } from '../../sync/kept/holdings.ts'
import type { Keeping } from '../../sync/kept/keeping.ts'
import type { UnfinishedDrawing, WorkingCopy } from './case-memory.ts'
import { isHandOverRow, type SealedHandOver } from './hand-overs.ts'

export interface OpenedHoldings {
  readonly holdings: Holdings
  readonly working: readonly WorkingCopy[]
  readonly drawings: readonly UnfinishedDrawing[]
  readonly handOvers: readonly SealedHandOver[]
  readonly rowsNotOpening: number
}

/**
 * Opens every row of the store into memory, a page at a time. A row that does not open stays where it is and is counted;
 * if it was a pulled one, its case is asked for again from before it. Null if the device's own row is not there.
 */
export async function openHoldings(keeping: Keeping): Promise<OpenedHoldings | null> {
  const { store } = keeping
  const deviceRow = await store.get('settings', 'device')
  const device = deviceRow && await keeping.open('settings', deviceRow) as DeviceRow | null
  if (!device) return null
  const holdings = new Holdings(device)
  holdings.staff.set(device.me.id, device.me)
  for (const staff of await setting<readonly Staff[]>(keeping, 'staff') ?? []) holdings.staff.set(staff.id, staff)
  holdings.escrow = await setting<Holdings['escrow']>(keeping, 'escrow') ?? []
  let rowsNotOpening = 0
  const damaged = new Map<string, number>()
  const each = async (table: TableName, take: (value: unknown, rowId: string) => void, isWanted = (_rowId: string) => true) => {
    for await (const all of store.pages(table)) {
      const page = all.filter((row) => isWanted(row.id))
      const values = await Promise.all(page.map((row) => keeping.open(table, row)))
      values.forEach((value, index) => {
        const row = page[index]
        if (!row) return
        if (value !== null) take(value, row.id)
        else {
          rowsNotOpening += 1
          if (table === 'revisions') damaged.set(row.group, Math.min(damaged.get(row.group) ?? Infinity, row.order))
        }
      })
    }
  }
  await each('cases', (value) => holdings.cases.set((value as CaseHolding).caseId, value as CaseHolding))
  await each('outbox', (value) => holdings.outbox.set((value as OutboxItem).id, value as OutboxItem))
  await each('revisions', (value) => {
    const row = value as KnownRevision | RevisionPack
    for (const known of 'pack' in row ? row.pack : [row]) {
      const { revId } = known.revision
      // A restored record gives a revision another number; a pack from before must not hide a receipt kept since.
      const before = holdings.revisions.get(revId)
      if (!before?.receipt || known.receipt) holdings.revisions.set(revId, known)
    }
  })
  const working: WorkingCopy[] = []
  await each('working', (value) => working.push(value as WorkingCopy))
  const strokes = new Map<RecordId, UnfinishedDrawing>()
  await each('strokes', (value) => countStroke(strokes, value as StrokeRow))
  const handOvers: SealedHandOver[] = []
  await each('settings', (value) => handOvers.push(value as SealedHandOver), isHandOverRow)
  for await (const page of store.pages('pictures', { pageSize: 8 })) for (const row of page) holdings.pictures.set(row.id, row.state === 'own' ? 'own' : 'kept')
  for (const holding of Array.from(holdings.cases.values())) {
    const from = damaged.get(await keeping.blindCase(holding.caseId))
    if (from !== undefined) holdings.cases.set(holding.caseId, { ...holding, cursor: 0, chain: '' })
  }
  for (const copy of working) holdings.unwritten.set(copy.recordId, copy.caseId)
  // Operations of a drawing that was kept may come back from the journal; the kept drawing is the truth.
  const kept = new Set([...holdings.revisions.values()].map((known) => known.revision.recordId))
  const drawings = [...strokes.values()].filter((drawing) => drawing.startedAt !== '' && !kept.has(drawing.drawingId))
  return { holdings, working, drawings, handOvers, rowsNotOpening }
}

/** A row of `strokes`: the first says what the drawing is, the others hold operations. */
export type StrokeRow =
  | { readonly kind: 'start'; readonly drawing: UnfinishedDrawing }
  | { readonly kind: 'operations'; readonly drawingId: RecordId; readonly order: number; readonly operations: readonly unknown[] }

function countStroke(strokes: Map<RecordId, UnfinishedDrawing>, row: StrokeRow): void {
  const drawingId = row.kind === 'start' ? row.drawing.drawingId : row.drawingId
  const before = strokes.get(drawingId)
  if (row.kind === 'start') strokes.set(drawingId, { ...row.drawing, operations: before?.operations ?? 0 })
  else strokes.set(drawingId, { ...(before ?? { drawingId, visitId: drawingId, caseId: '' as never, startedAt: '' }), operations: Math.max(before?.operations ?? 0, row.order) })
}

async function setting<T>(keeping: Keeping, id: string): Promise<T | null> {
  const row = await keeping.store.get('settings', id)
  return row ? await keeping.open('settings', row) as T | null : null
}
