import { expect, test } from 'vitest'
import { thingsToCheck } from '../../../../src/screens/practitioner/hand-back/things-to-check.ts'
import { THREE_HOUSES, WORK_BODY } from '../../demo-direct-work.ts'

test('what to look at before leaving is told in facts: the stop, worries, words not read back, pages not finished', () => {
  const things = thingsToCheck(WORK_BODY, 'Cassie')
  expect(things.map(({ kind }) => kind)).toEqual(['stopped', 'worries', 'not-read-back', 'not-finished'])
  expect(things.find(({ kind }) => kind === 'worries')?.words).toContain('1 worry was told')
})

test('kept covered, the screen tells whoever stands near nothing of what is inside', () => {
  const covered = thingsToCheck({ ...WORK_BODY, ending: 'keep-covered', pauses: [] }, 'Cassie')
  expect(covered.map(({ kind }) => kind)).toEqual(['covered', 'worries'])
  expect(covered.map(({ words }) => words).join(' ')).not.toMatch(/worr(y|ies) (was|were) told|\d/)
})

test('an empty house of worries is no worry', () => {
  const page = { ...THREE_HOUSES, items: THREE_HOUSES.items.map((item) => ({ ...item, statements: [] })) }
  expect(thingsToCheck({ ...WORK_BODY, pages: [page], pauses: [] }, 'Cassie')).toEqual([])
})

test('a worry that was drawn and not written is told like any other', () => {
  const drawn = { ref: 'w1', heading: 'A worry in the jar', marks: ['a drawing'], statements: [], canvas: 'worry-w1', readBack: 'not-asked' as const }
  const page = { ...THREE_HOUSES, toolId: 'worry-jar', toolName: 'Worry jar', items: [drawn] }
  const things = thingsToCheck({ ...WORK_BODY, pages: [page], pauses: [] }, 'Cassie')
  expect(things.map(({ words }) => words).join(' ')).toContain('1 worry was told')
})

test('a letter that the child has not seen whole is told before anybody sends it; an empty one is no letter', () => {
  const seen = { ref: 'seen', heading: 'One last look', marks: ['the child has not looked at the whole letter after the last change'], statements: [], readBack: 'not-asked' as const }
  const letter = { ...THREE_HOUSES, toolId: 'letter', items: [...THREE_HOUSES.items.filter(({ readBack }) => readBack === 'yes'), seen] }
  expect(thingsToCheck({ ...WORK_BODY, pages: [letter], pauses: [] }, 'Cassie').map(({ kind }) => kind)).toEqual(['letter-not-seen'])
  expect(thingsToCheck({ ...WORK_BODY, pages: [{ ...letter, items: [seen], pictures: [] }], pauses: [] }, 'Cassie')).toEqual([])
})
