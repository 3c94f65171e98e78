import type { Sql } from '../database.ts'

/** The people who may see a case now: its practitioners, and with `team` the team's supervisors. As system. */
export async function peopleOfCase(sql: Sql, caseId: string, team: boolean, at: string): Promise<string[]> {
  const rows = await sql<{ staff_id: string }>(
    `select s.staff_id from cases c join staff s on s.active
     where c.case_id = $1
       and (not c.restricted or exists (select from restricted_access r where r.case_id = c.case_id and r.staff_id = s.staff_id))
       and ((s.role = 'practitioner' and exists (select from allocations a where a.case_id = c.case_id and a.staff_id = s.staff_id
               and a.allocated_from <= $3 and (a.allocated_to is null or $3 < a.allocated_to)))
         or ($2 and s.role = 'supervisor' and s.team_id = c.team_id))`, [caseId, team, at])
  return rows.map((row) => row.staff_id)
}

/** Whether anything that came after a place in a case's ledger is for the team's supervisors too. As system. */
export async function teamSeesAfter(sql: Sql, caseId: string, afterSeq: number): Promise<boolean> {
  const [row] = await sql<{ sees: boolean }>(
    `select exists (select from ledger l where l.case_id = $1 and l.case_seq > $2 and (l.audience = 'team'
       or (l.audience = 'with-visit' and exists (select from releases r where r.case_id = l.case_id and r.visit_id = l.visit_id)))) as sees`,
    [caseId, afterSeq])
  return row?.sees ?? false
}

/** Whether a picture belongs to something that the team's supervisors see. As system. */
export async function teamSeesPicture(sql: Sql, caseId: string, sha256: string): Promise<boolean> {
  const [row] = await sql<{ sees: boolean }>(
    `select exists (select from picture_places p where p.case_id = $1 and p.sha256 = $2 and (p.escrowed
       or exists (select from releases r where r.case_id = p.case_id and r.visit_id = p.visit_id))) as sees`, [caseId, sha256])
  return row?.sees ?? false
}
