import { expect, test } from 'vitest'
import type { CaptureEvent } from '../../../src/direct-work/session/capture-event.ts'
import { directWorkBody, type SessionAbout } from '../../../src/direct-work/session/make-body.ts'
import { replaySession } from '../../../src/direct-work/session/replay-session.ts'
import { sortingMat } from '../../../src/direct-work/sorting-mat/sorting-mat.ts'
import { TOPICS } from '../../../src/direct-work/sorting-mat/decks.ts'
import type { AnyTool } from '../../../src/direct-work/tool.ts'
import { worryJar } from '../../../src/direct-work/worry-jar/worry-jar.ts'
import { DirectWorkBody } from '../../../src/record/direct-work.ts'
import { idOf, noInk, wordsOf } from '../fold-page.ts'

const pageId = idOf(50)
const at = '2026-11-23T14:02:00.000Z'
const about: SessionAbout = {
  visitId: idOf(51) as SessionAbout['visitId'], childName: 'Kofi', band: 'early', lead: 'child', inRoom: [{ name: 'Sue', role: 'guardian' }],
  toldWhoSees: 'I sit beside you and can see.', language: 'en-GB', signing: '', communicationPartner: '', wallTime: (instant) => instant.slice(11, 16),
}

function bodyOf(tool: AnyTool, actions: readonly object[]): DirectWorkBody {
  const events: CaptureEvent[] = [
    { kind: 'opened', at, again: false },
    { kind: 'page-begun', at, pageId, tool: tool.id, toolVersion: tool.version, band: 'early', seed: 7 },
    ...actions.map((action): CaptureEvent => ({ kind: 'action', at, pageId, action: action as Extract<CaptureEvent, { kind: 'action' }>['action'] })),
    { kind: 'page-finished', at, pageId },
  ]
  const session = replaySession(events, new Map([[tool.id, tool]]))
  if (session === null) throw new Error('no session')
  return directWorkBody(session, about, { chunks: 1, missing: [], chained: true }, () => undefined)
}

test('the practitioner’s record says how the foil cards lie; what the child is read back does not', () => {
  const body = bodyOf(sortingMat, [
    { kind: 'topic', topic: 'my-day', shuffled: [...TOPICS['my-day']], foils: ['ice-cream'] }, { kind: 'put', card: 'ice-cream', pile: 'dont-like' }, { kind: 'put', card: 'loud-noises', pile: 'dont-like' },
  ])
  expect(DirectWorkBody.safeParse(body).success).toBe(true)
  const [page] = body.pages
  expect(page?.items.at(-1)).toMatchObject({ ref: 'foil-cards', marks: ['ice cream: I don’t like it', 'loud noises: I don’t like it', 'scale use unclear'], statements: [], readBack: 'not-asked', forPractitioner: true })
  expect(page?.items.slice(0, -1).some(({ forPractitioner }) => forPractitioner)).toBe(false)
  expect(sortingMat.items(page?.answers as never, noInk).map(({ ref }) => ref)).not.toContain('foil-cards')
})

test('the practitioner’s record says how many worries there are to read', () => {
  const worry = idOf(1)
  const body = bodyOf(worryJar, [{ kind: 'hear' }, { kind: 'begin', worry, view: 'write' }, { kind: 'say', worry, words: wordsOf(1, 'the dog next door') }, { kind: 'put-in', worry }])
  expect(DirectWorkBody.safeParse(body).success).toBe(true)
  expect(body.pages[0]?.items).toMatchObject([
    { heading: 'A worry in the jar', statements: [{ text: 'the dog next door', fidelity: 'exact', speaker: 'Kofi' }] }, { ref: 'safeguarding-check', marks: ['1 worry to read', 'check each one: does anyone need to be kept safe today?'] },
  ])
})
