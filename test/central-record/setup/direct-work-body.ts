import type { DirectWorkBody } from '../../../src/record/direct-work.ts'
import type { Revision } from '../../../src/record/revision.ts'
import { newId } from './test-device.ts'

const AT = '2026-11-23T14:02:00.000Z'
const UNTIL = '2026-11-23T14:31:00.000Z'

/** A session of one page with a picture and one thing said; `hash` is of the picture. */
export function directWork(visitId: string, { hash = 'b'.repeat(64), strokesHash = 'c'.repeat(64), ...more }: { readonly hash?: string; readonly strokesHash?: string } & Partial<DirectWorkBody> = {}): DirectWorkBody & Revision['body'] {
  return {
    visitId, band: 'junior', startedAt: AT, endedAt: UNTIL, lead: 'child', inRoom: [{ name: 'Steve', role: 'Family court adviser' }], toldWhoSees: 'I sit beside you and can see.',
    language: 'en-GB', signing: '', communicationPartner: '', accessProfile: {}, pauses: [{ kind: 'break', at: AT }, { kind: 'back-from-break', at: AT }],
    pages: [{
      pageId: newId(), toolId: 'three-houses', toolName: 'Three houses', toolVersion: 1, startedAt: AT, endedAt: UNTIL, finished: true, title: 'My houses', answers: { good: [] },
      items: [{
        ref: 'good-1', heading: 'House of good things', marks: [], canvas: 'houses', readBack: 'changed', preference: 'talk-first', preferenceOrder: ['report', 'talk-first', 'judge-only', 'do-not-share', 'report-gently'],
        statements: [{
          id: newId(), speaker: 'Cassie', text: 'Biscuit sleeps by my bed', fidelity: 'exact', precededBy: 'Tell me about what goes well.', promptKind: 'open', writtenBy: 'child', readBack: 'changed', earlier: ['Biscuit sleeps on my bed'],
        }],
      }],
      unanswered: [{ prompt: 'What would you like to change?', how: 'dont-want-to-say', at: AT }], orders: [], prompts: [],
      pictures: [{ canvas: 'houses', picture: { sha256: hash, bytes: 100, mime: 'image/png' }, strokes: { sha256: strokesHash, bytes: 50, mime: 'application/vnd.doorstep.strokes' } }],
      keeping: 'kept',
    }],
    proof: { chunks: 3, missing: [], chained: true, closed: true, interruptions: 0 }, ending: 'show-now',
    ...more,
  } as unknown as DirectWorkBody & Revision['body']
}

/** What a practitioner writes beside a session. */
export function directWorkNote(visitId: string, refersTo: string, text = 'She drew without looking up.'): Revision['body'] {
  return { kind: 'observation', visitId, refersTo, text }
}
