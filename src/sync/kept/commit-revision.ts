import { type OutboxItem, PICTURE_ITEM, type PictureItem, type RevisionItem } from '../../outbox/outbox-item.ts'
import type { StoreChange } from '../../device-store/store.ts'
import type { PictureRef } from '../../record/artefact.ts'
import type { Revision } from '../../record/revision.ts'
import type { Clock } from '../clock.ts'
import { nextRevision, type RevisionDraft } from './device-chain.ts'
import type { DeviceRow, Holdings, KnownRevision } from './holdings.ts'
import { isStored, type Keeping, revisionPlace } from './keeping.ts'

/** A picture kept together with the revision that names it. */
export interface NewPicture {
  readonly ref: PictureRef
  readonly bytes: Uint8Array
}

export interface CommitContext {
  readonly holdings: Holdings
  readonly keeping: Keeping
  readonly clock: Clock
}

export type Committed = { readonly kind: 'committed'; readonly revision: Revision } | { readonly kind: 'no-room' | 'store-lost' }

/**
 * Turns words into a revision: revision, outbox entry, device counter, pictures and whatever goes with them in one strict
 * transaction, then the journal; memory follows. Must run in turn (`keeping.inTurn`), for it reads the chain and moves it.
 */
export async function commitRevision(
  context: CommitContext, draft: RevisionDraft,
  also: { readonly pictures?: readonly NewPicture[]; readonly writes?: (revision: Revision) => Promise<readonly StoreChange[]> } = {},
): Promise<Committed> {
  const { holdings, keeping } = context
  const { revision, device } = nextRevision(holdings.device, draft, context.clock.nowMs())
  const known: KnownRevision = { revision, caseSeq: 0, ledgerHash: '' }
  const { caseId } = revision
  const items: OutboxItem[] = [revisionItem(revision)]
  const kept: string[] = []
  const sealing: Promise<StoreChange>[] = [keeping.put('revisions', revision.revId, known, revisionPlace(known))]
  let order = device.pictureOrder
  for (const picture of also.pictures ?? []) {
    const id = await keeping.blindPicture(revision.caseId, picture.ref.sha256)
    sealing.push(keeping.putBytes('pictures', id, picture.bytes, { caseId, state: 'own' }))
    kept.push(id)
    items.push(pictureItem(revision, picture.ref, id, ++order))
  }
  const moved: DeviceRow = { ...device, pictureOrder: order }
  // Sealed side by side: one after the other each waits for its own way to the browser's crypto and back.
  sealing.push(...items.map((item) => outboxWrite(keeping, item)), deviceWrite(keeping, moved))
  const [writes, others] = await Promise.all([Promise.all(sealing), also.writes?.(revision) ?? []])
  const outcome = await keeping.commit([...writes, ...others])
  if (!isStored(outcome)) return { kind: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
  // Only what the chain owns: the last contact may have moved on while sealing.
  holdings.device = { ...holdings.device, lastSeq: moved.lastSeq, lastHash: moved.lastHash, pictureOrder: moved.pictureOrder }
  holdings.revisions.set(revision.revId, known)
  for (const id of kept) holdings.pictures.set(id, 'own')
  for (const item of items) holdings.outbox.set(item.id, item)
  holdings.tell({ revisions: [known], outbox: true })
  // In one copy only is not "saved": the words stay on the screen as unsaved and the next save tries again.
  return outcome.kind === 'committed' ? { kind: 'committed', revision } : { kind: 'no-room' }
}

/** The outbox row of an item, journalled. */
export function outboxWrite(keeping: Keeping, item: OutboxItem): Promise<StoreChange> {
  return keeping.put('outbox', item.id, item, { caseId: item.caseId, order: item.kind === 'revision' ? item.deviceSeq : item.order, state: item.state })
}

/** The device's identity and chain; the journal holds it too, so that no number is ever used twice. */
export function deviceWrite(keeping: Keeping, device: DeviceRow): Promise<StoreChange> {
  return keeping.put('settings', 'device', device, { order: device.lastSeq })
}

/** The outbox item of a revision. */
export function revisionItem(revision: Revision): RevisionItem {
  return {
    kind: 'revision', id: revision.revId, revId: revision.revId, caseId: revision.caseId, recordId: revision.recordId,
    record: revision.kind, act: revision.act, deviceSeq: revision.deviceSeq, contentHash: revision.contentHash,
    capturedAt: revision.capturedAt, state: 'on-this-device',
  }
}

/** The outbox item of a picture that `revision` names; `id` is the picture's blind id. */
export function pictureItem(revision: Revision, ref: PictureRef, id: string, order: number): PictureItem {
  return {
    kind: 'picture', id: `${PICTURE_ITEM}${id}`, caseId: revision.caseId, recordId: revision.recordId,
    record: revision.kind === 'drawing' || revision.kind === 'direct-work' ? revision.kind : 'photograph', visitId: (revision.body as { visitId: PictureItem['visitId'] }).visitId,
    revId: revision.revId, sha256: ref.sha256, bytes: ref.bytes, mime: ref.mime, order, capturedAt: revision.capturedAt, state: 'on-this-device',
  }
}
