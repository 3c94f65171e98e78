import type { Page } from 'playwright-core'

/**
 * Does on the screen what a person does on a new device: signs in (demo), writes the passphrase down, types back what is
 * asked, waits until the cases are here and the app can start without signal. Ends on the first screen of their work.
 * Resolves to the passphrase.
 */
export async function setUpDevice(page: Page, origin: string, personName: string): Promise<string> {
  await page.goto(origin)
  await page.getByRole('radio', { name: personName }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  const words = page.getByRole('list', { name: 'Passphrase' }).getByRole('listitem')
  await words.filter({ hasText: /\S/ }).nth(3).waitFor()
  const passphrase = (await words.allInnerTexts()).map((word) => word.trim()).join(' ')
  await page.getByRole('button', { name: 'I have written them down' }).click()
  const fields = page.getByRole('textbox', { name: /^Word \d$/ })
  await fields.first().waitFor()
  for (const field of await fields.all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await field.fill(passphrase.split(' ')[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('Doorstep can now start on this device with no signal').waitFor()
  await page.getByText(/usable now/).waitFor()
  await page.getByRole('button', { name: /^Go to/ }).click()
  await page.locator('main.page h1').waitFor()
  return passphrase
}

/** Opens a locked device: types the passphrase and waits until the person is back where they were. */
export async function unlockDevice(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.locator('main.page h1').waitFor()
}
