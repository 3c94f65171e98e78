import type { QuarantineReason } from '../../../wire/push.ts'
import type { Revision } from '../../../record/revision.ts'
import type { EscrowItem } from '../../../wire/pull.ts'
import { sha256Text } from '../../../record/content-hash.ts'
import type { Sql } from '../database.ts'

// Three places beside the ledger: held (waits for a parent), escrow (the case moved on), quarantine (a person must look).

export interface KeptAside { readonly contentHash: string; readonly receivedAt: string }
export interface HeldRevision { readonly text: string; readonly receivedAt: string; readonly recordId: string }

export async function hold(sql: Sql, revision: Revision, text: string, missing: readonly string[], at: string): Promise<void> {
  await sql(
    `insert into held (rev_id, case_id, record_id, missing, device_id, device_seq, content_hash, received_at, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [revision.revId, revision.caseId, revision.recordId, missing, revision.deviceId, revision.deviceSeq, revision.contentHash, at, text])
}

/** All that a case holds back, in order of arrival. */
export async function heldOfCase(sql: Sql, caseId: string): Promise<HeldRevision[]> {
  const rows = await sql<{ revision: string; received_at: Date; record_id: string }>(
    'select revision, received_at, record_id from held where case_id = $1 order by received_at, device_seq', [caseId])
  return rows.map((row) => ({ text: row.revision, receivedAt: row.received_at.toISOString(), recordId: row.record_id }))
}

export async function letGo(sql: Sql, revId: string): Promise<void> {
  await sql('delete from held where rev_id = $1', [revId])
}

export async function putInEscrow(sql: Sql, revision: Revision, text: string, at: string): Promise<void> {
  await sql(
    `insert into escrow (rev_id, case_id, record_id, from_staff_id, device_id, device_seq, content_hash, received_at, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [revision.revId, revision.caseId, revision.recordId, revision.authorId, revision.deviceId, revision.deviceSeq, revision.contentHash, at, text])
}

/** Whether a revision waits in one of the two places, and what was stored. */
export async function keptAside(sql: Sql, revId: string): Promise<(KeptAside & { verdict: 'held' | 'escrowed' }) | undefined> {
  const rows = await sql<{ verdict: 'held' | 'escrowed'; content_hash: string; received_at: Date }>(
    `select 'held' as verdict, content_hash, received_at from held where rev_id = $1
     union all select 'escrowed', content_hash, received_at from escrow where rev_id = $1`, [revId])
  const row = rows[0]
  return row && { verdict: row.verdict, contentHash: row.content_hash, receivedAt: row.received_at.toISOString() }
}

/** Escrow that the asking person may see. As staff. */
export async function visibleEscrow(sql: Sql): Promise<EscrowItem[]> {
  const rows = await sql<{ case_id: string; rev_id: string; from_staff_id: string; name: string; received_at: Date; revision: string }>(
    `select e.case_id, e.rev_id, e.from_staff_id, s.name, e.received_at, e.revision
     from escrow e join staff s on s.staff_id = e.from_staff_id
     where not exists (select from escrow_settled d where d.rev_id = e.rev_id) order by e.received_at, e.device_seq limit 500`)
  return rows.map((row) => ({
    caseId: row.case_id as EscrowItem['caseId'], revId: row.rev_id, fromStaffId: row.from_staff_id, fromStaffName: row.name,
    receivedAt: row.received_at.toISOString(), revision: JSON.parse(row.revision) as unknown,
  }))
}

/** What one person has in escrow in one case, in the order it was written. As system. */
export async function escrowOf(sql: Sql, caseId: string, staffId: string): Promise<HeldRevision[]> {
  const rows = await sql<{ revision: string; received_at: Date; record_id: string }>(
    `select e.revision, e.received_at, e.record_id from escrow e where e.case_id = $1 and e.from_staff_id = $2
       and not exists (select from escrow_settled d where d.rev_id = e.rev_id) order by e.received_at, e.device_id, e.device_seq`, [caseId, staffId])
  return rows.map((row) => ({ text: row.revision, receivedAt: row.received_at.toISOString(), recordId: row.record_id }))
}

export async function settleEscrow(sql: Sql, revId: string, caseId: string, caseSeq: number, at: string): Promise<void> {
  await sql('insert into escrow_settled (rev_id, case_id, case_seq, settled_at) values ($1, $2, $3, $4)', [revId, caseId, caseSeq, at])
}

/** Everything that waits for a parent, by place only. As system. */
export async function allHeld(sql: Sql): Promise<{ caseId: string; revId: string }[]> {
  const rows = await sql<{ case_id: string; rev_id: string }>('select case_id, rev_id from held order by case_id, received_at, rev_id')
  return rows.map((row) => ({ caseId: row.case_id, revId: row.rev_id }))
}

export interface Quarantined {
  readonly quarantineId: string
  readonly deviceId: string
  readonly staffId: string
  readonly reason: QuarantineReason
  readonly bytes: string
  readonly revId: string | null
  readonly deviceSeq: number | null
  readonly contentHash: string | null
  readonly receivedAt: string
}

/** Why a revision of exactly these words is in quarantine; undefined if it is not. */
export async function quarantinedAs(sql: Sql, revId: string, contentHash: string): Promise<QuarantineReason | undefined> {
  const rows = await sql<{ reason: QuarantineReason }>('select reason from quarantine where rev_id = $1 and content_hash = $2 order by received_at limit 1', [revId, contentHash])
  return rows[0]?.reason
}

/** Keeps the bytes whole. The same bytes from the same device are kept once: the answer is then that of the first time. */
export async function quarantine(sql: Sql, item: Quarantined): Promise<{ reason: QuarantineReason; receivedAt: string }> {
  const bytesHash = sha256Text(item.bytes)
  const added = await sql(
    `insert into quarantine (quarantine_id, device_id, staff_id, reason, bytes_hash, bytes, rev_id, device_seq, content_hash, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning quarantine_id`,
    [item.quarantineId, item.deviceId, item.staffId, item.reason, bytesHash, item.bytes, item.revId, item.deviceSeq, item.contentHash, item.receivedAt])
  if (added.length > 0) return item
  const [first] = await sql<{ reason: QuarantineReason; received_at: Date }>(
    'select reason, received_at from quarantine where device_id = $1 and bytes_hash = $2', [item.deviceId, bytesHash])
  if (!first) throw new Error('a quarantined item is neither new nor known')
  return { reason: first.reason, receivedAt: first.received_at.toISOString() }
}
