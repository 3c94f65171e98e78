import type { Page } from 'playwright-core'

/** Draws on the tablet as a child would, gives it back, and keeps the drawing with the child's words. */
export async function draw(page: Page, childName: string, title: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Start a drawing with ${childName}` }).click()
  const canvas = page.locator('canvas').first()
  await canvas.waitFor()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is no paper to draw on')
  for (let line = 0; line < 4; line += 1) {
    await page.mouse.move(box.x + 120 + line * 90, box.y + 120)
    await page.mouse.down()
    for (let step = 0; step < 30; step += 1) {
      await page.mouse.move(box.x + 120 + line * 90 + Math.sin(step / 4) * 40, box.y + 120 + step * 8)
    }
    await page.mouse.up()
  }
  await page.getByText('Safe on this tablet').waitFor()
  await page.getByRole('button', { name: 'Finished' }).click()
  await page.getByRole('button', { name: /I have the tablet/ }).click()
  await tellWords(page, title, words)
  await page.getByRole('button', { name: 'Keep this drawing' }).click()
  await page.getByText(title, { exact: true }).first().waitFor()
}

/** Photographs a paper drawing from a camera file and keeps it; resolves to the milliseconds from choosing the file to kept. */
export async function photograph(page: Page, file: Buffer, title: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Photograph a drawing' }).click()
  await page.locator('input[type=file]').last().setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: file })
  await page.getByRole('button', { name: 'Straighten' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Change the corners' }).waitFor({ timeout: 60_000 })
  await tellWords(page, title, words)
  await page.getByRole('button', { name: 'Keep this photograph' }).click()
  await page.getByText(title, { exact: true }).first().waitFor({ timeout: 60_000 })
}

async function tellWords(page: Page, title: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'The child’s own title' }).fill(title)
  await page.getByLabel('What came just before').selectOption({ label: 'No question: said unprompted' })
  await page.getByRole('textbox', { name: 'The child’s exact words' }).fill(words)
  await page.getByRole('radio', { name: 'I did' }).check()
}
