import { contentHashOf, ledgerHashOf } from '../../record/content-hash.ts'
import type { LedgerRow } from '../../record/revision.ts'
import type { CasePage } from '../../wire/pull.ts'

/** A page whose every row proved to be what its hash says, or not. */
export type CheckedPage =
  | { readonly kind: 'sound'; readonly rows: readonly LedgerRow[]; readonly chain: string | null }
  | { readonly kind: 'altered' }

/**
 * Verifies each row by its contentHash, and the ledger's hash chain wherever every row is here. `chain` is the ledgerHash
 * at our cursor ('' at the start, null if rows were left out before). A page with one bad row is not kept at all: a
 * truncated or altered reply must never move the cursor past a row.
 */
export function checkPage(page: CasePage, cursor: number, chain: string | null): CheckedPage {
  let link = page.complete ? chain : null
  let seq = cursor
  for (const row of page.rows) {
    if (row.revision.caseId !== page.caseId || contentHashOf(row.revision) !== row.revision.contentHash) return { kind: 'altered' }
    if (!page.complete) continue
    if (row.caseSeq !== seq + 1) return { kind: 'altered' }
    if (link !== null) {
      if (ledgerHashOf(link, row.revision.contentHash, row.caseSeq) !== row.ledgerHash) return { kind: 'altered' }
      link = row.ledgerHash
    }
    seq = row.caseSeq
  }
  if (page.throughSeq < seq || (page.complete && page.throughSeq !== seq)) return { kind: 'altered' }
  return { kind: 'sound', rows: page.rows, chain: page.rows.length === 0 && page.complete ? chain : link }
}
