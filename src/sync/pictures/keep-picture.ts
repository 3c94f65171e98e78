import type { SealedRow } from '../../device-store/store.ts'
import type { PictureItem, Trouble } from '../../outbox/outbox-item.ts'
import { needsYou } from '../../outbox/receipt.ts'
import { outboxWrite } from '../kept/commit-revision.ts'
import { isStored } from '../kept/keeping.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

/** A picture that the server holds to the last byte: its row becomes `kept` and its outbox row goes, in one transaction. */
export function keepPicture(context: SyncContext, item: PictureItem, row: SealedRow): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  return keeping.inTurn(async () => {
    const outcome = await keeping.commit([
      { put: 'pictures', row: { ...row, state: 'kept' } },
      keeping.remove('outbox', item.id),
    ])
    if (!isStored(outcome)) return { kind: 'not-kept', reason: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
    holdings.outbox.delete(item.id)
    holdings.pictures.set(row.id, 'kept')
    holdings.tell({ outbox: true })
    return { kind: 'done' }
  })
}

/** A picture that needs a person: kept so, and the next one goes. */
export function markPicture(context: SyncContext, item: PictureItem, trouble: Trouble): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  return keeping.inTurn(async () => {
    const marked = needsYou(item, trouble)
    holdings.outbox.set(item.id, marked)
    await keeping.commit([await outboxWrite(keeping, marked)])
    holdings.tell({ outbox: true })
    return { kind: 'done' }
  })
}
