import type { Receipt } from '../../outbox/outbox-item.ts'
import { receiptFromLedger } from '../../outbox/receipt.ts'
import type { StoreChange } from '../../device-store/store.ts'
import type { LedgerRow } from '../../record/revision.ts'
import type { CasePage } from '../../wire/pull.ts'
import { checkPage } from './check-page.ts'
import type { CaseHolding, KnownRevision, RevisionPack } from '../kept/holdings.ts'
import { isStored, type Keeping, revisionPlace } from '../kept/keeping.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

/**
 * Pulled revisions lie in the store in packs: one seal and one row for many makes the first pull and each unlock several times faster.
 * Twenty-five notes of 2 KB were quicker than fifty or a hundred (`npm run bench pull`).
 */
const PACK = 25

/** Where a case's ledger stands once all pages made ready so far are kept. */
export interface PageTail { readonly cursor: number; readonly chain: string | null }

/** A page verified and sealed, not yet in the store. */
export type ReadyPage =
  | { readonly kind: 'altered'; readonly page: CasePage }
  | { readonly kind: 'sound'; readonly page: CasePage; readonly from: PageTail; readonly through: PageTail; readonly own: readonly LedgerRow[]; readonly others: readonly KnownRevision[]; readonly packs: readonly StoreChange[] }

/**
 * Verifies the rows of a page that follows `tail` and seals them, pack by pack with a breath between, while the page before
 * it is being committed. This device's own revisions get a row each at the commit, for that is where their receipts are.
 */
export async function readyPage(context: SyncContext, page: CasePage, tail: PageTail): Promise<ReadyPage> {
  const { holdings, keeping, random, clock, hashBytes } = context
  // A supervisor's page may bring rows from below the cursor: a drawing becomes visible once its visit is shared.
  const fresh = page.complete ? page.rows.filter((row) => row.caseSeq > tail.cursor) : page.rows
  const checked = await checkPage({ ...page, rows: fresh }, tail.cursor, tail.chain, hashBytes)
  if (checked.kind === 'altered') return { kind: 'altered', page }
  const { deviceId } = holdings.device
  const own = checked.rows.filter((row) => row.revision.deviceId === deviceId)
  const others = checked.rows.filter((row) => row.revision.deviceId !== deviceId).map((row) => knownOf(row, undefined))
  const packs: Promise<StoreChange>[] = []
  for (let from = 0; from < others.length; from += PACK) {
    const pack: RevisionPack = { pack: others.slice(from, from + PACK) }
    packs.push(keeping.put('revisions', random.uuid(), pack, { caseId: page.caseId, order: pack.pack[0]?.caseSeq ?? 1 }))
    await clock.wait(0)
  }
  return { kind: 'sound', page, from: tail, through: { cursor: page.throughSeq, chain: checked.chain }, own, others, packs: await Promise.all(packs) }
}

/** Keeps a page that was made ready, in one transaction with the cursor. A page that does not follow what is kept is left out and asked for again. */
export function keepPage(context: SyncContext, ready: ReadyPage): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  const { caseId, headSeq } = ready.page
  return keeping.inTurn(async () => {
    const before = holdings.cases.get(caseId) ?? newHolding(caseId)
    if (ready.kind === 'altered') {
      holdings.cases.set(caseId, { ...before, altered: true })
      holdings.tell({ cases: [caseId] })
      // The person is told; the other cases go on, and this page is asked for again next time.
      return { kind: 'done' }
    }
    if (before.cursor !== ready.from.cursor || before.chain !== ready.from.chain) return { kind: 'done' }
    const { altered: _, cleared: __, ...sound } = before
    const after: CaseHolding = { ...sound, ...ready.through, headSeq, access: 'allocated' }
    return commitPage(context, after, ready.own, ready.others, ready.packs)
  })
}

/** A case of which nothing is here yet. */
export function newHolding(caseId: CaseHolding['caseId']): CaseHolding {
  return { caseId, cursor: 0, chain: '', headSeq: 0, access: 'allocated' }
}

async function commitPage(context: SyncContext, after: CaseHolding, own: readonly LedgerRow[], others: readonly KnownRevision[], packs: readonly StoreChange[]): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  const writes = [...packs]
  const retired: string[] = []
  const arrived = [...others]
  for (const row of own) {
    const item = holdings.outbox.get(row.revision.revId)
    const before = holdings.revisions.get(row.revision.revId)
    const receipt = item?.kind === 'revision' ? receiptFromLedger(item, row) : before?.receipt
    // Our id with other words: ours stay, and stay in the outbox, until a verdict says what became of them.
    if (item && !receipt) continue
    const known = knownOf(row, receipt ?? undefined)
    arrived.push(known)
    writes.push(await keeping.put('revisions', known.revision.revId, known, revisionPlace(known)))
    if (item) {
      writes.push(keeping.remove('outbox', item.id))
      retired.push(item.id)
    }
  }
  writes.push(await caseWrite(keeping, after))
  const outcome = await keeping.commit(writes)
  if (!isStored(outcome)) return { kind: 'not-kept', reason: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
  for (const known of arrived) holdings.revisions.set(known.revision.revId, known)
  for (const id of retired) holdings.outbox.delete(id)
  holdings.cases.set(after.caseId, after)
  holdings.tell({ revisions: arrived, outbox: retired.length > 0, cases: [after.caseId] })
  return { kind: 'done' }
}

/** The row of a case: cursor, chain, access. */
export async function caseWrite(keeping: Keeping, holding: CaseHolding): Promise<StoreChange> {
  return keeping.put('cases', await keeping.blindCase(holding.caseId), holding, { caseId: holding.caseId })
}

function knownOf(row: LedgerRow, receipt: Receipt | undefined): KnownRevision {
  return { revision: row.revision, caseSeq: row.caseSeq, ledgerHash: row.ledgerHash, receivedAt: row.receivedAt, ...(receipt && { receipt }) }
}
