import type { Journal, JournalLine } from './journal.ts'
import { type Kept, type Recovery, recover } from './recover.ts'
import { COMMIT_MARK_ID, markRow, needsSecondCopy, rowKey } from './second-copy.ts'
import type { Sentinel } from './sentinel.ts'
import { type CommitOutcome, type SealedRow, type Store, type StoreChange, TABLE_NAMES, type TableName } from './store.ts'

export interface DeviceStoreParts {
  readonly store: Store
  readonly journal: Journal
  readonly sentinel: Sentinel
  /** The number a row gave a revision, if it did; the highest goes into the sentinel. */
  readonly deviceSeqOf?: (table: TableName, row: SealedRow) => number | undefined
  /** Rewrite the journal once it grew by this much since the last time, and to three times what it must hold. */
  readonly compactAfterBytes?: number
}

/**
 * The store everyone uses: recovers first, then every commit goes to the database and, for what exists nowhere else, to the
 * journal, before it resolves. Nobody else may write to the parts from here on.
 */
export async function openDeviceStore(parts: DeviceStoreParts): Promise<{ readonly store: Store; readonly recovery: Recovery }> {
  const recovery = await recover(parts)
  const { store, mendJournal } = joinStoreAndJournal(parts, recovery)
  // Before anyone can save: until then a second loss would find only one copy.
  if (recovery.journalBehind) await mendJournal()
  return { store, recovery }
}

function joinStoreAndJournal({ store, journal, sentinel, deviceSeqOf = outboxOrder, compactAfterBytes = 4 * 1024 * 1024 }: DeviceStoreParts, recovery: Recovery): { readonly store: Store; readonly mendJournal: () => Promise<unknown> } {
  const inJournal = new Map(recovery.inJournal)
  let unsent = [...inJournal.keys()].filter((key) => key.startsWith('outbox|')).length
  let lastCommit = recovery.lastCommit
  let deviceSeq = recovery.lastDeviceSeq
  let journalBehind = recovery.journalBehind
  let appendedBytes = 0
  let turn: Promise<unknown> = Promise.resolve()

  // One after the other, so that the number in the store and the lines in the journal have the same order.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  function linesOf(changes: readonly StoreChange[]): readonly JournalLine[] {
    return changes.flatMap((change): readonly JournalLine[] => {
      if ('put' in change) {
        // A row that was received is written once more in its new state; the next compaction drops it.
        const wanted = needsSecondCopy(change.put, change.row) || inJournal.has(rowKey(change.put, change.row.id))
        return wanted ? [{ kind: 'put', table: change.put, row: change.row }] : []
      }
      return inJournal.has(rowKey(change.remove, change.id)) || changes.some((other) => 'put' in other && other.row.id === change.id)
        ? [{ kind: 'remove', table: change.remove, id: change.id }] : []
    })
  }

  function noteLines(lines: readonly JournalLine[]): void {
    for (const line of lines) {
      if (line.kind === 'put') {
        const key = rowKey(line.table, line.row.id)
        if (line.table === 'outbox' && !inJournal.has(key)) unsent += 1
        inJournal.set(key, line.row.sealed.byteLength)
        appendedBytes += line.row.sealed.byteLength
        deviceSeq = Math.max(deviceSeq, deviceSeqOf(line.table, line.row) ?? 0)
      } else if (line.kind === 'remove' && inJournal.delete(rowKey(line.table, line.id)) && line.table === 'outbox') {
        unsent -= 1
      }
    }
  }

  async function commitBoth(changes: readonly StoreChange[]): Promise<CommitOutcome> {
    const lines = linesOf(changes)
    if (lines.length === 0) return store.commit(changes)
    const commit = lastCommit + 1
    // The store first: a line for a row that found no room would come back from the dead at the next start.
    const outcome = await store.commit([...changes, { put: 'settings', row: markRow(commit) }])
    if (outcome.kind !== 'committed') return outcome
    lastCommit = commit
    noteLines(lines)
    const copied = await copyToJournal([...lines, { kind: 'mark', commit }])
    // Not awaited: a sentinel that lags behind by a commit raises no alarm, one that is ahead would.
    void sentinel.write({ commit, deviceSeq, unsent }).catch(() => undefined)
    return copied ? outcome : { kind: 'committed', secondCopy: 'failed' }
  }

  async function copyToJournal(lines: readonly JournalLine[]): Promise<boolean> {
    try {
      const kept = journalBehind ? await allUnreceived() : isWorthCompacting() ? await stillUnreceived() : null
      if (kept) await rewrite(kept)
      else await journal.append(lines)
      journalBehind = false
      return true
    } catch {
      journalBehind = true
      return false
    }
  }

  function isWorthCompacting(): boolean {
    if (appendedBytes < compactAfterBytes) return false
    const heldBytes = [...inJournal.values()].reduce((sum, bytes) => sum + bytes, 0)
    return appendedBytes > 2 * heldBytes
  }

  /** The rows of the journal as the store has them, without those that were received meanwhile; null if the store lost one. */
  async function stillUnreceived(): Promise<readonly Kept[] | null> {
    const kept: Kept[] = []
    for (const key of inJournal.keys()) {
      const table = key.slice(0, key.indexOf('|')) as TableName
      const row = await store.get(table, key.slice(key.indexOf('|') + 1))
      // Then only the journal has it: it goes on as it is, and the next start puts the row back.
      if (row === undefined) return null
      if (needsSecondCopy(table, row)) kept.push({ table, row })
    }
    return kept
  }

  /** Everything in the store that needs a second copy: for a journal that lacks lines the store has. */
  async function allUnreceived(): Promise<readonly Kept[]> {
    const kept: Kept[] = []
    for (const table of TABLE_NAMES) {
      for await (const page of store.pages(table, { pageSize: table === 'pictures' ? 10 : 200 })) {
        kept.push(...page.filter((row) => needsSecondCopy(table, row)).map((row) => ({ table, row })))
        // Revisions without a number of the central record come first in order.
        if (table === 'revisions' && (page.at(-1)?.order ?? 0) > 0) break
      }
    }
    return kept
  }

  async function rewrite(kept: readonly Kept[]): Promise<void> {
    await journal.compact([...kept.map((line): JournalLine => ({ kind: 'put', ...line })), { kind: 'mark', commit: lastCommit }])
    inJournal.clear()
    for (const { table, row } of kept) inJournal.set(rowKey(table, row.id), row.sealed.byteLength)
    unsent = kept.filter((line) => line.table === 'outbox').length
    appendedBytes = 0
  }

  const joined: Store = {
    commit: (changes) => inTurn(() => commitBoth(changes)),
    get: (table, id) => store.get(table, id),
    async *pages(table, options) {
      for await (const page of store.pages(table, options)) {
        yield table === 'settings' ? page.filter((row) => row.id !== COMMIT_MARK_ID) : page
      }
    },
    async count(table) {
      const rows = await store.count(table)
      return table === 'settings' && await store.get(table, COMMIT_MARK_ID) ? rows - 1 : rows
    },
    close: () => inTurn(async () => {
      if (lastCommit > 0) await sentinel.write({ commit: lastCommit, deviceSeq, unsent }).catch(() => undefined)
      await journal.close()
      await store.close()
    }),
  }
  return { store: joined, mendJournal: () => inTurn(() => copyToJournal([])) }
}

function outboxOrder(table: TableName, row: SealedRow): number | undefined {
  return table === 'outbox' ? row.order : undefined
}
