import type { CasePackBody, ConfidentialContactBody } from '../record/case-pack.ts'
import type { Staff } from '../record/staff.ts'
import { nowOf, type Clock } from './clock.ts'
import { writeCentral, type CentralWords } from './ledger/write-central.ts'
import type { Database } from './sql/database.ts'
import { addCase, allocate, nameOnRestrictedCase } from './sql/tables/cases.ts'
import { addStaff, addTeam, isEmpty } from './sql/tables/people.ts'

/** A team of the demo. */
export interface DemoTeam { readonly teamId: string; readonly name: string }
/** One case of the demo, as it stands in the record on the first day. */
export interface DemoCase {
  readonly caseId: string
  readonly teamId: string
  readonly restricted?: boolean
  /** For a restricted case: who may see it. */
  readonly named?: readonly string[]
  readonly allocations: readonly { readonly staffId: string; readonly from: string; readonly to?: string }[]
  readonly pack: { readonly recordId: string; readonly revId: string; readonly body: CasePackBody }
  readonly contacts: readonly { readonly recordId: string; readonly revId: string; readonly body: ConfidentialContactBody }[]
  /** Earlier notes and what stands beside them, in order. */
  readonly revisions: readonly CentralWords[]
}
export interface Demo { readonly teams: readonly DemoTeam[]; readonly staff: readonly Staff[]; readonly cases: readonly DemoCase[] }

/** Fills an empty record with the demo, in one transaction. Whether it did. */
export async function seedDemo(database: Database, clock: Clock, demo: Demo): Promise<boolean> {
  const at = nowOf(clock)
  return database.transaction({ kind: 'system', at }, async (sql) => {
    if (!(await isEmpty(sql))) return false
    for (const team of demo.teams) await addTeam(sql, team.teamId, team.name)
    for (const staff of demo.staff) await addStaff(sql, staff)
    for (const one of demo.cases) {
      await addCase(sql, one.caseId, one.teamId, one.restricted ?? false)
      for (const staffId of one.named ?? []) await nameOnRestrictedCase(sql, one.caseId, staffId)
      for (const { staffId, from, to } of one.allocations) await allocate(sql, one.caseId, staffId, from, to)
      const { pack, contacts, revisions, caseId } = one
      await writeCentral(sql, caseId, [
        { ...pack, caseId, kind: 'case-pack', act: 'add', capturedAt: at },
        ...contacts.map((contact) => ({ ...contact, caseId, kind: 'confidential-contact' as const, act: 'add' as const, capturedAt: at })),
        ...revisions,
      ], at)
    }
    return true
  })
}
