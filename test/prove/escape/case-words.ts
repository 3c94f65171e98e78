import type { Page } from 'playwright-core'
import { openTodaysVisit } from '../visit/people.ts'
import { askWorker } from './worker-door.ts'
import type { CaseId } from '../../../src/record/ids.ts'
import type { TodayLine } from '../../../src/workers/device-api.ts'

/** Words of Cassie's case that lie in the demo record: names, addresses, telephone, mail, what people said. */
export const CASE_WORDS = [
  'Joanne Larkfield', 'Daniel Whitmoor', 'Pat Larkfield', '14 Larch Row', '01632 960178', 'joanne@northmoor.example', 'daniel@eastwick.example', 'District Judge Hallam',
  'Became upset when Daniel first asked', 'has not drunk for two years',
] as const

/** Too short to look for in memory, long enough to look for on a screen. */
export const NAMES = ['Cassie', 'Joanne', 'Whitmoor', 'Larkfield', 'Steve', 'Northmoor', 'Visit to', 'Kofi'] as const


/** Opens Cassie's visit and her case as a practitioner does before handing over, and writes a sentence of its own into the note. Resolves to the case. */
export async function openCase(page: Page, sentence: string): Promise<CaseId> {
  await openTodaysVisit(page, 'Cassie')
  await page.locator('[id="visit-purpose"]').fill(sentence)
  await page.getByText(/Saved on this device/).first().waitFor()
  const today = await askWorker<readonly TodayLine[]>(page, 'device', 'today', await page.evaluate(() => new Date().toLocaleDateString('sv')))
  const line = today.find(({ visit }) => visit?.childNames.includes('Cassie'))
  if (!line) throw new Error('Cassie has no visit today')
  return line.caseId
}

/** Hands the tablet over as a practitioner does, on the screen: from the note, or from what came back before. */
export async function handOver(page: Page, tools: readonly string[]): Promise<void> {
  const goOn = page.getByRole('button', { name: 'Go on to the note' })
  const hand = page.getByRole('button', { name: 'Hand the tablet to Cassie' }).first()
  await goOn.or(hand).first().waitFor()
  if (await goOn.isVisible()) await goOn.click()
  await hand.click()
  await page.locator('.tool-card').first().waitFor()
  for (const tool of tools) await page.getByRole('checkbox', { name: tool, exact: true }).check()
  for (const check of await page.locator('[id^="hand-checks"][type="checkbox"]').all()) await check.check()
  for (const [group, answer] of ANSWERS) await page.getByRole('group', { name: group }).getByText(answer, { exact: true }).click()
  await page.getByRole('button', { name: /^Lock everything/ }).click()
  await page.locator('html.child-mode').waitFor()
}

const ANSWERS = [[/Who writes/, 'Cassie'], [/Can you see/, 'Yes'], [/Is anyone near/, 'No'], [/Does somebody interpret/, 'Nobody needs to interpret']] as const
