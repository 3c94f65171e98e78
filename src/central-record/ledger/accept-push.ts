import { CENTRAL_RECORD } from '../../record/ids.ts'
import type { Revision } from '../../record/revision.ts'
import type { Staff } from '../../record/staff.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { PushRequest, QuarantineReason, Verdict } from '../../wire/push.ts'
import { nowOf, type Clock, type Random } from '../clock.ts'
import { tellNews } from '../poke/tell-news.ts'
import { inSavepoint, sqlState, type Database, type Sql } from '../sql/database.ts'
import { noteStillOnDevice } from '../sql/tables/access.ts'
import { addAudit } from '../sql/tables/audit.ts'
import { caseAccess } from '../sql/tables/cases.ts'
import { peopleOfCase, teamSeesAfter } from '../sql/tables/concerned.ts'
import { quarantine } from '../sql/tables/kept-aside.ts'
import { lockCaseHead } from '../sql/tables/ledger.ts'
import { acceptRevision, type Accepted, type Accepting } from './accept-revision.ts'
import { caseWriter, type CaseWriter } from './case-writer.ts'
import { readDeviceLinks, readRecordNodes } from './known-to-run.ts'
import { claimsOf, readItem, type Claims, type ReadItem } from './read-item.ts'

export interface LedgerDeps { readonly database: Database; readonly clock: Clock; readonly random: Random }
/** Who is signed in, on which device. */
export interface Pusher { readonly staff: Staff; readonly deviceId: string }

interface IndexedItem { readonly index: number; readonly item: ReadItem }

/**
 * Takes a batch of revisions and answers each on its own: stored in the ledger, held, in escrow or in quarantine, never dropped.
 * Sending the same batch again gives the same verdicts. Throws only if the database cannot be used; then nothing of the
 * current case was stored and no verdict was given.
 */
export async function acceptPush(deps: LedgerDeps, pusher: Pusher, request: PushRequest): Promise<Verdict[]> {
  const items = (request.revisions as readonly unknown[]).map((raw, index) => ({ index, item: readItem(raw) }))
  const verdicts: Verdict[] = []
  const concerned = new Set<string>()
  try {
    for (const run of runsByCase(items)) {
      const taken = await acceptRun(deps, pusher, run)
      verdicts.push(...taken.verdicts)
      for (const staffId of taken.concerned) concerned.add(staffId)
    }
  } finally {
    // What an earlier run committed is news even if a later one could not be taken.
    tellNews(deps.database, { staffIds: [...concerned], fromDeviceId: pusher.deviceId })
  }
  const at = nowOf(deps.clock)
  await deps.database.transaction({ kind: 'system', at }, (sql) => noteStillOnDevice(sql, pusher.deviceId, pusher.staff.id, request.stillOnDevice, at))
  return verdicts
}

interface TakenRun {
  readonly verdicts: readonly Verdict[]
  /** Whoever may see something that this run committed. */
  readonly concerned: readonly string[]
}

/** Neighbours of one case share a transaction; each case's counter row is then locked once and alone, so no two pushes block in a ring. */
function runsByCase(items: readonly IndexedItem[]): IndexedItem[][] {
  const runs: IndexedItem[][] = []
  let current: string | undefined
  for (const entry of items) {
    const caseId = entry.item.kind === 'revision' ? entry.item.revision.caseId : ''
    const last = runs.at(-1)
    if (last && caseId === current) last.push(entry)
    else runs.push([entry])
    current = caseId
  }
  return runs
}

/** A run of one case, first as fast as it goes; if an item's own bytes make the database refuse, once more with each item fenced. */
async function acceptRun(deps: LedgerDeps, pusher: Pusher, run: readonly IndexedItem[]): Promise<TakenRun> {
  try {
    return await acceptTogether(deps, pusher, run, false)
  } catch (error) {
    if (!isOfItsOwnBytes(error)) throw error
    return acceptTogether(deps, pusher, run, true)
  }
}

async function acceptTogether(deps: LedgerDeps, pusher: Pusher, run: readonly IndexedItem[], fenced: boolean): Promise<TakenRun> {
  const at = nowOf(deps.clock)
  return deps.database.transaction({ kind: 'system', at }, async (sql) => {
    const first = run[0]?.item
    const caseId = first?.kind === 'revision' ? first.revision.caseId : undefined
    const before = caseId === undefined ? 'none' : await caseAccess(sql, caseId, pusher.staff.id, at)
    const head = caseId === undefined || before === 'none' ? undefined : await lockCaseHead(sql, caseId)
    // Asked again behind the lock: the case may have been reassigned while this push waited for it.
    const access = caseId === undefined || head === undefined ? 'none' : await caseAccess(sql, caseId, pusher.staff.id, at)
    const writer = caseId === undefined || head === undefined ? undefined : caseWriter(sql, caseId, head)
    const accepting: Accepting = {
      sql, at, random: deps.random, staff: pusher.staff, deviceId: pusher.deviceId, access, writer,
      ...await lookUp(sql, pusher.deviceId, fenced ? [] : run.flatMap(({ item }) => (item.kind === 'revision' ? [item.revision] : []))),
    }
    const verdicts: Verdict[] = []
    for (const { index, item } of run) verdicts.push(await acceptItem(accepting, index, item, fenced))
    await accepting.links.settle()
    await writer?.close()
    await auditRun(sql, pusher, at, caseId !== undefined && writer ? caseId : 'quarantine', verdicts)
    return { verdicts, concerned: writer && head ? await whomItConcerns(sql, writer, head.caseSeq, verdicts, at) : [] }
  })
}

/** What is known of these revisions, in a few queries for all of them. */
async function lookUp(sql: Sql, deviceId: string, revisions: readonly Revision[]): Promise<Pick<Accepting, 'links' | 'nodes'>> {
  return {
    links: await readDeviceLinks(sql, deviceId, revisions),
    nodes: await readRecordNodes(sql, revisions.map(({ recordId }) => recordId)),
  }
}

async function whomItConcerns(sql: Sql, writer: CaseWriter, beforeSeq: number, verdicts: readonly Verdict[], at: string): Promise<string[]> {
  const isEscrowed = verdicts.some(({ verdict }) => verdict === 'escrowed')
  if (writer.mark().caseSeq === beforeSeq && !isEscrowed) return []
  return peopleOfCase(sql, writer.caseId, isEscrowed || await teamSeesAfter(sql, writer.caseId, beforeSeq), at)
}

async function acceptItem(accepting: Accepting, index: number, item: ReadItem, fenced: boolean): Promise<Verdict> {
  switch (item.kind) {
    case 'bad':
      return setAside(accepting, index, item.reason, item.text, item.claims)
    case 'revision': {
      const outcome = fenced ? await tryToAccept(accepting, item) : await acceptRevision(accepting, item.revision, item.text)
      if (outcome.kind === 'refused') return setAside(accepting, index, outcome.reason, item.text, claimsOf(item.revision))
      const { revId, deviceSeq } = item.revision
      const { contentHash, receivedAt } = outcome
      const stored = { index, revId, deviceSeq, contentHash: contentHash as Verdict['contentHash'], receivedAt }
      if (outcome.kind !== 'in-the-ledger') return { ...stored, verdict: outcome.kind }
      return { ...stored, verdict: outcome.verdict, caseSeq: outcome.caseSeq, ledgerHash: outcome.ledgerHash as Verdict['ledgerHash'] }
    }
    default:
      return unreachable(item)
  }
}

/** One item in a savepoint of its own. Only an error that its own bytes cause is an outcome; the rest is thrown. */
async function tryToAccept(accepting: Accepting, item: Extract<ReadItem, { kind: 'revision' }>): Promise<Accepted> {
  const { writer, held } = accepting
  const mark = writer?.mark()
  const heldBefore = held && [...held]
  const takeAlone = () => inSavepoint(accepting.sql, async () => {
    Object.assign(accepting, await lookUp(accepting.sql, accepting.deviceId, [item.revision]))
    const outcome = await acceptRevision(accepting, item.revision, item.text)
    await accepting.links.settle()
    await writer?.settle()
    return outcome
  })
  try {
    return await takeAlone()
  } catch (error) {
    if (mark) writer?.returnTo(mark)
    // What the undone part left in memory must not reach the tables later.
    Object.assign(accepting, await lookUp(accepting.sql, accepting.deviceId, []))
    if (heldBefore) accepting.held = heldBefore
    else delete accepting.held
    const state = sqlState(error)
    if (state === '23505') return takeAlone()
    if (state?.startsWith('22')) return { kind: 'refused', reason: 'malformed' }
    throw error
  }
}

/** 23505: another request took the id or the place a moment ago. 22...: a value that the database cannot hold. */
function isOfItsOwnBytes(error: unknown): boolean {
  const state = sqlState(error)
  return state === '23505' || state?.startsWith('22') === true
}

async function setAside(accepting: Accepting, index: number, found: QuarantineReason, bytes: string, claims: Claims): Promise<Verdict> {
  const { reason, receivedAt } = await quarantine(accepting.sql, {
    quarantineId: accepting.random.uuid(), deviceId: accepting.deviceId, staffId: accepting.staff.id, reason: found, bytes,
    revId: claims.revId, deviceSeq: claims.deviceSeq, contentHash: claims.contentHash, receivedAt: accepting.at,
  })
  return {
    index, verdict: 'quarantined', reason, receivedAt,
    ...(claims.revId === null ? {} : { revId: claims.revId as Verdict['revId'] }),
    ...(claims.deviceSeq === null ? {} : { deviceSeq: claims.deviceSeq }),
    ...(claims.contentHash === null ? {} : { contentHash: claims.contentHash as Verdict['contentHash'] }),
  }
}

async function auditRun(sql: Sql, pusher: Pusher, at: string, stream: string, verdicts: readonly Verdict[]): Promise<void> {
  const counts: Record<string, number> = {}
  for (const { verdict, reason } of verdicts) {
    const name = reason === undefined ? verdict : `${verdict}:${reason}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  const seqs = verdicts.flatMap(({ caseSeq }) => (caseSeq === undefined ? [] : [caseSeq]))
  const facts = { counts, ...(seqs.length === 0 ? {} : { fromSeq: Math.min(...seqs), throughSeq: Math.max(...seqs) }) }
  await addAudit(sql, { stream, staffId: pusher.staff.id, deviceId: pusher.deviceId, what: 'push', facts, at })
}

/** Whether an id may be a person's device at all. */
export function isDeviceOfAPerson(deviceId: string): boolean {
  return deviceId !== CENTRAL_RECORD
}
