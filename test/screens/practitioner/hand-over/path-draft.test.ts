import { expect, test } from 'vitest'
import { EMPTY_PATH, errorsOfPath, givenPath, isConfirmed, nameOfPath, readPathDraft, stepsOf, type PathDraft, type PathProposal } from '../../../../src/screens/practitioner/hand-over/path-draft.ts'

const from = { what: 'Dispute resolution appointment, 16 December 2026', source: 'Order', asOf: '2026-11-01' }
const PROPOSAL: PathProposal = {
  packOf: '2026-11-20', today: '2026-11-23',
  steps: [{ step: 'asked', state: 'done', from }, { step: 'meet', state: 'now' }, { step: 'judge', state: 'waiting', waiting: 'court-day', when: 'weeks', day: '2026-12-16', from }, { step: 'told' }],
}
const chosen = (part: Partial<PathDraft>): PathDraft => ({ ...EMPTY_PATH, begin: 'confirmed', ...part })

test('nothing is confirmed beforehand: how the path begins has to be said, and the path read', () => {
  expect(errorsOfPath(PROPOSAL, EMPTY_PATH).map(({ fieldId }) => fieldId)).toEqual(['path-begin'])
  expect(errorsOfPath(PROPOSAL, chosen({})).map(({ fieldId }) => fieldId)).toEqual(['path-confirm'])
  expect(errorsOfPath(PROPOSAL, { ...EMPTY_PATH, begin: 'by-hand' })).toEqual([])
  expect(errorsOfPath(undefined, chosen({})).map(({ fieldId }) => fieldId)).toEqual(['path-begin'])
})

test('a path that changed after it was confirmed is not confirmed, whoever changed it', () => {
  const draft = chosen({ confirmed: nameOfPath(PROPOSAL, chosen({})) })
  expect(isConfirmed(PROPOSAL, draft)).toBe(true)
  expect(isConfirmed(PROPOSAL, { ...draft, changes: { told: { state: 'next' } } })).toBe(false)
  expect(isConfirmed({ ...PROPOSAL, steps: PROPOSAL.steps.map((one) => (one.step === 'meet' ? { ...one, state: 'done' as const } : one)) }, draft)).toBe(false)
  expect(isConfirmed({ ...PROPOSAL, packOf: '2026-11-22' }, draft)).toBe(false)
})

test('a day is on the child’s page only where it was chosen; else the words for about when', () => {
  expect(givenPath(PROPOSAL, chosen({})).steps[2]).toEqual({ step: 'judge', state: 'waiting', waiting: 'court-day', when: 'weeks' })
  expect(givenPath(PROPOSAL, chosen({ changes: { judge: { when: 'day' } } })).steps[2]).toMatchObject({ when: { on: '2026-12-16' } })
  expect(givenPath(PROPOSAL, chosen({ changes: { told: { when: 'day' } } })).steps[3]).toEqual({ step: 'told' })
  expect(JSON.stringify(givenPath(PROPOSAL, chosen({})))).not.toMatch(/Dispute|Order|2026-12-16/)
})

test('a waiting step says who waits for what, and one that is done carries no when', () => {
  const waits = chosen({ changes: { told: { state: 'waiting' }, judge: { state: 'done' } } })
  expect(errorsOfPath(PROPOSAL, waits).map(({ fieldId }) => fieldId)).toContain('path-told-waiting')
  expect(stepsOf(PROPOSAL, waits)[2]).toMatchObject({ state: 'done', when: 'nothing' })
  expect(givenPath(PROPOSAL, waits).steps[2]).toEqual({ step: 'judge', state: 'done' })
})

test('the path is as right as the case pack is new, unless the practitioner knows better', () => {
  expect(givenPath(PROPOSAL, chosen({})).rightOn).toBe('2026-11-20')
  expect(givenPath(PROPOSAL, chosen({ rightToday: true })).rightOn).toBe('2026-11-23')
})

test('a kept path comes back as it was; what makes no sense is left out', () => {
  const draft = chosen({ changes: { judge: { state: 'waiting', waiting: 'judge', when: 'months' } }, rightToday: true, confirmed: 'x' })
  expect(readPathDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  expect(readPathDraft({ changes: { judge: { state: 'lost', when: 'tomorrow' }, nowhere: { state: 'done' } }, rightToday: false, begin: 'perhaps' })).toEqual({ changes: { judge: {} }, rightToday: false })
  expect(readPathDraft(null)).toEqual(EMPTY_PATH)
})
