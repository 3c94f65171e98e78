import { receiptFromLedger } from '../../outbox/receipt.ts'
import type { StoreChange } from '../../device-store/store.ts'
import type { LedgerRow } from '../../record/revision.ts'
import type { CasePage } from '../../wire/pull.ts'
import { checkPage } from './check-page.ts'
import type { CaseHolding, KnownRevision } from '../kept/holdings.ts'
import { isStored, type Keeping, revisionPlace } from '../kept/keeping.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

const SEAL_AT_ONCE = 100

/**
 * Keeps one page of a case: rows verified, sealed in groups with a breath between, committed in one transaction together
 * with the cursor. Own rows found in the ledger are receipts whose reply was lost.
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
  const sealed: StoreChange[] = []
  for (let from = 0; from < checked.rows.length; from += SEAL_AT_ONCE) {
    const some = checked.rows.slice(from, from + SEAL_AT_ONCE).map((row) => knownOf(row, holdings.revisions.get(row.revision.revId)))
    sealed.push(...await Promise.all(some.map((known) => keeping.put('revisions', known.revision.revId, known, revisionPlace(known)))))
    await context.clock.wait(0)
  }
  return keeping.inTurn(() => commitPage(context, after, checked.rows, sealed))
}

async function commitPage(context: SyncContext, after: CaseHolding, rows: readonly LedgerRow[], sealed: readonly StoreChange[]): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  const writes = [...sealed]
  const retired: string[] = []
  const arrived: KnownRevision[] = []
  for (const [index, row] of rows.entries()) {
    const item = holdings.outbox.get(row.revision.revId)
    const receipt = item?.kind === 'revision' ? receiptFromLedger(item, row) : null
    const before = holdings.revisions.get(row.revision.revId)
    const known = knownOf(row, receipt && before ? { ...before, receipt } : before)
    arrived.push(known)
    if (item && receipt) {
      writes[index] = await keeping.put('revisions', known.revision.revId, known, revisionPlace(known))
      writes.push(keeping.remove('outbox', item.id))
      retired.push(item.id)
    } else if (before?.receipt && sealed[index]) {
      // A receipt may have come while the page was being sealed.
      writes[index] = await keeping.put('revisions', known.revision.revId, known, revisionPlace(known))
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

function knownOf(row: LedgerRow, before: KnownRevision | undefined): KnownRevision {
  return {
    revision: row.revision, caseSeq: row.caseSeq, ledgerHash: row.ledgerHash, receivedAt: row.receivedAt,
    ...(before?.receipt && { receipt: before.receipt }),
  }
}
