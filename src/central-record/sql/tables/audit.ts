import { sha256Text } from '../../../record/content-hash.ts'
import { canonicalJson, type Json } from '../../../record/json.ts'
import type { Sql } from '../database.ts'

/** One thing done or read. `facts` holds ids, counts and codes; never content. */
export interface AuditEntry {
  /** A case's id, or 'access' for sign-ins and refusals, or 'quarantine'. */
  readonly stream: string
  readonly staffId: string
  readonly deviceId: string | null
  readonly what: string
  readonly facts: Json
  readonly at: string
}

/** Adds an entry to its stream's chain. Holds the stream until the transaction ends; take several in order of stream. As system. */
export async function addAudit(sql: Sql, entry: AuditEntry): Promise<void> {
  await sql(`insert into audit_heads (stream, audit_seq, hash) values ($1, 0, '') on conflict do nothing`, [entry.stream])
  const [head] = await sql<{ audit_seq: number; hash: string }>('select audit_seq, hash from audit_heads where stream = $1 for update', [entry.stream])
  if (!head) throw new Error('an audit stream has no head')
  const seq = head.audit_seq + 1
  const facts = canonicalJson(entry.facts)
  const hash = auditHash(head.hash, { ...entry, seq, facts })
  await sql('insert into audit (stream, audit_seq, at, staff_id, device_id, what, facts, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [entry.stream, seq, entry.at, entry.staffId, entry.deviceId, entry.what, facts, hash])
  await sql('update audit_heads set audit_seq = $2, hash = $3 where stream = $1', [entry.stream, seq, hash])
}

interface HashedEntry { readonly stream: string; readonly seq: number; readonly at: string; readonly staffId: string; readonly deviceId: string | null; readonly what: string; readonly facts: string }

function auditHash(previous: string, entry: HashedEntry): string {
  return sha256Text(canonicalJson([previous, entry.stream, entry.seq, entry.at, entry.staffId, entry.deviceId, entry.what, entry.facts]))
}

/** The first entry of a stream whose hash does not follow from the one before; null if the chain holds. As system. */
export async function firstBrokenAudit(sql: Sql, stream: string): Promise<number | null> {
  const rows = await sql<{ audit_seq: number; at: Date; staff_id: string; device_id: string | null; what: string; facts: string; hash: string }>(
    'select audit_seq, at, staff_id, device_id, what, facts, hash from audit where stream = $1 order by audit_seq', [stream])
  let previous = ''
  let seq = 0
  for (const row of rows) {
    seq += 1
    const hash = auditHash(previous, {
      stream, seq: row.audit_seq, at: row.at.toISOString(), staffId: row.staff_id, deviceId: row.device_id, what: row.what, facts: row.facts,
    })
    if (row.audit_seq !== seq || row.hash !== hash) return seq
    previous = hash
  }
  const [head] = await sql<{ audit_seq: number; hash: string }>('select audit_seq, hash from audit_heads where stream = $1', [stream])
  return head && (head.audit_seq !== seq || head.hash !== previous) ? seq + 1 : null
}

/** Every stream that has a head. As system. */
export async function auditStreams(sql: Sql): Promise<string[]> {
  return (await sql<{ stream: string }>('select stream from audit_heads order by stream')).map((row) => row.stream)
}
