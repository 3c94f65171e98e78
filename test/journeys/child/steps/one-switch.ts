import type { Page } from 'playwright-core'

/** Held this long, the one key chooses. */
const HELD_MS = 780

/**
 * Goes to a button by one key alone: short presses move the frame, a long press chooses. Throws with all that the frame was on if it
 * never comes there.
 */
export async function chooseByOneKey(page: Page, name: string | RegExp, key = 'Space'): Promise<void> {
  const wanted = page.locator('.child-page').getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()
  await wanted.waitFor()
  const passed: string[] = []
  for (let press = 0; press < 120; press += 1) {
    const { on, names } = await wanted.evaluate((element) => {
      const marked = [...element.ownerDocument.querySelectorAll('[data-scanned], [data-scanned-row]')]
      return {
        on: !marked.includes(element) ? 'elsewhere' : element.hasAttribute('data-scanned') || marked.length === 1 ? 'it' : 'its row',
        names: marked.map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '').join('+'),
      }
    })
    passed.push(names)
    if (on === 'elsewhere') await page.keyboard.press(key)
    else {
      await page.keyboard.down(key)
      await page.waitForTimeout(HELD_MS)
      await page.keyboard.up(key)
      if (on === 'it') return
    }
    await page.evaluate(() => new Promise<void>((done) => { requestAnimationFrame(() => requestAnimationFrame(() => done())) }))
  }
  throw new Error(`the switch does not come to ${String(name)}, only to ${[...new Set(passed)].join(' | ')}`)
}
