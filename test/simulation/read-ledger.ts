import type { Revision } from '../../src/record/revision.ts'
import { CASSIE, type TestRecord } from '../central-record/setup/test-record.ts'

export interface LedgerFacts {
  readonly rows: readonly { readonly caseSeq: number; readonly revision: Revision }[]
  /** Ids of every revision that the record holds anywhere: ledger, held, escrow, quarantine. */
  readonly everywhere: ReadonlySet<string>
  /** What is held, in escrow or in quarantine, by place and reason. */
  readonly aside: readonly string[]
  /** Pictures received whole, by hash. */
  readonly pictures: ReadonlySet<string>
}

/** What the central record really has, read behind the back of its own protocol. */
export function readLedger(record: TestRecord): Promise<LedgerFacts> {
  return record.database.transaction({ kind: 'system', at: record.at() }, async (sql) => {
    const ledger = await sql<{ case_seq: number; revision: string }>('select case_seq, revision from ledger where case_id = $1 order by case_seq', [CASSIE])
    const held = await sql<{ rev_id: string }>('select rev_id from held')
    const escrow = await sql<{ rev_id: string }>('select rev_id from escrow')
    const quarantine = await sql<{ rev_id: string | null; reason: string }>('select rev_id, reason from quarantine')
    const pictures = await sql<{ sha256: string }>('select sha256 from pictures where received_at is not null')
    const rows = ledger.map((row) => ({ caseSeq: row.case_seq, revision: JSON.parse(row.revision) as Revision }))
    return {
      rows,
      everywhere: new Set([...rows.map((row) => row.revision.revId), ...held.map((row) => row.rev_id), ...escrow.map((row) => row.rev_id), ...quarantine.map((row) => row.rev_id ?? '')]),
      aside: [...held.map((row) => `held ${row.rev_id}`), ...escrow.map((row) => `escrow ${row.rev_id}`), ...quarantine.map((row) => `quarantine ${row.rev_id} ${row.reason}`)],
      pictures: new Set(pictures.map((row) => row.sha256)),
    }
  })
}
