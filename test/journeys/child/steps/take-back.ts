import type { Locator, Page } from 'playwright-core'

/** The practitioner holds the corner until the lock stands. */
export async function holdCorner(page: Page): Promise<void> {
  const corner = page.locator('.grown-up-corner')
  const box = await corner.boundingBox()
  if (box === null) throw new Error('the corner for the grown-up is not there')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.getByLabel('Passphrase').waitFor()
  await page.mouse.up()
}

/** By two presses of a key, as a keyboard's or a switch's user does. */
export async function pressCorner(page: Page): Promise<void> {
  await page.locator('.grown-up-corner').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Press again/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel('Passphrase').waitFor()
}

/** Unlocks and resolves to all that the screen of the return says. `lookTogether`: while the child’s pages are shown, if they are. */
export async function unlockAfterChild(page: Page, passphrase: string, lookTogether?: (page: Page) => Promise<void>): Promise<string> {
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  // A child who chose to show it now is shown it first.
  const together = page.locator('.show-together')
  const heading = page.getByRole('heading', { level: 1, name: 'You have the tablet back' })
  await together.or(heading).first().waitFor()
  if (await together.isVisible()) {
    await lookTogether?.(page)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'For the grown-up: go on' }).click()
  }
  await heading.waitFor()
  await page.locator('.hand-back-screen__line').waitFor()
  await page.locator('.hand-back-screen .direct-work, .hand-back-screen__things').first().waitFor()
  return page.getByRole('main').innerText()
}

/** From the return to the note. */
export async function goOnToNote(page: Page, childName: string): Promise<void> {
  await page.getByRole('button', { name: 'Go on to the note' }).click()
  await page.getByRole('heading', { level: 1, name: `Visit to ${childName}` }).waitFor()
}

/** Opens a session from its line in the open note; resolves to where it stands. `backToNote` goes back. */
export async function openSession(page: Page, toolNames: string | RegExp): Promise<Locator> {
  await page.locator('.task-list').getByRole('button', { name: toolNames }).first().click()
  const session = page.locator('.direct-work').last()
  await session.waitFor()
  return session
}

export async function backToNote(page: Page, childName: string): Promise<void> {
  await page.getByText('Back to the note', { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: `Visit to ${childName}` }).waitFor()
}
