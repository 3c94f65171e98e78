import type { Page } from 'playwright-core'

/** A tap of the child on a button of the page, by its name. */
export async function tap(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('.child-page').getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first().click()
}

/** From the first screen, or from the chooser, to the page of a tool. */
export async function openTool(page: Page, name: string): Promise<void> {
  const start = page.getByRole('button', { name: 'Start', exact: true })
  const card = page.locator('.chooser__card').filter({ hasText: name })
  await start.or(card).first().waitFor()
  if (await start.isVisible()) await start.click()
  await card.click()
  await page.locator('.tool-board h1, .tool-board h2, .tool-board button').first().waitFor()
}

/** Draws with a finger on the open sheet: so many lines, each like no other. */
export async function drawByFinger(page: Page, lines: number): Promise<void> {
  const canvas = page.locator('.page-canvas canvas').first()
  await canvas.waitFor()
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('there is no sheet to draw on')
  const hand = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined || y === undefined ? [] : [{ x, y, radiusX: 8, radiusY: 8 }] })
  for (let line = 0; line < lines; line += 1) {
    const across = box.x + box.width * ((line + 1) / (lines + 1))
    await touch('touchStart', across, box.y + box.height * 0.25)
    for (let step = 1; step <= 12; step += 1) await touch('touchMove', across + Math.sin(step / 2 + line) * 24, box.y + box.height * (0.25 + step * 0.04))
    await touch('touchEnd')
  }
  await hand.detach()
}

/** Waits until the page says that all of it is safe. */
export async function saysSafe(page: Page): Promise<void> {
  await page.locator('.child-safe__words[data-keeping="safe"]').waitFor()
}

/** Everything that can be read on the child's page. */
export function childSees(page: Page): Promise<string> {
  return page.locator('body').innerText()
}

/** Says "I'm finished" and goes the whole way out, leaving each question; ends on the closing picture. */
export async function finishByLeavingQuestions(page: Page, show: 'Show it now' | 'Keep it covered' = 'Show it now'): Promise<void> {
  await tap(page, /I’m finished/)
  await leaveQuestionsAndEnd(page, show)
}

/** From any question of the way out to the closing picture, leaving what is still asked. */
export async function leaveQuestionsAndEnd(page: Page, show: 'Show it now' | 'Keep it covered' = 'Show it now'): Promise<void> {
  const last = page.locator('.child-page').getByRole('button', { name: show, exact: true })
  for (let step = 0; step < 40; step += 1) {
    await page.locator('.ending, .one-thing, .early-wish-about').first().waitFor()
    if (await last.isVisible()) break
    await tap(page, 'Skip')
  }
  await last.click()
  await page.locator('[data-stage="closed"]').waitFor()
}
