import type { Page } from 'playwright-core'
import { openTodaysVisit } from '../visit/people.ts'
import { askWorker } from './worker-door.ts'
import type { CaseId, ChildId, RecordId } from '../../../src/record/ids.ts'
import type { HandOverChoice } from '../../../src/workers/direct-work-api.ts'
import type { TodayLine } from '../../../src/workers/device-api.ts'
import { USUAL_ACCESS } from '../../../src/direct-work/access-profile.ts'
import type { ToolId } from '../../../src/direct-work/tool-id.ts'

/** Words of Cassie's case that lie in the demo record: names, addresses, telephone, mail, what people said. */
export const CASE_WORDS = [
  'Joanne Larkfield', 'Daniel Whitmoor', 'Pat Larkfield', '14 Larch Row', '01632 960178', 'joanne@northmoor.example', 'daniel@eastwick.example', 'District Judge Hallam',
  'Became upset when Daniel first asked', 'has not drunk for two years',
] as const

/** Too short to look for in memory, long enough to look for on a screen. */
export const NAMES = ['Cassie', 'Joanne', 'Whitmoor', 'Larkfield', 'Steve', 'Northmoor', 'Visit to', 'Kofi'] as const

export interface OpenCase {
  readonly visitId: RecordId
  readonly caseId: CaseId
  readonly childId: ChildId
}

/** Opens Cassie's visit and her case as a practitioner does before handing over, and writes a sentence of its own into the note. */
export async function openCase(page: Page, sentence: string): Promise<OpenCase> {
  await openTodaysVisit(page, 'Cassie')
  await page.locator('[id="visit-purpose"]').fill(sentence)
  await page.getByText(/Saved on this device/).first().waitFor()
  const today = await askWorker<readonly TodayLine[]>(page, 'device', 'today', await page.evaluate(() => new Date().toLocaleDateString('sv')))
  const line = today.find(({ visit }) => visit?.childNames.includes('Cassie'))
  const cases = await askWorker<readonly { readonly caseId: CaseId; readonly children: readonly { readonly id: ChildId }[] }[]>(page, 'device', 'caseList')
  const child = cases.find(({ caseId }) => caseId === line?.caseId)?.children[0]
  if (!line?.visit || !child) throw new Error('Cassie has no visit today')
  return { visitId: line.visit.recordId, caseId: line.caseId, childId: child.id }
}

/** What a practitioner chooses: these tools, usual access, the adult beside the child. */
export function choiceFor(childId: ChildId, tools: readonly ToolId[]): HandOverChoice {
  return {
    childId, inRoom: [], lead: 'child', toldWhoSees: 'I said who will see what is made.', signing: '', communicationPartner: '',
    handed: { tools: [...tools], band: 'junior', profile: USUAL_ACCESS, language: 'en-GB', adultCanSee: true, othersNear: false, scribed: false },
  }
}

/** Hands the tablet over for real: the device makes the keys and sets child mode, the page ends its workers and leaves. */
export async function handOver(page: Page, given: OpenCase, tools: readonly ToolId[]): Promise<void> {
  const answer = await askWorker<{ readonly kind: string }>(page, 'device', 'handOver', given.visitId, choiceFor(given.childId, tools))
  if (answer.kind !== 'handed-over') throw new Error(`the hand-over was answered ${answer.kind}`)
  // The page looks for the mark each time it is seen again.
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await page.locator('html.child-mode').waitFor()
}
