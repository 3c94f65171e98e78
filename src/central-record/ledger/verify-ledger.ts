import { contentHashOf, ledgerHashOf } from '../../record/content-hash.ts'
import { Revision } from '../../record/revision.ts'
import { nowOf } from '../clock.ts'
import { auditStreams, firstBrokenAudit } from '../sql/tables/audit.ts'
import { missingPlaces } from '../sql/tables/device-chain.ts'
import { allHeld } from '../sql/tables/kept-aside.ts'
import { chainPage, headsOfCases } from '../sql/tables/ledger-reading.ts'
import type { LedgerDeps } from './accept-push.ts'

/** Something in the record that is not as it was written, by place only. */
export type Finding =
  /** The words no longer give the hash that was chained. */
  | { readonly kind: 'words-changed'; readonly caseId: string; readonly caseSeq: number }
  /** A row is missing, or does not follow from the one before. */
  | { readonly kind: 'chain-broken'; readonly caseId: string; readonly caseSeq: number }
  /** The ledger ends before its counter says, or after. */
  | { readonly kind: 'end-differs'; readonly caseId: string; readonly caseSeq: number }
  | { readonly kind: 'audit-broken'; readonly stream: string; readonly auditSeq: number }
  /** A device wrote a revision that never came here. */
  | { readonly kind: 'revision-missing'; readonly deviceId: string; readonly deviceSeq: number }
  /** A revision is here and waits for its parent: nobody reads it until that comes. */
  | { readonly kind: 'waits-for-parent'; readonly caseId: string; readonly revId: string }

const PAGE_ROWS = 500

/** Checks every case's chain and words, every stream of the audit, and every device's chain. */
export async function verifyLedger(deps: Pick<LedgerDeps, 'database' | 'clock'>): Promise<Finding[]> {
  const at = nowOf(deps.clock)
  const findings: Finding[] = []
  const asSystem = <T>(work: Parameters<typeof deps.database.transaction<T>>[1]) => deps.database.transaction<T>({ kind: 'system', at }, work)
  for (const head of await asSystem((sql) => headsOfCases(sql))) {
    findings.push(...await asSystem(async (sql) => {
      const found: Finding[] = []
      let seq = 0
      let hash = ''
      for (let rows = await chainPage(sql, head.caseId, 0, PAGE_ROWS); rows.length > 0; rows = await chainPage(sql, head.caseId, seq, PAGE_ROWS)) {
        for (const row of rows) {
          if (!wordsHold(row.revision, row.content_hash)) found.push({ kind: 'words-changed', caseId: head.caseId, caseSeq: row.case_seq })
          if (row.case_seq !== seq + 1 || row.ledger_hash !== ledgerHashOf(hash, row.content_hash, row.case_seq)) {
            found.push({ kind: 'chain-broken', caseId: head.caseId, caseSeq: row.case_seq })
          }
          seq = row.case_seq
          hash = row.ledger_hash
        }
      }
      // Rows may have been added since the heads were read; fewer, or another hash at the same place, is a finding.
      if (seq < head.caseSeq || (seq === head.caseSeq && hash !== head.ledgerHash)) found.push({ kind: 'end-differs', caseId: head.caseId, caseSeq: seq })
      return found
    }))
  }
  for (const stream of await asSystem((sql) => auditStreams(sql))) {
    const auditSeq = await asSystem((sql) => firstBrokenAudit(sql, stream))
    if (auditSeq !== null) findings.push({ kind: 'audit-broken', stream, auditSeq })
  }
  for (const place of await asSystem((sql) => missingPlaces(sql))) findings.push({ kind: 'revision-missing', ...place })
  for (const held of await asSystem((sql) => allHeld(sql))) findings.push({ kind: 'waits-for-parent', ...held })
  return findings
}

function wordsHold(text: string, contentHash: string): boolean {
  try {
    const revision = Revision.parse(JSON.parse(text))
    return revision.contentHash === contentHash && contentHashOf(revision) === contentHash
  } catch {
    return false
  }
}
