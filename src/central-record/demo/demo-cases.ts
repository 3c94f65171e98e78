import type { CaseId } from '../../record/ids.ts'
import type { DemoCase } from '../seed-demo.ts'
import { cassieWords } from './cassie-notes.ts'
import { cassieContacts, cassieId, cassiePack } from './cassie-pack.ts'
import { daysAround, type Days } from './demo-days.ts'
import { MO, STEVE, SUE } from './demo-staff.ts'
import { kofiWords } from './kofi-notes.ts'
import { kofiContacts, kofiId, kofiPack } from './kofi-pack.ts'
import { niaCase } from './nia-case.ts'

export const CASSIE_CASE = 'c0ffee00-2222-4b22-8b22-000000000001' as CaseId
export const KOFI_CASE = 'c0ffee00-2222-4b22-8b22-000000000002' as CaseId

/** The cases of the demo with dates around `today`. Pure: the same day gives the same cases, byte for byte. */
export function demoCases(today: Date): readonly DemoCase[] {
  const days = daysAround(today)
  return [cassieCase(days), kofiCase(days), niaCase(days)]
}

function cassieCase(days: Days): DemoCase {
  return {
    caseId: CASSIE_CASE,
    teamId: STEVE.teamId,
    allocations: [{ staffId: MO.id, from: days.at(-90, '09:00') }, { staffId: STEVE.id, from: days.at(-40, '09:00') }],
    pack: { recordId: cassieId(45), revId: cassieId(46), body: cassiePack(days) },
    contacts: cassieContacts(days),
    revisions: cassieWords(CASSIE_CASE, days),
  }
}

function kofiCase(days: Days): DemoCase {
  return {
    caseId: KOFI_CASE,
    teamId: SUE.teamId,
    allocations: [{ staffId: SUE.id, from: days.at(-43, '09:00') }, { staffId: MO.id, from: days.at(-28, '09:00') }],
    pack: { recordId: kofiId(45), revId: kofiId(46), body: kofiPack(days) },
    contacts: kofiContacts(days),
    revisions: kofiWords(KOFI_CASE, days),
  }
}
