import type { Receipt } from '../../outbox/outbox-item.ts'
import { receiptFromLedger } from '../../outbox/receipt.ts'
import type { StoreChange } from '../../device-store/store.ts'
import type { LedgerRow } from '../../record/revision.ts'
import type { CasePage } from '../../wire/pull.ts'
import { checkPage } from './check-page.ts'
import type { CaseHolding, KnownRevision, RevisionPack } from '../kept/holdings.ts'
import { isStored, type Keeping, revisionPlace } from '../kept/keeping.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

/** Pulled revisions lie in the store in packs: one seal and one row for many makes the first pull and each unlock several times faster. */
const PACK = 50

/**
 * Keeps one page of a case: rows verified, sealed pack by pack with a breath between, committed in one transaction together
 * with the cursor. This device's own revisions keep a row each, for that is where their receipts are.
 */
export async function keepPage(context: SyncContext, page: CasePage): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  const before: CaseHolding = holdings.cases.get(page.caseId) ?? { caseId: page.caseId, cursor: 0, chain: '', headSeq: 0, access: 'allocated' }
  // A supervisor's page may bring rows from below the cursor: a drawing becomes visible once its visit is shared.
  const fresh = page.complete ? page.rows.filter((row) => row.caseSeq > before.cursor) : page.rows
  const checked = checkPage({ ...page, rows: fresh }, before.cursor, before.chain)
  if (checked.kind === 'altered') {
    holdings.cases.set(page.caseId, { ...before, altered: true })
    holdings.tell({ cases: [page.caseId] })
    // The person is told; the other cases go on, and this page is asked for again next time.
    return { kind: 'done' }
  }
  const { altered: _, cleared: __, ...sound } = before
  const after: CaseHolding = { ...sound, cursor: page.throughSeq, chain: checked.chain, headSeq: page.headSeq, access: 'allocated' }
  const { deviceId } = holdings.device
  const own = checked.rows.filter((row) => row.revision.deviceId === deviceId)
  const others = checked.rows.filter((row) => row.revision.deviceId !== deviceId).map((row) => knownOf(row, undefined))
  const packs: StoreChange[] = []
  for (let from = 0; from < others.length; from += PACK) {
    const pack: RevisionPack = { pack: others.slice(from, from + PACK) }
    packs.push(await keeping.put('revisions', context.random.uuid(), pack, { caseId: page.caseId, order: pack.pack[0]?.caseSeq ?? 1 }))
    await context.clock.wait(0)
  }
  return keeping.inTurn(() => commitPage(context, after, own, others, packs))
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
