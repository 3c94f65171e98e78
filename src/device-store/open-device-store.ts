import type { Journal, JournalLine } from './journal.ts'
import { type Kept, type Recovery, recover, type StoreFinding } from './recovery/recover.ts'
import { COMMIT_MARK_ID, markRow, needsSecondCopy, rowKey } from './recovery/second-copy.ts'
import type { Sentinel } from './sentinel.ts'
import { CHANGED_UNDERNEATH, type CommitOutcome, type SealedRow, type Store, type StoreChange, TABLE_NAMES, type TableName } from './store.ts'

export interface DeviceStoreParts {
  readonly store: Store
  readonly journal: Journal
  readonly sentinel: Sentinel
  /** The number a row gave a revision, if it did; the highest goes into the sentinel. */
  readonly deviceSeqOf?: (table: TableName, row: SealedRow) => number | undefined
  /**
   * Told when the database lost rows while running (seen when a disk is really full: Chromium empties it). What was unreceived is
   * back; rows fetched from the central record are not, and commits that move a case's cursor are refused until the next start.
   */
  readonly onLoss?: (findings: readonly StoreFinding[]) => void
  /** The store is memory only, in place of a database that does not open: then only the journal's copy counts as kept. */
  readonly storeStandsIn?: boolean
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

function joinStoreAndJournal(parts: DeviceStoreParts, recovery: Recovery): { readonly store: Store; readonly mendJournal: () => Promise<unknown> } {
  const { store, journal, sentinel, deviceSeqOf = outboxOrder, compactAfterBytes = 4 * 1024 * 1024 } = parts
  const inJournal = new Map(recovery.inJournal)
  let unsent = countOutbox(inJournal)
  let { lastCommit, storeCommit } = recovery
  let deviceSeq = recovery.lastDeviceSeq
  let { journalBehind } = recovery
  let emptied = false
  // Lines the journal would not take: they go with the next ones, and stand in for the journal meanwhile.
  let owed: readonly JournalLine[] = []
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
    const outcome = await commitToStore(changes, lines.length > 0)
    // A disk that is really full shows in Chromium as an unknown error; that the journal found no room either tells it apart.
    if (outcome.kind === 'lost' && owed.length > 0) return { kind: 'no-room' }
    if (outcome.kind !== 'committed' || lines.length + owed.length === 0) return outcome
    noteLines(lines)
    const copied = await copyToJournal(lines.length === 0 ? [] : [...lines, { kind: 'mark', commit: lastCommit }])
    // Not awaited: a sentinel that lags behind by a commit raises no alarm, one that is ahead would.
    void sentinel.write({ commit: lastCommit, deviceSeq, unsent }).catch(() => undefined)
    if (!copied && parts.storeStandsIn) return { kind: 'no-room' }
    return copied ? outcome : { kind: 'committed', secondCopy: 'failed' }
  }

  /** The store first: a line for a row that found no room would come back from the dead at the next start. */
  async function commitToStore(changes: readonly StoreChange[], journalled: boolean): Promise<CommitOutcome> {
    for (let attempt = 0; ; attempt += 1) {
      // A cursor must not say that rows are here which went with the old database.
      if (emptied && changes.some((change) => 'put' in change && change.put === 'cases')) return { kind: 'lost', reason: 'emptied' }
      const commit = lastCommit + 1
      const marked = journalled ? [...changes, { put: 'settings' as const, row: markRow(commit) }] : changes
      const outcome = await store.commit(marked, { table: 'settings', id: COMMIT_MARK_ID, order: storeCommit })
      if (outcome.kind === 'committed' && journalled) lastCommit = storeCommit = commit
      if (outcome.kind !== 'lost' || outcome.reason !== CHANGED_UNDERNEATH || attempt > 0) return outcome
      if (!await rebuild()) return { kind: 'lost', reason: 'emptied' }
    }
  }

  /** The database is not the one we wrote to last: puts back what the journal and the owed lines have. */
  async function rebuild(): Promise<boolean> {
    try {
      const again = await recover(parts)
      const owedChanges = owed.flatMap((line): readonly StoreChange[] => line.kind === 'put' ? [{ put: line.table, row: line.row }] : line.kind === 'remove' ? [{ remove: line.table, id: line.id }] : [])
      // One commit more than we know of is ours, made without an answer; two are another writer's, who has the database now.
      if (again.storeCommit > lastCommit + 1) return false
      const fellBehind = again.storeFellBehind || again.storeCommit < lastCommit
      lastCommit = Math.max(lastCommit, again.lastCommit)
      storeCommit = again.storeCommit
      journalBehind ||= again.journalBehind
      inJournal.clear()
      for (const [key, bytes] of again.inJournal) inJournal.set(key, bytes)
      noteLines(owed)
      unsent = countOutbox(inJournal)
      if (fellBehind && owedChanges.length > 0 && (await store.commit(owedChanges)).kind !== 'committed') return false
      if (fellBehind) {
        emptied = true
        parts.onLoss?.(again.findings)
      }
      return true
    } catch {
      return false
    }
  }

  async function copyToJournal(lines: readonly JournalLine[]): Promise<boolean> {
    const all = [...owed, ...lines]
    try {
      const kept = journalBehind || isWorthCompacting() ? await stillUnreceived() : null
      if (kept) await rewrite(journalBehind ? await allUnreceived() : kept)
      else await journal.append(all)
      owed = []
      return true
    } catch {
      owed = all
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
    journalBehind = false
    inJournal.clear()
    for (const { table, row } of kept) inJournal.set(rowKey(table, row.id), row.sealed.byteLength)
    unsent = countOutbox(inJournal)
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

function countOutbox(keys: ReadonlyMap<string, unknown>): number {
  return [...keys.keys()].filter((key) => key.startsWith('outbox|')).length
}

function outboxOrder(table: TableName, row: SealedRow): number | undefined {
  return table === 'outbox' ? row.order : undefined
}
