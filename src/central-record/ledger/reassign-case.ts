import { nowOf } from '../clock.ts'
import { tellNews } from '../poke/tell-news.ts'
import { addAudit } from '../sql/tables/audit.ts'
import { allocate, caseAccess, endAllocation } from '../sql/tables/cases.ts'
import { peopleOfCase } from '../sql/tables/concerned.ts'
import { escrowOf } from '../sql/tables/kept-aside.ts'
import { lockCaseHead } from '../sql/tables/ledger.ts'
import type { LedgerDeps } from './accept-push.ts'
import { takeFromEscrow } from './accept-revision.ts'
import { caseWriter } from './case-writer.ts'

export interface Reassignment {
  readonly caseId: string
  readonly fromStaffId: string
  readonly toStaffId: string
  /** Who decided it, for the audit. */
  readonly by: { readonly staffId: string; readonly deviceId: string | null }
}

/**
 * Gives a case from one practitioner to another from now on. What the first still has on a device comes to escrow; what the
 * second had left there from an earlier time goes into the ledger. `not-theirs`: the first did not have the case, or the
 * second has it already; nothing was changed.
 */
export async function reassignCase(deps: LedgerDeps, { caseId, fromStaffId, toStaffId, by }: Reassignment): Promise<'reassigned' | 'not-theirs'> {
  const at = nowOf(deps.clock)
  const concerned = await deps.database.transaction({ kind: 'system', at }, async (sql): Promise<readonly string[] | null> => {
    // The counter first: a push of the same moment comes wholly before or wholly after.
    const head = await lockCaseHead(sql, caseId)
    if (!head || fromStaffId === toStaffId || (await caseAccess(sql, caseId, toStaffId, at)) === 'practises') return null
    if (!(await endAllocation(sql, caseId, fromStaffId, at))) return null
    await allocate(sql, caseId, toStaffId, at)
    const writer = caseWriter(sql, caseId, head)
    const taken = await takeFromEscrow({ sql, at, random: deps.random, writer }, await escrowOf(sql, caseId, toStaffId))
    await writer.close()
    await addAudit(sql, { stream: caseId, ...by, what: 'reassigned', facts: { fromStaffId, toStaffId, takenFromEscrow: taken }, at })
    return [fromStaffId, ...await peopleOfCase(sql, caseId, true, at)]
  })
  if (!concerned) return 'not-theirs'
  tellNews(deps.database, { staffIds: concerned, fromDeviceId: by.deviceId })
  return 'reassigned'
}
