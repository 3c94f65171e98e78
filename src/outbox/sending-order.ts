import type { OutboxItem, PictureItem, RevisionItem } from './outbox-item.ts'

/**
 * Text in the order of this device's own chain, without a gap: each revision carries the hash of the one before it, so
 * a signed note cannot overtake the drafts it rests on. All text goes before any picture.
 */
export function textInOrder(items: Iterable<OutboxItem>): RevisionItem[] {
  return [...items].filter((item) => item.kind === 'revision').filter(isReady).sort((a, b) => a.deviceSeq - b.deviceSeq)
}

/**
 * Pictures whose words are in the record already, those of signed visits first, then in the order they were kept.
 * `isSigned` answers for a visit; `hasReceipt` for the revision that names the picture.
 */
export function picturesInOrder(
  items: Iterable<OutboxItem>, isSigned: (visitId: string) => boolean, hasReceipt: (revId: string) => boolean,
): PictureItem[] {
  const rank = (item: PictureItem) => (isSigned(item.visitId) ? 0 : 1)
  return [...items].filter((item) => item.kind === 'picture').filter((item) => isReady(item) && hasReceipt(item.revId))
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order)
}

function isReady(item: OutboxItem): boolean {
  return item.state === 'on-this-device'
}
