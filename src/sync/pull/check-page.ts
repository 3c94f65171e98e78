import { contentTextOf, ledgerTextOf } from '../../record/content-hash.ts'
import type { LedgerRow } from '../../record/revision.ts'
import type { CasePage } from '../../wire/pull.ts'
import type { SyncContext } from '../sync-context.ts'

/** A page whose every row proved to be what its hash says, or not. */
export type CheckedPage =
  | { readonly kind: 'sound'; readonly rows: readonly LedgerRow[]; readonly chain: string | null }
  | { readonly kind: 'altered' }

/**
 * Verifies each row by its contentHash, and the ledger's hash chain wherever every row is here. `chain` is the ledgerHash
 * at our cursor ('' at the start, null if rows were left out before). A page with one bad row is not kept at all: a
 * truncated or altered reply must never move the cursor past a row.
 * Each link is checked against the hash that the row before it claims, so that all of them are hashed at once, off this thread.
 */
export async function checkPage(page: CasePage, cursor: number, chain: string | null, hashBytes: SyncContext['hashBytes']): Promise<CheckedPage> {
  const { rows } = page
  const hashes = (texts: readonly string[]) => Promise.all(texts.map((text) => hashBytes(encoder.encode(text))))
  const contents = await hashes(rows.map((row) => contentTextOf(row.revision)))
  if (rows.some((row, at) => row.revision.caseId !== page.caseId || contents[at] !== row.revision.contentHash)) return { kind: 'altered' }
  const last = rows.at(-1)
  if (!page.complete) return page.throughSeq < cursor ? { kind: 'altered' } : { kind: 'sound', rows, chain: null }
  if (rows.some((row, at) => row.caseSeq !== cursor + 1 + at) || page.throughSeq !== (last?.caseSeq ?? cursor)) return { kind: 'altered' }
  if (chain === null || last === undefined) return { kind: 'sound', rows, chain }
  const links = await hashes(rows.map((row, at) => ledgerTextOf(rows[at - 1]?.ledgerHash ?? chain, row.revision.contentHash, row.caseSeq)))
  return rows.some((row, at) => links[at] !== row.ledgerHash) ? { kind: 'altered' } : { kind: 'sound', rows, chain: last.ledgerHash }
}

const encoder = new TextEncoder()
