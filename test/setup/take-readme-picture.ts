// Takes docs/pictures/visit.png from the running app, with the fictional case Cassie. After `npm run build`:
// node test/setup/take-readme-picture.ts
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './build-shell.ts'
import { makeProfile, openChromium, removeProfile } from './open-chromium.ts'
import { startCentralRecord } from './start-central-record.ts'
import { setUpDevice } from './use-device.ts'

const record = await startCentralRecord({ shellDir: join(projectRoot, 'dist') })
const profile = await makeProfile()
const browser = await openChromium(profile, { viewport: { width: 1180, height: 1080 }, timezoneId: 'Europe/London', locale: 'en-GB' })
try {
  const page = await browser.context.newPage()
  await setUpDevice(page, record.origin, 'Steve')
  await record.kill()
  await page.getByRole('button', { name: /Start the visit.*Cassie/ }).first().click()
  const addEntry = page.getByRole('group', { name: 'Add an entry' })
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
  await page.getByRole('heading', { name: 'What I saw and heard' }).evaluate((heading) => {
    scrollTo(0, heading.getBoundingClientRect().top + scrollY - 90)
  })
  await mkdir(join(projectRoot, 'docs/pictures'), { recursive: true })
  await page.screenshot({ path: join(projectRoot, 'docs/pictures/visit.png') })
} finally {
  await browser.close()
  await record.stop()
  await removeProfile(profile)
}
