import { expect, test } from 'vitest'
import { foldPictureFiles, groupWaiting, progressInWords, sizeInWords } from '../../../../src/screens/practitioner/outbox/waiting-state.ts'
import { WAITING } from '../../demo-visits.ts'

test('what needs a person comes first and empty states are left out', () => {
  expect(groupWaiting(WAITING).map((group) => group.state)).toEqual(['needs-you', 'kept-aside', 'sending', 'on-this-device', 'in-the-record'])
  expect(groupWaiting([])).toEqual([])
})

test('a picture is never said to be whole before its receipt', () => {
  const [item] = WAITING
  if (item === undefined) throw new Error('the demo list is empty')
  expect(progressInWords({ ...item, item: 'sending', bytesSent: 1000, bytesTotal: 1000 })).toBe('99 % of 1 KB')
  expect(progressInWords({ ...item, item: 'in-the-record', bytesSent: 1000, bytesTotal: 1000 })).toBeUndefined()
})

test('a drawing and its files are one item, as far as the furthest from done', () => {
  const [, drawing] = WAITING
  if (drawing === undefined) throw new Error('the demo list has a drawing')
  const file = (id: string, part: Partial<typeof drawing>) => ({ ...drawing, id, what: 'picture' as const, ...part })
  const inRecord = { ...drawing, item: 'in-the-record' as const, receivedAt: '2026-11-23T18:31:00.000Z', bytesSent: 0, bytesTotal: 0 }
  const folded = foldPictureFiles([inRecord, file('a', { item: 'in-the-record', bytesSent: 100, bytesTotal: 100 }), file('b', { item: 'sending', bytesSent: 50, bytesTotal: 300 })])
  expect(folded).toHaveLength(1)
  expect(folded[0]).toMatchObject({ item: 'sending', bytesSent: 150, bytesTotal: 400, words: 'Title and words are in the record, the picture is on its way.' })
  expect(folded[0]?.receivedAt).toBeUndefined()
  const done = foldPictureFiles([inRecord, file('a', { item: 'in-the-record', receivedAt: '2026-11-23T18:40:00.000Z' })])
  expect(done[0]?.item).toBe('in-the-record')
  expect(foldPictureFiles([file('a', {})])).toHaveLength(1)
})

test('sizes are said as people read them', () => {
  expect(sizeInWords(40)).toBe('1 KB')
  expect(sizeInWords(1_400_000)).toBe('1.4 MB')
})
