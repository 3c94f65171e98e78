import type { Sql } from '../database.ts'

export interface ReadRow {
  /** Where a cursor meets this row: caseSeq, or for a supervisor the release that showed it, if later. */
  readonly visibleSeq: number
  readonly caseSeq: number
  readonly ledgerHash: string
  readonly receivedAt: string
  readonly revision: string
}

/** Every case that the asking person may see, with the last number of its ledger. As staff. */
export async function visibleHeads(sql: Sql): Promise<{ caseId: string; headSeq: number }[]> {
  const rows = await sql<{ case_id: string; case_seq: number }>('select case_id, case_seq from case_heads order by case_id')
  return rows.map((row) => ({ caseId: row.case_id, headSeq: row.case_seq }))
}

// Never inside the JSON of a revision: there control characters are escaped.
const NEXT_PART = '\u0002'
const NEXT_ROW = '\u0001'

/**
 * Rows after a cursor for somebody who sees the whole ledger of a case, and no more once they hold `mostBytes`; at least one. As
 * staff. A ledger has no gaps, so a range of numbers is `limit` rows; with LIMIT alone a planner without statistics (the embedded
 * one) reads and sorts all that is left, each time. They come as one value: a value for each column of a thousand rows costs
 * as much again as the reading.
 */
export async function rowsAfter(sql: Sql, caseId: string, after: number, limit: number, mostBytes: number): Promise<ReadRow[]> {
  const [all] = await sql<{ rows: string | null }>(
    `select string_agg(head || revision, chr(1) order by case_seq) as rows from (
       select case_seq, concat_ws(chr(2), case_seq, ledger_hash, (extract(epoch from received_at) * 1000)::bigint, '') as head, revision,
         sum(octet_length(revision)) over (order by case_seq) - octet_length(revision) as bytes_before
       from ledger where case_id = $1 and case_seq > $2::bigint and case_seq <= $2::bigint + $3::bigint
     ) ranged where bytes_before < $4::bigint`, [caseId, after, limit, mostBytes])
  return (all?.rows ?? '').split(NEXT_ROW).filter((row) => row !== '').map((row) => {
    const [caseSeq, ledgerHash = '', receivedMs, revision = ''] = row.split(NEXT_PART)
    return { visibleSeq: Number(caseSeq), caseSeq: Number(caseSeq), ledgerHash, receivedAt: new Date(Number(receivedMs)).toISOString(), revision }
  })
}

/**
 * Rows after a cursor for a supervisor: what is for the team, and pictures' records at the moment of their release.
 * Rows released together come together even if that is more than `limit`, because a cursor cannot stop between them.
 */
export async function releasedRowsAfter(sql: Sql, caseId: string, after: number, limit: number): Promise<ReadRow[]> {
  return read(sql,
    `select visible_seq, case_seq, ledger_hash, received_at, revision from (
       select case_seq as visible_seq, case_seq, ledger_hash, received_at, revision from ledger
         where case_id = $1 and case_seq > $2 and audience = 'team'
       union all
       select greatest(l.case_seq, r.released_seq), l.case_seq, l.ledger_hash, l.received_at, l.revision
         from releases r join ledger l on l.case_id = r.case_id and l.visit_id = r.visit_id
         where r.case_id = $1 and l.audience = 'with-visit' and greatest(l.case_seq, r.released_seq) > $2
     ) visible order by visible_seq fetch first $3 rows with ties`, [caseId, after, limit])
}

async function read(sql: Sql, text: string, parameters: readonly unknown[]): Promise<ReadRow[]> {
  const rows = await sql<{ visible_seq: number; case_seq: number; ledger_hash: string; received_at: Date; revision: string }>(text, parameters)
  return rows
    .map((row) => ({
      visibleSeq: row.visible_seq, caseSeq: row.case_seq, ledgerHash: row.ledger_hash, receivedAt: row.received_at.toISOString(), revision: row.revision,
    }))
    .sort((a, b) => a.visibleSeq - b.visibleSeq || a.caseSeq - b.caseSeq)
}

/** A whole ledger in order, in pages, for the check of its chain. As system. */
export async function chainPage(sql: Sql, caseId: string, after: number, limit: number) {
  return sql<{ case_seq: number; content_hash: string; ledger_hash: string; revision: string }>(
    'select case_seq, content_hash, ledger_hash, revision from ledger where case_id = $1 and case_seq > $2 order by case_seq limit $3', [caseId, after, limit])
}

/** Where every case's ledger ends, by its counter row. As system. */
export async function headsOfCases(sql: Sql): Promise<{ caseId: string; caseSeq: number; ledgerHash: string }[]> {
  const rows = await sql<{ case_id: string; case_seq: number; ledger_hash: string }>('select case_id, case_seq, ledger_hash from case_heads order by case_id')
  return rows.map((row) => ({ caseId: row.case_id, caseSeq: row.case_seq, ledgerHash: row.ledger_hash }))
}
