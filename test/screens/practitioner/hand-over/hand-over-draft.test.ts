import { expect, test } from 'vitest'
import { USUAL_ACCESS } from '../../../../src/direct-work/access-profile.ts'
import { checkName, EMPTY_HAND_OVER, errorsOfHandOver, readAccess, readHandOverDraft, toChoice, type HandOverDraft, type HandOverFacts } from '../../../../src/screens/practitioner/hand-over/hand-over-draft.ts'

const CHILD = '0e000000-0000-4000-8000-000000000001' as never
const CHECK = 'No parent or carer is in the room.'
const FACTS: HandOverFacts = { proposedBand: 'primary', proposedLanguage: 'Twi', presentInNote: [{ id: '1', name: 'Steve', role: 'Family court adviser' }], checksOf: (tool) => (tool === 'letter' ? [CHECK] : []) }
const READY: HandOverDraft = { ...EMPTY_HAND_OVER, childId: CHILD, tools: ['letter', 'finish-well'], checked: [checkName('letter', CHECK)], lead: 'child', canSee: 'no', othersNear: 'yes', interpreting: 'none' }
const fields = (draft: HandOverDraft, facts = FACTS) => errorsOfHandOver(draft, facts).map(({ fieldId }) => fieldId)

test('a hand-over that lacks nothing gives the child’s page what it needs, and no name of anybody', () => {
  const choice = toChoice(READY, FACTS, { ...USUAL_ACCESS, targets: 'largest' }, 'I can’t see your page.')
  expect(choice).toMatchObject({
    childId: CHILD, lead: 'child', toldWhoSees: 'I can’t see your page.', spokenLanguage: 'Twi', inRoom: [{ name: 'Steve', role: 'Family court adviser' }],
    handed: { tools: ['letter', 'finish-well'], band: 'primary', language: 'en-GB', adultCanSee: false, othersNear: true, scribed: false, profile: { targets: 'largest' } },
  })
  expect(Object.keys(choice?.handed ?? {}).sort()).toEqual(['adultCanSee', 'band', 'language', 'othersNear', 'profile', 'scribed', 'tools'])
  expect(JSON.stringify(choice?.handed)).not.toContain('Steve')
})

test('nothing is answered in the practitioner’s place', () => {
  expect(fields(EMPTY_HAND_OVER, { ...FACTS, proposedBand: undefined, presentInNote: [] })).toEqual(['hand-child', 'hand-band', 'hand-tools', 'hand-lead', 'hand-see', 'hand-near', 'hand-interpreting', 'hand-room'])
  expect(toChoice({ ...READY, canSee: undefined }, FACTS, USUAL_ACCESS, '')).toBeNull()
})

test('a tool’s own check holds up the hand-over until it was made', () => {
  expect(fields({ ...READY, checked: [] })).toEqual(['hand-checks'])
  expect(fields({ ...READY, checked: [], tools: ['line'] })).toEqual([])
})

test('nobody of the family interprets, an interpreter has a name, and a baby gets no tablet', () => {
  expect(fields({ ...READY, interpreting: 'family' })).toEqual(['hand-interpreting'])
  expect(fields({ ...READY, interpreting: 'unknown' })).toEqual(['hand-interpreter'])
  expect(toChoice({ ...READY, interpreting: 'unknown', interpreterName: 'J. Mensah' }, FACTS, USUAL_ACCESS, '')?.interpreter).toEqual({ name: 'J. Mensah', booking: '', accredited: 'unknown' })
  expect(fields({ ...READY, band: 'preVerbal' })).toEqual(['hand-band'])
})

test('what was kept of an older or a broken form never hands anything over by itself', () => {
  expect(readHandOverDraft({ ...READY, tools: ['letter', 'no-such-tool', 'line', 'people', 'path'] })?.tools).toEqual(['letter', 'line', 'people'])
  for (const kept of [null, 7, {}, { ...READY, tools: 'letter' }, { ...READY, booking: 3 }]) expect(readHandOverDraft(kept)).toBeNull()
  expect(readAccess({ targets: 'enormous' })).toEqual(USUAL_ACCESS)
})
