import { USUAL_ACCESS } from '../../../src/direct-work/access-profile.ts'
import type { CaptureEvent } from '../../../src/direct-work/session/capture-event.ts'
import { openMemoryLog } from '../../../src/device-store/capture/memory-captures.ts'
import type { HandOverChoice } from '../../../src/workers/direct-work-api.ts'
import { createCapture } from '../../../src/workers/capture/create-capture.ts'
import { CASSIE } from '../../screens/demo-case-packs.ts'
import type { TestDisk } from './test-device.ts'

/** A hand-over to Cassie for a letter to the judge. */
export const LETTER_CHOICE: HandOverChoice = {
  childId: CASSIE, handed: { tools: ['letter'], band: 'primary', profile: USUAL_ACCESS, language: 'en-GB', adultCanSee: true, othersNear: false, scribed: false },
  inRoom: [{ name: 'Steve', role: 'Family court adviser' }], lead: 'child', toldWhoSees: 'I can see while you write. I tell you before I show it to anybody.', signing: '', communicationPartner: '',
}

/** The child's side of a simulated device. */
export function captureOn(disk: TestDisk, held = true) {
  return createCapture({ openLog: () => openMemoryLog(disk.captures), hold: async () => held })
}

export const PAGE_ID = '7c1d6f2e-0000-4000-8000-000000000001'
const at = (second: number) => `2026-11-23T14:02:${String(second).padStart(2, '0')}.000Z`

/** A letter as it is written: words, a line drawn under them, and the end. */
export function letterEvents(words: string): CaptureEvent[][] {
  return [
    [{ kind: 'opened', at: at(1), again: false }, { kind: 'profile', at: at(1), profile: USUAL_ACCESS }],
    [{ kind: 'page-begun', at: at(2), pageId: PAGE_ID, tool: 'letter', toolVersion: 1, band: 'primary', seed: 7 }],
    [{ kind: 'action', at: at(4), pageId: PAGE_ID, action: { kind: 'write', words: { id: '7c1d6f2e-0000-4000-8000-000000000002', text: words, by: 'child', nearness: 'exact', at: at(4) } } }],
    [{ kind: 'ink', at: at(6), pageId: PAGE_ID, canvas: 'by-hand', operations: [
      { kind: 'add-stroke', strokeId: 's1', tool: 'pen', colour: 'blue', width: 'middle', pointerType: 'pen', startedAtMs: 0, points: [100, 100, 0, 50, 40, 8, 30, 10, 8, 50] },
    ] }],
    [{ kind: 'page-finished', at: at(9), pageId: PAGE_ID }, { kind: 'ended', at: at(10), ending: 'show-now' }],
  ]
}
