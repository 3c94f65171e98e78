import type { Page } from 'playwright-core'
import { goTo } from './people.ts'

/** Signs the open note; resolves to the first eight signs of the name that the signed text goes by. */
export async function sign(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share or sign' }).click()
  await page.getByRole('button', { name: 'Go on to sign' }).click()
  const joined = page.getByRole('checkbox', { name: /^I have read the joined note/ })
  await page.getByRole('checkbox', { name: 'I confirm this' }).check()
  if (await joined.isVisible()) await joined.check()
  await page.getByRole('button', { name: 'Sign this note' }).click()
  await page.getByRole('heading', { name: 'Signed', exact: true }).waitFor()
  return (await page.getByText(/goes by the name/).innerText()).slice(-8)
}

/** Opens a visit of a case from the case list, whoever started it. */
export async function openVisitOf(page: Page, caseName: string, title: string | RegExp): Promise<void> {
  await goTo(page, 'Cases')
  await page.getByRole('main').getByText(caseName, { exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: caseName }).waitFor()
  // Today's note is the newest: the first of the list.
  await page.locator('.task-list').getByRole('button', { name: title }).first().click()
  await page.getByRole('heading', { level: 1, name: /^Visit to/ }).waitFor()
}

/** Keeps the note and leaves it, so that what was written becomes a revision. */
export async function leaveNote(page: Page): Promise<void> {
  await page.getByText(/^Saved on this device/).first().waitFor()
  await goTo(page, 'Today')
  await page.getByRole('heading', { name: 'Visits today' }).waitFor()
}
