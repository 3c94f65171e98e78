// Takes docs/pictures/visit.png and draw.png from the running app, with the fictional case Cassie. After `npm run build`:
// node test/setup/take-readme-picture.ts
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { projectRoot } from './build-shell.ts'
import { makeProfile, openChromium, removeProfile } from './open-chromium.ts'
import { startCentralRecord } from './start-central-record.ts'
import { setUpDevice } from './use-device.ts'

const record = await startCentralRecord({ shellDir: join(projectRoot, 'dist') })
const profile = await makeProfile()
const browser = await openChromium(profile, { viewport: { width: 1366, height: 900 }, timezoneId: 'Europe/London', locale: 'en-GB' })
try {
  const page = await browser.context.newPage()
  await setUpDevice(page, record.origin, 'Steve')
  await record.kill()
  await page.getByRole('button', { name: /Start the visit.*Cassie/ }).first().click()
  const addEntry = page.getByRole('group', { name: 'Add an entry' }).last()
  await addEntry.getByRole('button', { name: 'Saw' }).click()
  const saw = page.getByRole('listitem', { name: /^Entry 1/ })
  await saw.getByRole('textbox').last().fill('Cassie met me at the door with her rabbit and showed me where he sleeps.')
  await addEntry.getByRole('button', { name: 'Said' }).click()
  const said = page.getByRole('listitem', { name: /^Entry 2/ })
  await said.getByLabel('Who said it').fill('Cassie')
  await said.getByLabel('What came before').selectOption('open')
  await said.getByLabel('The question, word for word').fill('What would you like the judge to know?')
  await said.getByLabel('The words').fill('I want to see my dad, and I want Gran to be there')
  await said.getByLabel('How near are they?').selectOption('exact')
  await page.getByText(/^Saved on this device/).waitFor()
  await page.getByText('No signal').first().waitFor({ timeout: 90_000 })
  await mkdir(join(projectRoot, 'docs/pictures'), { recursive: true })

  await page.getByRole('button', { name: 'Start a drawing with Cassie' }).click()
  await drawRabbit(page)
  await sharp(await page.screenshot()).png({ palette: true }).toFile(join(projectRoot, 'docs/pictures/draw.png'))
  await page.getByRole('button', { name: 'Finished' }).click()
  await page.getByRole('button', { name: /I have the tablet/ }).click()
  await page.getByRole('textbox', { name: 'The child’s own title' }).fill('Biscuit')
  await page.getByLabel('What came just before').selectOption({ label: 'No question: said unprompted' })
  await page.getByRole('textbox', { name: 'The child’s exact words' }).fill('He is big because he ate all the carrots')
  await page.getByRole('radio', { name: 'I did' }).check()
  await page.getByRole('button', { name: 'Keep this drawing' }).click()
  await page.locator('.visit__side img').first().waitFor()

  await page.getByRole('heading', { name: 'What I saw and heard' }).evaluate((heading) => {
    scrollTo(0, heading.getBoundingClientRect().top + scrollY - 90)
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
  await sharp(await page.screenshot()).png({ palette: true }).toFile(join(projectRoot, 'docs/pictures/visit.png'))
} finally {
  await browser.close()
  await record.stop()
  await removeProfile(profile)
}

/** A rabbit and a carrot, in three colours. */
async function drawRabbit(page: Page): Promise<void> {
  const canvas = page.locator('canvas').first()
  await canvas.waitFor()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is no paper to draw on')
  const stroke = async (points: readonly (readonly [number, number])[]) => {
    const [first, ...rest] = points
    if (!first) return
    await page.mouse.move(box.x + first[0], box.y + first[1])
    await page.mouse.down()
    for (const [x, y] of rest) await page.mouse.move(box.x + x, box.y + y)
    await page.mouse.up()
  }
  const round = (x: number, y: number, wide: number, high: number) =>
    Array.from({ length: 40 }, (_, step) => [x + Math.cos(step / 6.1) * wide, y + Math.sin(step / 6.1) * high] as const)
  await page.getByRole('radio', { name: 'Brown' }).check()
  for (const [x, y, wide, high] of [[420, 420, 150, 120], [420, 250, 85, 75], [385, 125, 24, 70], [455, 130, 24, 72], [575, 440, 28, 26]] as const) await stroke(round(x, y, wide, high))
  await page.getByRole('radio', { name: 'Black' }).check()
  for (const x of [395, 448]) await stroke(round(x, 240, 6, 7))
  await stroke([[400, 285], [412, 296], [422, 284], [433, 296], [446, 284]])
  await page.getByRole('radio', { name: 'Orange' }).check()
  await stroke([[760, 330], [800, 340], [835, 350], [800, 430], [770, 520], [758, 430], [760, 330]])
  await page.getByRole('radio', { name: 'Green' }).check()
  for (const x of [770, 800, 830]) await stroke([[800, 335], [(800 + x) / 2, 300], [x, 262]])
  await page.getByText('Safe on this tablet').waitFor()
}
