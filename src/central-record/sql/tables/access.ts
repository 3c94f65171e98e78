import type { StillOnDevice } from '../../../wire/push.ts'
import type { DeviceReport } from '../../../wire/pull.ts'
import type { Sql } from '../database.ts'

export async function registerDevice(sql: Sql, deviceId: string, staffId: string, at: string): Promise<void> {
  await sql('insert into devices (device_id, registered_by, registered_at) values ($1, $2, $3) on conflict do nothing', [deviceId, staffId, at])
  await sql(
    `insert into device_staff (device_id, staff_id, registered_at, last_seen_at) values ($1, $2, $3, $3)
     on conflict (device_id, staff_id) do update set last_seen_at = excluded.last_seen_at`, [deviceId, staffId, at])
}

export async function noteStillOnDevice(sql: Sql, deviceId: string, staffId: string, still: StillOnDevice, at: string): Promise<void> {
  await sql(
    `update device_staff set last_seen_at = $3, notes = $4, pictures = $5, drafts = $6, oldest_captured_at = $7
     where device_id = $1 and staff_id = $2`,
    [deviceId, staffId, at, still.notes, still.pictures, still.drafts, still.oldestCapturedAt ?? null])
}

/** What the team's devices still hold. As staff; nobody but the team's supervisors sees a row. */
export async function teamDevices(sql: Sql): Promise<DeviceReport[]> {
  const rows = await sql<{ staff_id: string; name: string; last_seen_at: Date; notes: number; pictures: number; drafts: number; oldest_captured_at: string | null }>(
    `select d.staff_id, s.name, d.last_seen_at, d.notes, d.pictures, d.drafts, d.oldest_captured_at
     from device_staff d join staff s on s.staff_id = d.staff_id where s.role = 'practitioner' order by s.name, d.device_id`)
  return rows.map((row) => ({
    staffId: row.staff_id, staffName: row.name, lastSeenAt: row.last_seen_at.toISOString(),
    stillOnDevice: {
      notes: row.notes, pictures: row.pictures, drafts: row.drafts,
      ...(row.oldest_captured_at === null ? {} : { oldestCapturedAt: row.oldest_captured_at }),
    },
  }))
}

export interface SessionRow {
  readonly staffId: string
  readonly deviceId: string
  readonly lastSeenMs: number
  readonly endsMs: number
}

export async function addSession(sql: Sql, tokenHash: string, staffId: string, deviceId: string, at: string, endsAt: string): Promise<void> {
  await sql('insert into sessions (token_hash, staff_id, device_id, started_at, last_seen_at, ends_at) values ($1, $2, $3, $4, $4, $5)',
    [tokenHash, staffId, deviceId, at, endsAt])
}

export async function openSession(sql: Sql, tokenHash: string): Promise<SessionRow | undefined> {
  const rows = await sql<{ staff_id: string; device_id: string; last_seen_at: Date; ends_at: Date }>(
    'select staff_id, device_id, last_seen_at, ends_at from sessions where token_hash = $1 and ended_at is null', [tokenHash])
  const row = rows[0]
  return row && { staffId: row.staff_id, deviceId: row.device_id, lastSeenMs: row.last_seen_at.getTime(), endsMs: row.ends_at.getTime() }
}

export async function touchSession(sql: Sql, tokenHash: string, at: string): Promise<void> {
  await sql('update sessions set last_seen_at = $2 where token_hash = $1', [tokenHash, at])
}

export async function endSession(sql: Sql, tokenHash: string, at: string): Promise<void> {
  await sql('update sessions set ended_at = $2 where token_hash = $1 and ended_at is null', [tokenHash, at])
}
