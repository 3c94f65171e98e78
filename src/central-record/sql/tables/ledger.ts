import type { Audience } from '../../../record/may.ts'
import type { Revision } from '../../../record/revision.ts'
import type { Sql } from '../database.ts'
import { insertRows } from '../insert-rows.ts'

/** The last row of a case's ledger. */
export interface CaseHead { readonly caseSeq: number; readonly ledgerHash: string }

/** A stored row without its words: what standing and receipts need. */
export interface LedgerNode {
  readonly revId: Revision['revId']
  readonly parents: Revision['parents']
  readonly act: Revision['act']
  readonly caseId: string
  readonly kind: Revision['kind']
}
export type LedgerVerdict = 'accepted' | 'merged' | 'conflict'

export interface Receipt {
  readonly verdict: LedgerVerdict
  readonly contentHash: string
  readonly caseSeq: number
  readonly ledgerHash: string
  readonly receivedAt: string
}

/** Takes the case's counter row and holds it to the end of the transaction: rows become visible in order, without a gap. */
export async function lockCaseHead(sql: Sql, caseId: string): Promise<CaseHead | undefined> {
  const rows = await sql<{ case_seq: number; ledger_hash: string }>('select case_seq, ledger_hash from case_heads where case_id = $1 for update', [caseId])
  return rows[0] && { caseSeq: rows[0].case_seq, ledgerHash: rows[0].ledger_hash }
}

export async function moveCaseHead(sql: Sql, caseId: string, head: CaseHead): Promise<void> {
  await sql('update case_heads set case_seq = $2, ledger_hash = $3 where case_id = $1', [caseId, head.caseSeq, head.ledgerHash])
}

export interface NewRow {
  readonly revision: Revision
  readonly text: string
  readonly audience: Audience
  readonly visitId: string | null
  readonly caseSeq: number
  readonly ledgerHash: string
  readonly verdict: LedgerVerdict
  readonly receivedAt: string
}

/** Adds rows in their order; all or none. */
export async function addLedgerRows(sql: Sql, rows: readonly NewRow[]): Promise<void> {
  await insertRows(sql,
    `insert into ledger (case_id, case_seq, rev_id, record_id, kind, act, audience, visit_id, parents, author_id, device_id, device_seq,
       content_hash, ledger_hash, verdict, received_at, revision)`,
    rows.map(({ revision, ...row }) => [revision.caseId, row.caseSeq, revision.revId, revision.recordId, revision.kind, revision.act, row.audience,
      row.visitId, revision.parents, revision.authorId, revision.deviceId, revision.deviceSeq, revision.contentHash, row.ledgerHash, row.verdict,
      row.receivedAt, row.text]))
}

/** All rows of some records, in any case: so that a record id taken elsewhere is noticed. In the order of their places. */
export async function nodesOfRecords(sql: Sql, recordIds: readonly string[]): Promise<(LedgerNode & { readonly recordId: string })[]> {
  const rows = await sql<{ record_id: string; rev_id: string; parents: string[]; act: string; case_id: string; kind: string }>(
    'select record_id, rev_id, parents, act, case_id, kind from ledger where record_id = any($1::uuid[]) order by case_seq', [recordIds])
  return rows.map((row) => ({
    recordId: row.record_id, revId: row.rev_id, parents: row.parents, act: row.act, caseId: row.case_id, kind: row.kind,
  }) as unknown as LedgerNode & { recordId: string })
}

export async function revisionText(sql: Sql, revId: string): Promise<string | undefined> {
  return (await sql<{ revision: string }>('select revision from ledger where rev_id = $1', [revId]))[0]?.revision
}

export async function receiptOf(sql: Sql, revId: string): Promise<Receipt | undefined> {
  const rows = await sql<{ verdict: LedgerVerdict; content_hash: string; case_seq: number; ledger_hash: string; received_at: Date }>(
    'select verdict, content_hash, case_seq, ledger_hash, received_at from ledger where rev_id = $1', [revId])
  const row = rows[0]
  return row && {
    verdict: row.verdict, contentHash: row.content_hash, caseSeq: row.case_seq, ledgerHash: row.ledger_hash, receivedAt: row.received_at.toISOString(),
  }
}

/** Notes the first share or signature of a visit. */
export async function addRelease(sql: Sql, caseId: string, visitId: string, caseSeq: number): Promise<void> {
  await sql('insert into releases (case_id, visit_id, released_seq) values ($1, $2, $3) on conflict do nothing', [caseId, visitId, caseSeq])
}
