import { expect, test } from 'vitest'
import { WHOLE_QUEUE, arrangeQueue, childrenIn, practitionersIn } from '../../../src/screens/supervisor/queue-state.ts'
import { QUEUE } from '../demo-visits.ts'

const names = (view: Parameters<typeof arrangeQueue>[1]) => arrangeQueue(QUEUE, view).map((line) => `${line.line.childNames[0]} ${line.line.date}`)

test('newest first, oldest first, or what is unread or changed first', () => {
  expect(names(WHOLE_QUEUE)[0]).toBe('Cassie 2026-11-23')
  expect(names({ ...WHOLE_QUEUE, order: 'oldest' })[0]).toBe('Cassie 2026-11-09')
  expect(names({ ...WHOLE_QUEUE, order: 'unread-first' })).toEqual(['Cassie 2026-11-23', 'Kofi 2026-11-20', 'Cassie 2026-11-09'])
})

test('a note changed since it was read counts as unread', () => {
  expect(names({ ...WHOLE_QUEUE, show: 'unread' })).toEqual(['Cassie 2026-11-23', 'Kofi 2026-11-20'])
})

test('by practitioner, by child and by open question', () => {
  expect(names({ ...WHOLE_QUEUE, by: 'Sue Lindqvist' })).toEqual(['Kofi 2026-11-20'])
  expect(names({ ...WHOLE_QUEUE, child: 'Cassie' })).toHaveLength(2)
  expect(names({ ...WHOLE_QUEUE, show: 'questions' })).toEqual(['Kofi 2026-11-20'])
})

test('arranging leaves the queue as it was', () => {
  const before = structuredClone(QUEUE)
  arrangeQueue(QUEUE, { ...WHOLE_QUEUE, order: 'oldest' })
  expect(QUEUE).toEqual(before)
})

test('practitioners and children are offered once, and two children of one name are told apart by their case', () => {
  const [line] = QUEUE
  if (line === undefined) throw new Error('the demo queue is empty')
  expect(practitionersIn(QUEUE)).toEqual(['Steve Okafor', 'Sue Lindqvist'])
  expect(childrenIn([...QUEUE, { ...line, caseName: 'Hale' }])).toEqual(['Cassie', 'Cassie, case Hale', 'Kofi'])
})
