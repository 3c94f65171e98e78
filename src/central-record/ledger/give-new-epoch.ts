import { CENTRAL_RECORD } from '../../record/ids.ts'
import { nowOf } from '../clock.ts'
import { addAudit } from '../sql/tables/audit.ts'
import { changeEpoch, readEpoch } from '../sql/tables/epoch.ts'
import type { LedgerDeps } from './accept-push.ts'

/**
 * After the database was restored from a backup: devices that knew the record later than that see another epoch and offer again
 * everything they hold. Returns the new one. Nothing in the ledger changes.
 */
export async function giveNewEpoch(deps: LedgerDeps): Promise<string> {
  const at = nowOf(deps.clock)
  const epoch = deps.random.uuid()
  await deps.database.transaction({ kind: 'system', at }, async (sql) => {
    const before = await readEpoch(sql)
    if (before === undefined) throw new Error('this database was never a central record')
    await changeEpoch(sql, epoch)
    await addAudit(sql, { stream: 'access', staffId: CENTRAL_RECORD, deviceId: null, what: 'new-epoch', facts: { before, epoch }, at })
  })
  return epoch
}
