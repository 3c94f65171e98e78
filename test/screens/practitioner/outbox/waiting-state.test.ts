import { expect, test } from 'vitest'
import { groupWaiting, progressInWords, sizeInWords } from '../../../../src/screens/practitioner/outbox/waiting-state.ts'
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

test('sizes are said as people read them', () => {
  expect(sizeInWords(40)).toBe('1 KB')
  expect(sizeInWords(1_400_000)).toBe('1.4 MB')
})
