import type { LedgerRow } from '../record/revision.ts'
import type { Verdict } from '../wire/push.ts'
import type { OutboxItem, Receipt, RevisionItem, Trouble } from './outbox-item.ts'

/** What a verdict means for an item: retire it with this receipt, or keep it. */
export type Outcome =
  | { readonly kind: 'retire'; readonly receipt: Receipt }
  | { readonly kind: 'keep'; readonly item: RevisionItem }

/**
 * Only a verdict that echoes our own contentHash is a receipt. A quarantine without the hash says that the bytes were
 * not understood: the item stays, and a person looks. Any other answer without our hash is no answer at all.
 */
export function weighVerdict(item: RevisionItem, verdict: Verdict): Outcome {
  if (verdict.contentHash === item.contentHash) {
    const receipt: Receipt = { verdict: verdict.verdict, receivedAt: verdict.receivedAt, ...(verdict.reason && { reason: verdict.reason }) }
    return { kind: 'retire', receipt }
  }
  if (verdict.verdict === 'quarantined') return { kind: 'keep', item: needsYou(item, 'not-accepted') }
  return { kind: 'keep', item }
}

/** A row of the ledger with our hash is a receipt too: the reply to the push was lost, the words were not. */
export function receiptFromLedger(item: RevisionItem, row: LedgerRow): Receipt | null {
  return row.revision.contentHash === item.contentHash ? { verdict: 'accepted', receivedAt: row.receivedAt } : null
}

/** The item, waiting for a person. */
export function needsYou<I extends OutboxItem>(item: I, trouble: Trouble): I {
  return { ...item, state: 'needs-you', trouble }
}

/** The item, to be tried again because a person asked. */
export function tryAgain<I extends OutboxItem>(item: I): I {
  const { trouble: _, ...rest } = item
  return { ...rest, state: 'on-this-device' } as I
}
