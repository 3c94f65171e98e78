import { expect, test } from 'vitest'
import type { OutboxItem, PictureItem, RevisionItem } from '../../src/outbox/outbox-item.ts'
import { needsYou } from '../../src/outbox/receipt.ts'
import { picturesInOrder, textInOrder } from '../../src/outbox/sending-order.ts'
import { stillOnDevice } from '../../src/outbox/still-on-device.ts'

const text = (deviceSeq: number) => ({ kind: 'revision', id: `r${deviceSeq}`, revId: `r${deviceSeq}`, recordId: `n${deviceSeq % 2}`, deviceSeq, state: 'on-this-device', capturedAt: `2026-11-2${deviceSeq}T09:00:00.000Z` }) as unknown as RevisionItem
const picture = (order: number, visitId: string) => ({ kind: 'picture', id: `p${order}`, revId: `r${order}`, visitId, order, state: 'on-this-device', capturedAt: '2026-11-25T09:00:00.000Z' }) as unknown as PictureItem
const items: OutboxItem[] = [picture(1, 'draft'), text(3), picture(2, 'signed'), text(1), picture(3, 'draft'), text(2)]

test('text goes in the order of the device’s own chain', () => {
  expect(textInOrder(items).map((item) => item.deviceSeq)).toEqual([1, 2, 3])
})

test('one note that needs a person does not hold up the others', () => {
  expect(textInOrder(items.map((item) => (item.id === 'r1' ? needsYou(item, 'too-large') : item))).map((item) => item.deviceSeq)).toEqual([2, 3])
})

test('pictures of signed visits go first, and none before its own words', () => {
  const order = (received: readonly string[]) => picturesInOrder(items, (visitId) => visitId === 'signed', (revId) => received.includes(revId)).map((item) => item.id)
  expect(order(['r1', 'r2', 'r3'])).toEqual(['p2', 'p1', 'p3'])
  expect(order(['r3'])).toEqual(['p3'])
})

test('the supervisor is told counts and the oldest time, and no more', () => {
  expect(stillOnDevice(items, 1)).toEqual({ notes: 2, pictures: 3, drafts: 1, oldestCapturedAt: '2026-11-21T09:00:00.000Z' })
  expect(stillOnDevice([], 0)).toEqual({ notes: 0, pictures: 0, drafts: 0 })
})
