import type { Staff } from '../../../record/staff.ts'
import type { Sql } from '../database.ts'

interface StaffRow { staff_id: string; name: string; role: Staff['role']; title: string; team_id: string }

const toStaff = (row: StaffRow): Staff => ({ id: row.staff_id, name: row.name, role: row.role, title: row.title, teamId: row.team_id }) as Staff

/** A member of staff who may still work here. */
export async function activeStaff(sql: Sql, staffId: string): Promise<Staff | undefined> {
  const rows = await sql<StaffRow>('select staff_id, name, role, title, team_id from staff where staff_id = $1 and active', [staffId])
  return rows[0] && toStaff(rows[0])
}

/** Everybody who may sign in, by name. */
export async function allActiveStaff(sql: Sql): Promise<Staff[]> {
  return (await sql<StaffRow>('select staff_id, name, role, title, team_id from staff where active order by name, staff_id')).map(toStaff)
}

/**
 * The people whose names this person meets: their own team, and whoever wrote in the cases that they may see. As staff.
 * Asked case by case, so that an index answers: a planner without statistics (the embedded one) would read every row.
 */
export async function staffKnownTo(sql: Sql, staffId: string): Promise<Staff[]> {
  const rows = await sql<StaffRow>(
    `select staff_id, name, role, title, team_id from staff
     where team_id = (select team_id from staff where staff_id = $1)
        or exists (select from case_heads h cross join lateral
             (select from ledger l where l.case_id = h.case_id and l.author_id = staff.staff_id limit 1) wrote)
        or staff_id in (select from_staff_id from escrow)
     order by staff_id`, [staffId])
  return rows.map(toStaff)
}

export async function addTeam(sql: Sql, teamId: string, name: string): Promise<void> {
  await sql('insert into teams (team_id, name) values ($1, $2) on conflict do nothing', [teamId, name])
}

export async function addStaff(sql: Sql, staff: Staff): Promise<void> {
  await sql('insert into staff (staff_id, name, role, title, team_id) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [staff.id, staff.name, staff.role, staff.title, staff.teamId])
}

/** Whether the record holds nobody yet. */
export async function isEmpty(sql: Sql): Promise<boolean> {
  return (await sql('select 1 as one from staff where staff_id <> $1 limit 1', ['00000000-0000-4000-8000-000000000000'])).length === 0
}

/** The central record's own name, as author of merges: on no team that anybody is in, and it never signs in. */
export async function addOwnName(sql: Sql, id: string): Promise<void> {
  await sql(`insert into teams (team_id, name) values ($1, 'Central record') on conflict do nothing`, [id])
  await sql(
    `insert into staff (staff_id, name, role, title, team_id, active) values ($1, 'The central record', 'practitioner', 'Central record', $1, false)
     on conflict do nothing`, [id])
}
