import type { Sql } from '../database.ts'

/** `former`: had the case once and has it no longer, or not by name. */
export type CaseAccess = 'practises' | 'supervises' | 'former' | 'none'

/** What one person has to do with one case at an instant. As system; a case that does not exist answers `none`. */
export async function caseAccess(sql: Sql, caseId: string, staffId: string, at: string): Promise<CaseAccess> {
  const rows = await sql<{ role: string; same_team: boolean; open_to: boolean; now_allocated: boolean; ever_allocated: boolean }>(
    `select s.role, c.team_id = s.team_id as same_team,
       not c.restricted or exists (select from restricted_access r where r.case_id = c.case_id and r.staff_id = s.staff_id) as open_to,
       exists (select from allocations a where a.case_id = c.case_id and a.staff_id = s.staff_id
         and a.allocated_from <= $3 and (a.allocated_to is null or $3 < a.allocated_to)) as now_allocated,
       exists (select from allocations a where a.case_id = c.case_id and a.staff_id = s.staff_id and a.allocated_from <= $3) as ever_allocated
     from cases c cross join staff s where c.case_id = $1 and s.staff_id = $2 and s.active`,
    [caseId, staffId, at])
  const row = rows[0]
  if (!row) return 'none'
  if (row.role === 'supervisor') return row.same_team && row.open_to ? 'supervises' : 'none'
  if (row.now_allocated && row.open_to) return 'practises'
  return row.ever_allocated ? 'former' : 'none'
}

export async function addCase(sql: Sql, caseId: string, teamId: string, restricted: boolean): Promise<void> {
  await sql('insert into cases (case_id, team_id, restricted) values ($1, $2, $3)', [caseId, teamId, restricted])
  await sql(`insert into case_heads (case_id, case_seq, ledger_hash) values ($1, 0, '')`, [caseId])
}

export async function nameOnRestrictedCase(sql: Sql, caseId: string, staffId: string): Promise<void> {
  await sql('insert into restricted_access (case_id, staff_id) values ($1, $2) on conflict do nothing', [caseId, staffId])
}

export async function allocate(sql: Sql, caseId: string, staffId: string, from: string, to?: string): Promise<void> {
  await sql('insert into allocations (case_id, staff_id, allocated_from, allocated_to) values ($1, $2, $3, $4)', [caseId, staffId, from, to ?? null])
}

/** Ends the person's current allocation. Whether there was one. */
export async function endAllocation(sql: Sql, caseId: string, staffId: string, at: string): Promise<boolean> {
  const rows = await sql(
    `update allocations set allocated_to = $3 where case_id = $1 and staff_id = $2
     and allocated_from <= $3 and (allocated_to is null or allocated_to > $3) returning case_id`, [caseId, staffId, at])
  return rows.length > 0
}
