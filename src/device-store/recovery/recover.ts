import { foldLines } from './fold-lines.ts'
import type { Journal } from '../journal.ts'
import { COMMIT_MARK_ID, markRow } from './second-copy.ts'
import type { Sentinel } from '../sentinel.ts'
import type { SealedRow, Store, StoreChange, TableName } from '../store.ts'

/** What was found wrong at start, in counts only; nothing is said when nothing was wrong. */
export type StoreFinding =
  | { readonly kind: 'rebuilt-from-journal'; readonly rows: number }
  /** The sentinel knows of commits that neither store nor journal has. */
  | { readonly kind: 'store-lost'; readonly unsent: number; readonly recovered: number }

export interface Recovery {
  readonly findings: readonly StoreFinding[]
  /** The highest number this device is known to have given a revision: the next one is above it, whatever was lost. */
  readonly lastDeviceSeq: number
  readonly lastCommit: number
  /** The mark as the store has it now; below `lastCommit` when only the sentinel knows of more. */
  readonly storeCommit: number
  /** The store was behind the journal or lacked rows of it: what can be fetched again from the central record may be missing too. */
  readonly storeFellBehind: boolean
  /** Bytes of the journal that belong to no whole line: a torn tail, or damage. */
  readonly tornBytes: number
  /** Rows in the journal, by `rowKey`, with their sealed size. */
  readonly inJournal: ReadonlyMap<string, number>
  /** The journal lacks something the store has, or holds damage: rewrite it from the store. */
  readonly journalBehind: boolean
}

/** How much goes back in one commit; the mark comes with the last, so that a crash in between starts again. */
const REBUILD_BYTES = 4 * 1024 * 1024

/**
 * Compares the three things that were kept at each save and puts back into the store what only the journal still has. Throws if the store
 * cannot take it (`no-room`, `lost`): then nothing may be written, or the journal would be made to agree with an empty store.
 */
export async function recover({ store, journal, sentinel }: { readonly store: Store; readonly journal: Journal; readonly sentinel: Sentinel }): Promise<Recovery> {
  const { lines, tornBytes } = await journal.read()
  const state = foldLines(lines)
  const mark = await sentinel.read().catch(() => null)
  const inStore = (await store.get('settings', COMMIT_MARK_ID))?.order ?? 0
  const lastCommit = Math.max(inStore, state.lastCommit)
  const missing = inStore > state.lastCommit ? [] : await findMissing(store, state.live.values(), inStore === state.lastCommit)
  if (missing.length > 0 || inStore < state.lastCommit) {
    // Only a store that fell behind may have removals to repeat.
    const removals = inStore < state.lastCommit ? [...state.removed.values()].map(({ table, id }) => ({ remove: table, id })) : []
    await putBack(store, missing, removals, lastCommit)
  }
  const findings: StoreFinding[] = missing.length === 0 ? [] : [{ kind: 'rebuilt-from-journal', rows: missing.length }]
  if (mark && mark.commit > lastCommit) findings.push({ kind: 'store-lost', unsent: mark.unsent, recovered: Math.min(mark.unsent, await store.count('outbox')) })
  return {
    findings,
    lastDeviceSeq: mark?.deviceSeq ?? 0,
    // Never a number twice, or the next start would take a loss for a save.
    lastCommit: Math.max(lastCommit, mark?.commit ?? 0),
    storeCommit: lastCommit,
    storeFellBehind: missing.length > 0 || inStore < lastCommit || (mark?.commit ?? 0) > lastCommit,
    tornBytes,
    inJournal: await sizesOf(store, state.live, inStore > state.lastCommit),
    journalBehind: journal.kind !== 'none' && (inStore > state.lastCommit || tornBytes > 0 || (mark?.commit ?? 0) > lastCommit),
  }
}

/** A row and the table it belongs to. */
export interface Kept { readonly table: TableName; readonly row: SealedRow }

/** Rows of the journal that the store lacks; when the store fell behind, also those it has in an older form. */
async function findMissing(store: Store, live: Iterable<Kept>, onlyAbsent: boolean): Promise<readonly Kept[]> {
  const missing: Kept[] = []
  for (const kept of live) {
    const there = await store.get(kept.table, kept.row.id)
    if (!there || (!onlyAbsent && !isSameRow(there, kept.row))) missing.push(kept)
  }
  return missing
}

/** `onlyInStore`: the store is ahead, so what it lacks was removed by a commit that the journal never heard of. */
async function sizesOf(store: Store, live: ReadonlyMap<string, Kept>, onlyInStore: boolean): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const [key, { table, row }] of live) {
    if (!onlyInStore || await store.get(table, row.id)) sizes.set(key, row.sealed.byteLength)
  }
  return sizes
}

async function putBack(store: Store, missing: readonly Kept[], removals: readonly StoreChange[], lastCommit: number): Promise<void> {
  let batch: StoreChange[] = [...removals]
  let bytes = 0
  for (const { table, row } of missing) {
    batch.push({ put: table, row })
    bytes += row.sealed.byteLength
    if (bytes < REBUILD_BYTES) continue
    await mustCommit(store, batch)
    batch = []
    bytes = 0
  }
  await mustCommit(store, [...batch, { put: 'settings', row: markRow(lastCommit) }])
}

async function mustCommit(store: Store, changes: readonly StoreChange[]): Promise<void> {
  const outcome = await store.commit(changes)
  if (outcome.kind !== 'committed') throw new Error(`rows of the journal cannot be put back: ${outcome.kind}`)
}

function isSameRow(a: SealedRow, b: SealedRow): boolean {
  if (a.group !== b.group || a.order !== b.order || a.state !== b.state) return false
  if (a.sealed.byteLength !== b.sealed.byteLength) return false
  const [left, right] = [new Uint8Array(a.sealed), new Uint8Array(b.sealed)]
  return left.every((byte, at) => byte === right[at])
}
