import { describe, expect, test } from 'vitest'
import type { CaptureEvent } from '../../../src/direct-work/session/capture-event.ts'
import { CaptureEvent as CaptureEventForm } from '../../../src/direct-work/session/capture-event.ts'
import { directWorkBody, type SessionAbout } from '../../../src/direct-work/session/make-body.ts'
import { replaySession } from '../../../src/direct-work/session/replay-session.ts'
import { DirectWorkBody, DirectWorkNoteBody } from '../../../src/record/direct-work.ts'
import { idOf } from '../fold-page.ts'
import { aTool } from './a-tool.ts'

const pageId = idOf(60)
const at = '2026-11-23T14:02:00.000Z'
const about: SessionAbout = {
  visitId: idOf(61) as SessionAbout['visitId'], childName: 'Kofi', band: 'early', lead: 'child', inRoom: [{ name: 'Sue', role: 'guardian' }],
  toldWhoSees: 'I sit beside you and can see.', language: 'en-GB', signing: '', communicationPartner: '', wallTime: (instant) => instant.slice(11, 16),
}
const ORDER = ['talk-first', 'report', 'do-not-share', 'could-not-choose']
const begun: CaptureEvent = { kind: 'page-begun', at, pageId, tool: 'wishes', toolVersion: 1, band: 'early', seed: 7 }
const choose = (what: string): CaptureEvent => ({ kind: 'action', at, pageId, action: { kind: 'choose', what } })
const undo: CaptureEvent = { kind: 'undo', at, pageId }
const wish = (preference?: 'report' | 'do-not-share'): CaptureEvent => ({ kind: 'page-wish', at, pageId, ...(preference && { preference }), order: ORDER })
const wishOfThing = (preference: 'report' | 'do-not-share'): CaptureEvent => ({ kind: 'share-preference', at, pageId, itemRef: 'all', preference, order: ['report', 'do-not-share'] })

function bodyOf(events: readonly CaptureEvent[]): DirectWorkBody {
  const tool = aTool()
  const session = replaySession([begun, ...events].map((event) => CaptureEventForm.parse(event)), new Map([[tool.id, tool]]))
  if (session === null) throw new Error('no session')
  const body = directWorkBody(session, about, { chunks: 1, missing: [], chained: true }, () => undefined)
  return DirectWorkBody.parse(JSON.parse(JSON.stringify(body)))
}
const pageOf = (events: readonly CaptureEvent[]) => bodyOf(events).pages[0]

describe('a wish about a whole page', () => {
  test('stands with the order in which the pictures lay', () => {
    expect(pageOf([choose('dog'), wish('report')])?.wish).toEqual({ preference: 'report', order: ORDER })
  })

  test('asked, and the child could not choose, is an answer of its own', () => {
    expect(pageOf([choose('dog'), wish()])?.wish).toEqual({ order: ORDER })
    expect(pageOf([choose('dog')])?.wish).toBeUndefined()
  })

  test('is no wish about what the page became afterwards, unless it was not to share it', () => {
    expect(pageOf([choose('dog'), wish('report'), choose('cat')])?.wish).toBeUndefined()
    expect(pageOf([choose('dog'), wish(), undo])?.wish).toBeUndefined()
    expect(pageOf([choose('dog'), wish('do-not-share'), choose('cat')])?.wish).toMatchObject({ preference: 'do-not-share' })
  })
})

test('a wish about one thing is no wish about what it became; what was wished before is still said', () => {
  const itemOf = (events: readonly CaptureEvent[]) => pageOf(events)?.items[0]
  expect(itemOf([choose('dog'), wishOfThing('report')])).toMatchObject({ preference: 'report' })
  const changed = itemOf([choose('dog'), wishOfThing('report'), choose('cat')])
  expect(changed?.preference).toBeUndefined()
  expect(changed?.earlierPreference).toBe('report')
  expect(itemOf([choose('dog'), wishOfThing('do-not-share'), choose('cat')])).toMatchObject({ preference: 'do-not-share' })
})

test('a title that the adult wrote says so, and how near it is; a picture chosen as a name is named', () => {
  const words = { id: idOf(62), text: 'my digger', by: 'practitioner', nearness: 'exact', at } as const
  expect(pageOf([{ kind: 'title', at, pageId, text: 'my digger', words }])).toMatchObject({ title: 'my digger', titleTold: { writtenBy: 'practitioner', fidelity: 'exact' } })
  const byPicture = pageOf([{ kind: 'title', at, pageId, text: 'my digger', words }, { kind: 'title', at, pageId, text: '', picture: 'sun' }])
  expect(byPicture).toMatchObject({ title: '', titlePicture: 'sun' })
  expect(byPicture?.titleTold).toBeUndefined()
  expect(pageOf([{ kind: 'title', at, pageId, text: 'Mine' }])).toMatchObject({ title: 'Mine' })
})

test('what the adult marked stands with the session and with nothing the child did; a session without marks has none', () => {
  const body = bodyOf([{ kind: 'mark', at, mark: 'upset' }, { kind: 'mark', at, mark: 'end-now' }, { kind: 'ended', at }])
  expect(body.marks).toEqual([{ mark: 'upset', at }, { mark: 'end-now', at }])
  expect(body.pages[0]?.items[0]?.marks).toEqual([])
  expect(body.proof?.closed).toBe(true)
  expect(bodyOf([choose('dog')]).marks).toBeUndefined()
})

describe('what is done with a child afterwards', () => {
  const beside = { visitId: idOf(61), refersTo: idOf(63), at, present: 'Kofi, Sue' }
  const said = { id: idOf(64), speaker: 'Kofi', text: 'not the dog', fidelity: 'exact', precededBy: 'Is it the same?', promptKind: 'closed' } as const
  const isOne = (body: object) => DirectWorkNoteBody.safeParse(body).success

  test('a summary that was changed says what it became, and one that could not be read says why', () => {
    const read = { kind: 'summary-read', ...beside, summary: 'Kofi sorted pictures.', reason: '' }
    expect(isOne({ ...read, answer: 'yes' })).toBe(true)
    expect(isOne({ ...read, answer: 'changed', changedTo: 'Kofi sorted three pictures.', said })).toBe(true)
    expect(isOne({ ...read, answer: 'changed' })).toBe(false)
    expect(isOne({ ...read, answer: 'yes', changedTo: 'Something else.' })).toBe(false)
    expect(isOne({ ...read, answer: 'not-possible' })).toBe(false)
    expect(isOne({ ...read, answer: 'not-possible', reason: 'He was asleep.' })).toBe(true)
    expect(isOne({ ...read, summary: ' ', answer: 'yes' })).toBe(false)
  })

  test('asked again, new words are there if and only if something has changed', () => {
    const again = { kind: 'asked-again', ...beside, childId: idOf(65), pageId, itemRef: 'all', statementId: idOf(66), readOut: { heading: 'A wish', text: 'a dog', fidelity: 'exact', precededBy: 'What would you wish for?', promptKind: 'open', saidAt: at }, reason: '' }
    expect(isOne({ ...again, answer: 'same' })).toBe(true)
    expect(isOne({ ...again, answer: 'changed', now: said })).toBe(true)
    expect(isOne({ ...again, answer: 'changed' })).toBe(false)
    expect(isOne({ ...again, answer: 'not-asked', now: said })).toBe(false)
    expect(isOne({ ...again, answer: 'did-not-want' })).toBe(true)
  })
})
