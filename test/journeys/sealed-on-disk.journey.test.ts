import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeProfile, openChromium, removeProfile } from '../setup/open-chromium.ts'
import { searchProfile } from '../setup/search-profile.ts'
import { startCentralRecord, type StartedCentralRecord } from '../setup/start-central-record.ts'
import { setUpDevice, unlockDevice } from '../setup/use-device.ts'

let record: StartedCentralRecord
let profile: string

beforeAll(async () => {
  record = await startCentralRecord({ shellDir: inject('builtShell') })
  profile = await makeProfile()
})
afterAll(async () => {
  await record.stop()
  await removeProfile(profile)
})

test('a tablet stolen after a visit gives up not one word of it', async () => {
  const first = await openChromium(profile)
  const page = await first.context.newPage()
  const passphrase = await setUpDevice(page, record.origin, 'Steve')
  const purpose = await page.getByText(/^Hear what Cassie wants/).innerText()
  await page.getByRole('button', { name: /Start the visit.*Cassie/ }).first().click()
  await page.getByText(/Saved on this device/).waitFor()
  const areas = await page.locator('textarea:visible').all()
  expect(areas.length).toBeGreaterThan(0)
  const typed: string[] = []
  for (const [at, area] of areas.entries()) {
    const words = `zq-canary-${at}-${crypto.randomUUID()}`
    typed.push(words)
    await area.fill(words)
  }
  await page.getByText(/^Saved on this device/).waitFor()
  await first.kill()
  await record.kill()

  const onDisk = await searchProfile(profile, [...typed, passphrase, purpose, "Mum's home, the red door"])
  expect(onDisk.hits).toEqual([])
  expect(onDisk.bytes).toBeGreaterThan(100_000)

  // The words are there all the same: sealed, and back after the passphrase.
  const second = await openChromium(profile)
  const again = await second.context.newPage()
  await again.goto(record.origin)
  await unlockDevice(again, passphrase)
  const wordsOnScreen = () =>
    again.locator('textarea').evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value))
  await expect.poll(wordsOnScreen, { timeout: 15_000 }).toEqual(expect.arrayContaining(typed))

  // And the search would have found them, had they lain there in clear.
  const [planted = ''] = typed
  await again.evaluate(async (words) => {
    await new Promise((done) => {
      const opening = indexedDB.open('not-sealed', 1)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('notes'))
      opening.addEventListener('success', () => {
        const writing = opening.result.transaction('notes', 'readwrite', { durability: 'strict' })
        writing.objectStore('notes').put({ words }, 1)
        writing.addEventListener('complete', done)
      })
    })
  }, planted)
  await second.kill()
  expect((await searchProfile(profile, [planted])).hits.length).toBeGreaterThan(0)
})
