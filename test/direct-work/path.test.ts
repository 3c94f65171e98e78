import { expect, test } from 'vitest'
import { daysAround } from '../../src/central-record/demo/demo-days.ts'
import { CASSIE, cassiePack } from '../../src/central-record/demo/cassie-pack.ts'
import { KOFI, kofiPack } from '../../src/central-record/demo/kofi-pack.ts'
import { WAYS } from '../../src/direct-work/path/answers.ts'
import type { GivenPath } from '../../src/direct-work/path/given-path.ts'
import { path } from '../../src/direct-work/path/path.ts'
import { about, proposePath } from '../../src/direct-work/path/propose-path.ts'
import { applyPageEvent, beginPage, inkOf } from '../../src/direct-work/session/page-history.ts'
import { HandedOver } from '../../src/direct-work/session/hand-over.ts'
import { USUAL_ACCESS } from '../../src/direct-work/access-profile.ts'
import { Pathway } from '../../src/record/case-pack.ts'
import { idOf, noInk, wordsOf } from './fold-page.ts'

const days = daysAround(new Date('2026-11-23T09:00:00Z'))
const { today } = days
const stepOf = (steps: ReturnType<typeof proposePath>, step: string) => steps.find((one) => one.step === step)
const at = '2026-11-23T14:02:00.000Z'

test('every pathway begins with the asking and ends with a goodbye, and no step comes twice', () => {
  for (const pathway of Pathway.options) {
    const way = WAYS[pathway]
    expect([way[0], way.at(-1)]).toEqual(['asked', 'goodbye'])
    expect(new Set(way).size).toBe(way.length)
  }
  expect(WAYS.publicLaw).toContain('lawyer')
  expect(WAYS.childFocusedCourt).toContain('check')
})

test('a private law path is proposed from the application, the visits, the report that is due and the hearing to come', () => {
  const steps = proposePath({ pack: cassiePack(days), childId: CASSIE, visits: [], today })
  expect(steps.map(({ step, state }) => [step, state])).toEqual([
    ['asked', 'done'], ['meet', 'done'], ['grown-ups', 'now'], ['report', 'next'], ['what-i-think', undefined], ['tell-back', undefined], ['judge', 'waiting'], ['told', undefined], ['goodbye', undefined],
  ])
  expect(stepOf(steps, 'judge')).toMatchObject({ waiting: 'court-day', when: 'weeks', from: { what: expect.stringContaining('Dispute resolution appointment'), source: 'Order of the first hearing', asOf: days.weekday(-54) } })
  expect(stepOf(steps, 'report')).toMatchObject({ when: 'weeks', day: days.weekday(17), from: { what: expect.stringContaining('Section 7 report, due') } })
})

test('a public law path has the solicitor and the hearings on the way, and says of each where it comes from', () => {
  const steps = proposePath({ pack: kofiPack(days), childId: KOFI, visits: [], today })
  expect(stepOf(steps, 'lawyer')).toMatchObject({ state: 'done', from: { what: 'Solicitor for the child' } })
  expect(stepOf(steps, 'looks')).toMatchObject({ state: 'waiting', when: 'weeks', day: days.weekday(12) })
  expect(stepOf(steps, 'judge')).toMatchObject({ state: 'waiting', when: 'months', day: days.weekday(66) })
  for (const { state, from } of steps.filter(({ step }) => ['asked', 'lawyer', 'meet', 'looks', 'judge'].includes(step))) expect([state, from?.asOf]).toEqual([state, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)])
})

test('what no fact of the case says has no source, and an empty case pack proposes next to nothing', () => {
  const pack = { ...cassiePack(days), hearings: [], earlierVisits: [], plannedVisits: [], letters: [], reports: [], people: [] }
  const steps = proposePath({ pack, childId: CASSIE, visits: [], today })
  expect(steps.filter(({ from }) => from !== undefined).map(({ step }) => step)).toEqual(['asked'])
  expect(steps.filter(({ state }) => state !== undefined).map(({ step, state }) => [step, state])).toEqual([['asked', 'done'], ['meet', 'next']])
})

test('a filed report, a letter and a goodbye move the path on; a pack from before reports were in it still gives one', () => {
  const { reports: _none, ...before } = cassiePack(days)
  expect(stepOf(proposePath({ pack: before, childId: CASSIE, visits: [], today }), 'report')).toEqual({ step: 'report' })
  const order = { source: 'Case record', asOf: days.weekday(-1) }
  const filed = { ...before, reports: [{ ...order, id: idOf(1), type: 'Section 7 report', filedOn: days.weekday(-2) }], letters: [{ ...order, id: idOf(2), kind: 'sharingRecommendations' as const, to: 'Cassie', sentOn: days.weekday(-1) }] }
  const steps = proposePath({ pack: filed, childId: CASSIE, visits: [], today })
  expect(steps.map(({ step, state }) => [step, state]).slice(2, 7)).toEqual([['grown-ups', 'done'], ['report', 'done'], ['what-i-think', 'done'], ['tell-back', 'next'], ['judge', 'waiting']])
})

test('about when is said in words that promise no day', () => {
  expect(['2026-11-24', '2026-12-20', '2027-03-01', '2026-11-22'].map((day) => about(day, '2026-11-23'))).toEqual(['days', 'weeks', 'months', undefined])
})

const GIVEN: GivenPath = { rightOn: '2026-03-04', steps: [{ step: 'asked', state: 'done' }, { step: 'meet', state: 'now' }, { step: 'judge', state: 'waiting', waiting: 'court-day', when: { on: '2026-12-16' } }, { step: 'goodbye' }] }

test('a page begins with the path that was confirmed; what is on it is not changed there, and what the child says and draws is theirs', () => {
  let page = beginPage(path, { pageId: idOf(9), band: 'primary', seed: 1, given: GIVEN })
  const said = wordsOf(1, 'that is a long wait')
  for (const action of [{ kind: 'set', step: 'judge', state: 'done' }, { kind: 'clear', step: 'asked' }, { kind: 'say', words: said }]) page = applyPageEvent(page, { kind: 'action', at, pageId: idOf(9), action })
  const items = path.items(page.answers as never, noInk)
  expect(items.map(({ ref }) => ref)).toEqual(['shown', 'words'])
  expect(items[0]?.marks).toEqual([
    'Someone asked the court: done', 'I meet you: happening now',
    'The judge decides: waiting, who is waiting: the court: the day in court has not come yet, on 16 December 2026, a day that the practitioner confirmed',
    'We say goodbye: nothing said, comes later', 'confirmed by the practitioner before the hand-over, right on 4 March 2026',
  ])
  expect(items.at(-1)?.words).toEqual([said])
  page = applyPageEvent(page, { kind: 'ink', at, pageId: idOf(9), canvas: 'path', operations: [{ kind: 'add-stroke', strokeId: 'a', tool: 'pen', colour: 'black', width: 'middle', pointerType: 'pen', startedAtMs: 0, points: [100, 100, 50, 0, 40, 40, 0, 10] }] })
  expect(path.items(page.answers as never, (canvas) => inkOf(page, canvas)).filter(({ canvas }) => canvas !== undefined).map(({ ref }) => ref)).toEqual(['drawing'])
})

test('a path that is none is an empty one, set together by hand', () => {
  for (const given of [undefined, {}, { steps: [], rightOn: '2026-03-04' }, { steps: [{ step: 'prison' }], rightOn: 'today' }]) {
    const page = beginPage(path, { pageId: idOf(9), band: 'primary', seed: 1, ...(given && { given }) })
    expect(path.items(page.answers as never, noInk).map(({ marks }) => marks)).toEqual(Array.from({ length: 9 }, () => ['not set']))
  }
})

test('of a path nothing but codes and confirmed days lies in clear: a word of the case has no place to stand in', () => {
  const base = { sessionId: idOf(5), tools: ['path'], band: 'primary', profile: USUAL_ACCESS, language: 'en-GB', adultCanSee: true, othersNear: false, scribed: false }
  const withWords = { ...GIVEN, venue: 'Northmoor', steps: GIVEN.steps.map((step) => ({ ...step, from: { what: 'Daniel Whitmoor asked', source: 'C100' }, note: 'Joanne Larkfield' })) }
  expect(JSON.stringify(HandedOver.parse({ ...base, path: withWords }))).not.toMatch(/Daniel|Joanne|Northmoor|C100/)
  for (const step of [{ step: 'judge', waiting: 'Daniel Whitmoor is ill' }, { step: 'Joanne', state: 'done' }, { step: 'judge', when: 'when Daniel comes' }, { step: 'judge', when: { on: 'Tuesday at Larch Row' } }]) {
    expect(HandedOver.safeParse({ ...base, path: { ...GIVEN, steps: [step] } }).success).toBe(false)
  }
})
