import type { Revision } from '../../record/revision.ts'
import type { Staff } from '../../record/staff.ts'
import type { Signature } from '../../record/visit.ts'
import type { Sql } from '../sql/database.ts'
import { receiptOf } from '../sql/tables/ledger.ts'

/**
 * Whether a revision bears a signature exactly if it is one, over exactly one version, in the name and role of the person who sent it.
 * Anything else would show a name that did not sign.
 */
export function signsAs(revision: Revision, staff: Pick<Staff, 'name' | 'title'>): boolean {
  const signature = signatureOf(revision)
  if (revision.act !== 'sign') return signature === undefined
  return signature !== undefined && revision.parents.length === 1 && signature.name === staff.name && signature.role === staff.title
}

/** Whether a signature names the words that it stands on; true for whatever is no signature. Its parent must be in the ledger. */
export async function signsItsParent(sql: Sql, revision: Revision): Promise<boolean> {
  const [parent] = revision.parents
  if (revision.act !== 'sign' || parent === undefined) return true
  return signatureOf(revision)?.signs === (await receiptOf(sql, parent))?.contentHash
}

function signatureOf(revision: Revision): Signature | undefined {
  return (revision.body as { readonly signature?: Signature }).signature
}
