import { expect, test } from 'vitest'
import type { Band } from '../../../../src/record/case-pack.ts'
import { thingsToCheck } from '../../../../src/screens/practitioner/hand-back/things-to-check.ts'
import { THREE_HOUSES, WORK_BODY } from '../../demo-direct-work.ts'

test('what to look at before leaving is told in facts: the stop, worries, words not read back, pages not finished', () => {
  const things = thingsToCheck(WORK_BODY, 'Cassie')
  expect(things.map(({ kind }) => kind)).toEqual(['stopped', 'worries', 'not-read-back', 'not-finished', 'long'])
  expect(things.find(({ kind }) => kind === 'worries')?.words).toContain('1 worry was told')
})

test('kept covered, the screen tells whoever stands near nothing of what is inside', () => {
  const covered = thingsToCheck({ ...WORK_BODY, ending: 'keep-covered', pauses: [], marks: [{ mark: 'upset', at: WORK_BODY.startedAt }] }, 'Cassie')
  expect(covered.map(({ kind }) => kind)).toEqual(['covered', 'worries'])
  expect(covered.map(({ words }) => words).join(' ')).not.toMatch(/worr(y|ies) (was|were) told|\d/)
})

test('an empty house of worries is no worry', () => {
  const page = { ...THREE_HOUSES, items: THREE_HOUSES.items.map((item) => ({ ...item, statements: [] })) }
  expect(thingsToCheck({ ...WORK_BODY, endedAt: WORK_BODY.startedAt, pages: [page], pauses: [] }, 'Cassie')).toEqual([])
})

test('a worry that was drawn and not written is told like any other', () => {
  const drawn = { ref: 'w1', heading: 'A worry in the jar', marks: ['a drawing'], statements: [], canvas: 'worry-w1', readBack: 'not-asked' as const }
  const page = { ...THREE_HOUSES, toolId: 'worry-jar', toolName: 'Worry jar', items: [drawn] }
  const things = thingsToCheck({ ...WORK_BODY, pages: [page], pauses: [] }, 'Cassie')
  expect(things.map(({ words }) => words).join(' ')).toContain('1 worry was told')
})

test('what was marked in the adult’s corner comes back with its time', () => {
  const things = thingsToCheck({ ...WORK_BODY, marks: [{ mark: 'upset', at: '2026-11-23T16:20:00.000Z' }, { mark: 'slower', at: '2026-11-23T16:21:00.000Z' }] }, 'Cassie')
  expect(things.filter(({ kind }) => kind === 'upset').map(({ words }) => words).join()).toMatch(/Upset was marked in your corner at \d\d:20\./)
})

test('the practitioner is told that it was long after 20 minutes with the youngest and 40 with the older', () => {
  const took = (band: Band, minutes: number) => thingsToCheck({ ...WORK_BODY, band, startedAt: '2026-11-23T16:00:00.000Z', endedAt: new Date(Date.parse('2026-11-23T16:00:00.000Z') + minutes * 60_000).toISOString() }, 'Cassie').some(({ kind }) => kind === 'long')
  expect((['early', 'primary'] as const).map((band) => [took(band, 20), took(band, 21)])).toEqual([[false, true], [false, true]])
  expect((['junior', 'teen', 'older'] as const).map((band) => [took(band, 40), took(band, 41)])).toEqual([[false, true], [false, true], [false, true]])
})

test('a letter that the child has not seen whole is told before anybody sends it; an empty one is no letter', () => {
  const seen = { ref: 'seen', heading: 'One last look', marks: ['the child has not looked at the whole letter after the last change'], statements: [], readBack: 'not-asked' as const }
  const letter = { ...THREE_HOUSES, toolId: 'letter', items: [...THREE_HOUSES.items.filter(({ readBack }) => readBack === 'yes'), seen] }
  expect(thingsToCheck({ ...WORK_BODY, endedAt: WORK_BODY.startedAt, pages: [letter], pauses: [] }, 'Cassie').map(({ kind }) => kind)).toEqual(['letter-not-seen'])
  expect(thingsToCheck({ ...WORK_BODY, endedAt: WORK_BODY.startedAt, pages: [{ ...letter, items: [seen], pictures: [] }], pauses: [] }, 'Cassie')).toEqual([])
})
