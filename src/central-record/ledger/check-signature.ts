import type { Revision } from '../../record/revision.ts'
import type { Staff } from '../../record/staff.ts'
import type { Signature } from '../../record/visit.ts'
import type { Sql } from '../sql/database.ts'
import { sameJson, type Json } from '../../record/json.ts'
import { receiptOf, revisionText, type LedgerNode } from '../sql/tables/ledger.ts'

/**
 * Whether a revision bears a signature exactly if it is one, over exactly one version, in the name and role of the person who sent it.
 * Anything else would show a name that did not sign.
 */
export function signsAs(revision: Revision, staff: Pick<Staff, 'name' | 'title'>): boolean {
  const signature = signatureOf(revision)
  // A settling repeats the words that stand, signature and all; `settlesItsParents` holds it to them.
  if (revision.act === 'settle') return signature !== undefined
  if (revision.act !== 'sign') return signature === undefined
  return signature !== undefined && revision.parents.length === 1 && signature.name === staff.name && signature.role === staff.title
}

/** Whether a signature names the words that it stands on; true for whatever is no signature. Its parent must be in the ledger. */
export async function signsItsParent(sql: Sql, revision: Revision): Promise<boolean> {
  const [parent] = revision.parents
  if (revision.act !== 'sign' || parent === undefined) return true
  return signatureOf(revision)?.signs === (await receiptOf(sql, parent))?.contentHash
}

/**
 * Whether a settling says no more than it may: the first of its parents is signed or settled, its words are exactly that one's, and
 * both are of this note. True for whatever is no settling. Its parents must be in the ledger.
 */
export async function settlesItsParents(sql: Sql, revision: Revision, nodes: readonly LedgerNode[]): Promise<boolean> {
  if (revision.act !== 'settle') return true
  const [stands] = revision.parents
  const node = nodes.find((one) => one.revId === stands)
  if (stands === undefined || (node?.act !== 'sign' && node?.act !== 'settle')) return false
  const text = await revisionText(sql, stands)
  return text !== undefined && sameJson((JSON.parse(text) as Revision).body as Json, revision.body as Json)
}

function signatureOf(revision: Revision): Signature | undefined {
  return (revision.body as { readonly signature?: Signature }).signature
}
