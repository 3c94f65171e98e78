import type { RevisionItem } from '../../outbox/outbox-item.ts'
import { weighVerdict } from '../../outbox/receipt.ts'
import type { PushReply } from '../../wire/push.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'
import { outboxWrite } from './commit-revision.ts'
import type { KnownRevision } from './holdings.ts'
import { isStored, revisionPlace } from './keeping.ts'

/** Receipt and retirement are one transaction: there is no moment in which the row is gone and the receipt not there. */
export function keepVerdicts(context: SyncContext, items: readonly RevisionItem[], reply: PushReply): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  return keeping.inTurn(async () => {
    const received: KnownRevision[] = []
    const retired: string[] = []
    const changed: RevisionItem[] = []
    for (const verdict of reply.verdicts) {
      const item = items[verdict.index]
      if (!item || (verdict.revId !== undefined && verdict.revId !== item.revId) || !holdings.outbox.has(item.id)) continue
      const outcome = weighVerdict(item, verdict)
      if (outcome.kind === 'keep') {
        if (outcome.item !== item) changed.push(outcome.item)
        continue
      }
      const before = holdings.revisions.get(item.revId)
      if (!before) continue
      received.push({
        ...before, receivedAt: verdict.receivedAt, receipt: outcome.receipt,
        ...(verdict.caseSeq !== undefined && { caseSeq: verdict.caseSeq, ledgerHash: verdict.ledgerHash ?? '' }),
      })
      retired.push(item.id)
    }
    // Sealed side by side: the cipher works off this thread, and one after the other each row would wait for its way there and back.
    const writes = await Promise.all([
      ...changed.map((item) => outboxWrite(keeping, item)),
      ...received.map((known) => keeping.put('revisions', known.revision.revId, known, revisionPlace(known))),
      ...retired.map((id) => keeping.remove('outbox', id)),
    ])
    if (writes.length === 0) return { kind: 'done' }
    const outcome = await keeping.commit(writes)
    if (!isStored(outcome)) return { kind: 'not-kept', reason: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
    for (const known of received) holdings.revisions.set(known.revision.revId, known)
    for (const id of retired) holdings.outbox.delete(id)
    for (const item of changed) holdings.outbox.set(item.id, item)
    holdings.tell({ revisions: received, outbox: true })
    return { kind: 'done' }
  })
}
