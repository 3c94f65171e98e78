import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openChromium, removeProfile, type OpenChromium } from '../setup/open-chromium.ts'
import { startCentralRecord, type StartedCentralRecord } from '../setup/start-central-record.ts'

let record: StartedCentralRecord
let browser: OpenChromium
let profile: string
let passphrase: string

beforeAll(async () => {
  record = await startCentralRecord({ shellDir: inject('builtShell') })
  profile = await mkdtemp(join(tmpdir(), 'doorstep-two-windows-'))
  browser = await openChromium(profile)
})
afterAll(async () => {
  await browser?.close()
  await record?.stop()
  await removeProfile(profile)
})

/** First use as Steve, in the real app; the passphrase. */
async function setUp(page: Page): Promise<string> {
  await page.goto(record.origin)
  await page.getByLabel('Steve').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'I have written them down' }).waitFor()
  const words = (await page.locator('ol li').allInnerTexts()).map((word) => word.trim())
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await page.getByLabel(/^Word \d+$/).first().waitFor()
  for (const label of await page.locator('label').allInnerTexts()) {
    const number = Number(/Word (\d+)/.exec(label)?.[1] ?? 0)
    if (number > 0) await page.getByLabel(`Word ${number}`, { exact: true }).fill(words[number - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Go to today' }).click()
  await page.getByRole('heading', { name: 'Visits today' }).waitFor()
  return words.join(' ')
}

test('unlocking in a second window takes over; the first says so, lets go of the files and writes nothing more', async () => {
  const first = await browser.context.newPage()
  passphrase = await setUp(first)
  await first.getByRole('button', { name: /Start the visit/ }).first().click()
  await first.getByText(/Saved on this device/).first().waitFor()

  const second = await browser.context.newPage()
  await second.goto(record.origin)
  await second.getByLabel('Passphrase').fill(passphrase)
  // Only the passphrase takes over, not a second tab by itself.
  expect(await first.getByText(/Saved on this device/).first().isVisible()).toBe(true)
  await second.getByRole('button', { name: 'Unlock' }).click()
  await second.getByRole('navigation').first().waitFor()
  await first.getByRole('heading', { name: /another window|open elsewhere/i }).waitFor()
  await second.getByText(/Cassie/).first().waitFor()

  // And back again: the words are the same in both.
  await first.reload()
  await first.getByLabel('Passphrase').fill(passphrase)
  await first.getByRole('button', { name: 'Unlock' }).click()
  await first.getByRole('navigation').first().waitFor()
  await second.getByRole('heading', { name: /another window|open elsewhere/i }).waitFor()
})

test('what was typed a moment before another window took over is in that window', async () => {
  for (const page of browser.context.pages()) await page.close()
  const [first, second] = [await browser.context.newPage(), await browser.context.newPage()]
  for (const page of [first, second]) {
    await page.goto(record.origin)
    await page.getByLabel('Passphrase').fill(passphrase)
  }
  await first.getByRole('button', { name: 'Unlock' }).click()
  await first.locator('#visit-analysis').waitFor()
  let before = 0
  for (let round = 0; round < 4; round += 1) {
    const [writing, taking] = round % 2 === 0 ? [first, second] : [second, first]
    await writing.bringToFront()
    await writing.locator('#visit-analysis').click()
    // Keys go on until the other window has it: the last of them are younger than any pause that would save them.
    await writing.evaluate(() => {
      const typed = { letters: 0 }
      Object.assign(globalThis, { typed })
      const typing = setInterval(() => {
        const field = document.querySelector<HTMLTextAreaElement>('#visit-analysis')
        if (field === null) return clearInterval(typing)
        field.value += 'x'
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        typed.letters = field.value.length
      }, 40)
    })
    await taking.getByRole('button', { name: 'Unlock' }).click()
    await writing.getByRole('heading', { name: 'open in another window' }).waitFor()
    await taking.locator('#visit-analysis').waitFor()
    const letters = await writing.evaluate(() => (globalThis as unknown as { typed: { letters: number } }).typed.letters)
    expect(letters).toBeGreaterThan(before)
    before = letters
    expect((await taking.locator('#visit-analysis').inputValue()).length, `round ${round}`).toBe(letters)
    expect(await writing.getByText('may be missing').count()).toBe(0)
    await writing.getByRole('button', { name: 'Use it here' }).click()
    await writing.getByLabel('Passphrase').fill(passphrase)
  }
})
