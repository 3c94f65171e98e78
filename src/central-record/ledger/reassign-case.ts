import { nowOf } from '../clock.ts'
import { addAudit } from '../sql/tables/audit.ts'
import { allocate, endAllocation } from '../sql/tables/cases.ts'
import type { LedgerDeps } from './accept-push.ts'

export interface Reassignment {
  readonly caseId: string
  readonly fromStaffId: string
  readonly toStaffId: string
  /** Who decided it, for the audit. */
  readonly by: { readonly staffId: string; readonly deviceId: string | null }
}

/**
 * Gives a case from one practitioner to another from now on. What the first still has on a device comes to escrow.
 * `not-theirs`: the first did not have the case; nothing was changed.
 */
export async function reassignCase(deps: Pick<LedgerDeps, 'database' | 'clock'>, { caseId, fromStaffId, toStaffId, by }: Reassignment): Promise<'reassigned' | 'not-theirs'> {
  const at = nowOf(deps.clock)
  return deps.database.transaction({ kind: 'system', at }, async (sql) => {
    if (!(await endAllocation(sql, caseId, fromStaffId, at))) return 'not-theirs'
    await allocate(sql, caseId, toStaffId, at)
    await addAudit(sql, { stream: caseId, ...by, what: 'reassigned', facts: { fromStaffId, toStaffId }, at })
    return 'reassigned'
  })
}
