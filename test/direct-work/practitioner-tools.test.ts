import { expect, test } from 'vitest'
import { EMPTY_FAMILY_TIME, FamilyTime, gapsOfFamilyTime } from '../../src/direct-work/family-time/family-time.ts'
import { EMPTY_OBSERVATION, gapsOfObservation, Observation } from '../../src/direct-work/observation/observation.ts'
import { differsFromWish, type ShareDecision } from '../../src/direct-work/sharing/share-wish.ts'
import { EMPTY_USED_ON_PAPER, gapsOfUsedOnPaper, UsedOnPaper } from '../../src/direct-work/used-on-paper/used-on-paper.ts'
import { SharePreference } from '../../src/record/direct-work.ts'

const seen = (aspect: string, text: string, thought = '') => EMPTY_OBSERVATION.looked.map((one) => (one.aspect === aspect ? { ...one, seen: text, myInterpretation: thought } : one))

test('an observation asks for what was seen, and a thought never stands without it', () => {
  expect(gapsOfObservation(EMPTY_OBSERVATION).map(({ field }) => field)).toEqual(['whom', 'place', 'seen'])
  const begun: Observation = { ...EMPTY_OBSERVATION, whom: 'baby', place: 'Kitchen', looked: seen('play', 'Banged a spoon on the tray.') }
  expect(gapsOfObservation(begun)).toEqual([])
  const thought = { ...begun, looked: begun.looked.map((one) => (one.aspect === 'comfort' ? { ...one, myInterpretation: 'She trusts her.' } : one)) }
  expect(gapsOfObservation(thought)).toMatchObject([{ field: 'interpretation', aspect: 'comfort' }])
})

test('what the child may be telling us is never said without how sure, nor sureness about nothing', () => {
  const begun: Observation = { ...EMPTY_OBSERVATION, whom: 'no-speech', place: 'School', looked: seen('body', 'Rocked.') }
  expect(gapsOfObservation({ ...begun, mayBeTelling: 'That it was loud.' })).toMatchObject([{ field: 'confidence' }])
  expect(gapsOfObservation({ ...begun, confidence: 'strong' })).toMatchObject([{ field: 'mayBeTelling' }])
  expect(Observation.safeParse({ ...begun, looked: [{ aspect: 'score', seen: '', myInterpretation: '' }] }).success).toBe(false)
})

test('a tool used on paper needs its name, its day, who used it, and what came of it or a photograph', () => {
  expect(gapsOfUsedOnPaper(EMPTY_USED_ON_PAPER).map(({ field }) => field)).toEqual(['name', 'date', 'by', 'outcome'])
  const made = { ...EMPTY_USED_ON_PAPER, name: 'A questionnaire', date: '2026-11-23', by: 'Sue' }
  expect(gapsOfUsedOnPaper({ ...made, photographs: ['0e000000-0000-4000-8000-000000000063' as never] })).toEqual([])
  expect(gapsOfUsedOnPaper({ ...made, outcome: 'Filled in with her mother.' })).toEqual([])
  expect(UsedOnPaper.safeParse({ ...made, photographs: ['not an id'] }).success).toBe(false)
})

test('a decision that is not the child’s wish is known as one, whichever way it differs', () => {
  const told = { at: '2026-11-23T17:00:00.000Z', how: 'Face to face', reaction: '' }
  const decisions: readonly ShareDecision['decision'][] = ['as-is', 'paraphrase', 'judge-by-note', 'not-used', 'must-share-for-safety']
  const table = Object.fromEntries(SharePreference.options.map((wish) => [wish, decisions.filter((decision) => !differsFromWish(wish, { decision, told }))]))
  expect(table).toEqual({
    'report': ['as-is', 'paraphrase'], 'report-gently': ['paraphrase'], 'judge-only': ['judge-by-note'],
    'talk-first': ['as-is', 'paraphrase', 'judge-by-note', 'not-used'], 'do-not-share': ['not-used'],
  })
  expect(differsFromWish('talk-first', { decision: 'not-used' })).toBe(true)
  expect(differsFromWish(undefined, { decision: 'must-share-for-safety' })).toBe(false)
})

test('family time asks where it was, who came and what was seen; a thought never stands without it', () => {
  expect(gapsOfFamilyTime(EMPTY_FAMILY_TIME).map(({ field }) => field)).toEqual(['place', 'came', 'seen'])
  const looked = (moment: string, part: object) => EMPTY_FAMILY_TIME.looked.map((one) => (one.moment === moment ? { ...one, ...part } : one))
  const begun: FamilyTime = { ...EMPTY_FAMILY_TIME, place: 'Family centre', came: [{ name: 'Esther', role: 'grandmother' }], looked: looked('start', { seen: 'Kofi ran to the door and stopped.' }) }
  expect(gapsOfFamilyTime(begun)).toEqual([])
  expect(gapsOfFamilyTime({ ...begun, came: [], notAsPlanned: 'Nobody came.' })).toEqual([])
  expect(gapsOfFamilyTime({ ...begun, looked: looked('end', { myInterpretation: 'He was sad to go.' }) }).map(({ field, moment }) => [field, moment])).toEqual([['seen', 'before'], ['interpretation', 'end']])
  expect(gapsOfFamilyTime({ ...begun, otherwise: 'He was tired.' })).toMatchObject([{ field: 'overall' }])
  expect(FamilyTime.safeParse({ ...begun, looked: [{ moment: 'score', seen: '', myInterpretation: '' }] }).success).toBe(false)
})
