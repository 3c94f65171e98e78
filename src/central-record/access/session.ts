import { sha256Text } from '../../record/content-hash.ts'
import type { Staff } from '../../record/staff.ts'
import { nowOf, type Clock, type Random } from '../clock.ts'
import type { Database, Sql } from '../sql/database.ts'
import { addSession, endSession, openSession, registerDevice, touchSession } from '../sql/tables/access.ts'
import { addAudit } from '../sql/tables/audit.ts'
import { activeStaff } from '../sql/tables/people.ts'

export interface Session { readonly staff: Staff; readonly deviceId: string; readonly tokenHash: string }
export interface AccessDeps { readonly database: Database; readonly clock: Clock; readonly random: Random }

const HOUR_MS = 3_600_000
/** Without a request for this long, sign in again. The device keeps its queue meanwhile. */
export const SESSION_IDLE_MS = 12 * HOUR_MS
/** However busy, sign in again after this long. */
export const SESSION_LENGTH_MS = 30 * 24 * HOUR_MS
/** A session's last use is written at most this often. */
const TOUCH_EVERY_MS = 60_000

/** Registers the device for this person and opens a session. Null for somebody unknown or no longer here. */
export async function startSession(deps: AccessDeps, staffId: string, deviceId: string): Promise<{ session: Session; token: string; seconds: number } | null> {
  const at = nowOf(deps.clock)
  const token = deps.random.secret()
  const tokenHash = sha256Text(token)
  return deps.database.transaction({ kind: 'system', at }, async (sql) => {
    const staff = await activeStaff(sql, staffId)
    if (!staff) return null
    await registerDevice(sql, deviceId, staffId, at)
    await addSession(sql, tokenHash, staffId, deviceId, at, new Date(deps.clock.nowMs() + SESSION_LENGTH_MS).toISOString())
    await addAudit(sql, { stream: 'access', staffId, deviceId, what: 'sign-in', facts: {}, at })
    return { session: { staff, deviceId, tokenHash }, token, seconds: SESSION_LENGTH_MS / 1000 }
  })
}

/** The session that a token opens, if it has not ended, idled out or run out, and the person still works here. */
export async function findSession(deps: AccessDeps, token: string): Promise<Session | null> {
  const now = deps.clock.nowMs()
  const at = nowOf(deps.clock)
  const tokenHash = sha256Text(token)
  return deps.database.transaction({ kind: 'system', at }, async (sql) => {
    const found = await readSession(sql, tokenHash, now)
    if (found && now - found.lastSeenMs > TOUCH_EVERY_MS) await touchSession(sql, tokenHash, at)
    return found && found.session
  })
}

/** Whether a session that was found a while ago still holds. Does not count as its use. */
export async function sessionHolds(deps: AccessDeps, session: Session): Promise<boolean> {
  const found = await deps.database.transaction({ kind: 'system', at: nowOf(deps.clock) }, (sql) => readSession(sql, session.tokenHash, deps.clock.nowMs()))
  return found !== null
}

async function readSession(sql: Sql, tokenHash: string, nowMs: number): Promise<{ readonly session: Session; readonly lastSeenMs: number } | null> {
  const row = await openSession(sql, tokenHash)
  if (!row || nowMs >= row.endsMs || nowMs - row.lastSeenMs > SESSION_IDLE_MS) return null
  const staff = await activeStaff(sql, row.staffId)
  return staff ? { session: { staff, deviceId: row.deviceId, tokenHash }, lastSeenMs: row.lastSeenMs } : null
}

export async function stopSession(deps: AccessDeps, session: Session): Promise<void> {
  const at = nowOf(deps.clock)
  await deps.database.transaction({ kind: 'system', at }, async (sql) => {
    await endSession(sql, session.tokenHash, at)
    await addAudit(sql, { stream: 'access', staffId: session.staff.id, deviceId: session.deviceId, what: 'sign-out', facts: {}, at })
  })
}
