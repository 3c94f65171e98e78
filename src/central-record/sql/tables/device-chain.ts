import type { Revision } from '../../../record/revision.ts'
import type { Sql } from '../database.ts'
import { insertRows } from '../insert-rows.ts'

export interface ChainLink {
  readonly deviceId: string
  readonly deviceSeq: number
  readonly revId: string
  readonly contentHash: string
  readonly prevDeviceHash: string
}

/**
 * What is known of these revisions of one device and of their neighbours on it: the same ids, the same places, before and after.
 * Rows that the central record wrote itself are on no device's chain; they answer by their id alone.
 */
export async function linksNear(sql: Sql, deviceId: string, revisions: readonly Revision[]): Promise<ChainLink[]> {
  const places = new Set(revisions.flatMap(({ deviceSeq }) => [deviceSeq - 1, deviceSeq, deviceSeq + 1]))
  const rows = await sql<{ device_id: string; device_seq: number; rev_id: string; content_hash: string; prev_device_hash: string }>(
    `select device_id, device_seq, rev_id, content_hash, prev_device_hash from device_chain where device_id = $2 and device_seq = any($3::bigint[])
     union
     select device_id, device_seq, rev_id, content_hash, prev_device_hash from device_chain where rev_id = any($1::uuid[])
     union all
     select device_id, device_seq, rev_id, content_hash, '' from ledger where rev_id = any($1::uuid[]) and device_seq = 0`,
    [revisions.map(({ revId }) => revId), deviceId, [...places]])
  return rows.map((row) => ({
    deviceId: row.device_id, deviceSeq: row.device_seq, revId: row.rev_id, contentHash: row.content_hash, prevDeviceHash: row.prev_device_hash,
  }))
}

export async function addLinks(sql: Sql, links: readonly ChainLink[]): Promise<void> {
  await insertRows(sql, 'insert into device_chain (device_id, device_seq, rev_id, content_hash, prev_device_hash)',
    links.map((link) => [link.deviceId, link.deviceSeq, link.revId, link.contentHash, link.prevDeviceHash]))
}

/** Places that are missing in a device's chain, below its highest: proof that a revision never came. As system. */
export async function missingPlaces(sql: Sql): Promise<{ deviceId: string; deviceSeq: number }[]> {
  const rows = await sql<{ device_id: string; device_seq: number }>(
    `select l.device_id, l.device_seq - 1 as device_seq from device_chain l
     where l.device_seq > 1 and not exists (select from device_chain p where p.device_id = l.device_id and p.device_seq = l.device_seq - 1)
     order by l.device_id, l.device_seq`)
  return rows.map((row) => ({ deviceId: row.device_id, deviceSeq: row.device_seq }))
}
