import { open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeProfile, openChromium, type OpenChromium, removeProfile } from '../setup/open-chromium.ts'
import { searchProfile } from '../setup/search-profile.ts'
import { type Harness, serveHarness } from './harness/serve-harness.ts'

const KILLS = 6
const passphrase = 'cattle bullfrog flagpole profile'
let harness: Harness
let profile: string
let browser: OpenChromium | undefined

beforeAll(async () => {
  harness = await serveHarness()
})
afterAll(() => harness.stop())
beforeEach(async () => {
  profile = await makeProfile()
})
afterEach(async () => {
  await browser?.close().catch(() => undefined)
  browser = undefined
  await removeProfile(profile)
})

async function openPage(): Promise<{ readonly page: Page; readonly browser: OpenChromium }> {
  browser = await openChromium(profile)
  const page = await browser.context.newPage()
  await page.goto(harness.address)
  return { page, browser }
}

function start(page: Page, sealing = true) {
  return page.evaluate(([words, sealed]) => window.device.start(words, sealed), [passphrase, sealing] as const)
}

function saveMany(page: Page, from: number, to: number, text = 'note') {
  return page.evaluate(async ([first, last, words]) => {
    const outcomes: string[] = []
    for (let number = first; number <= last; number += 1) outcomes.push(await window.device.save(number, `${words} ${number}`))
    return outcomes
  }, [from, to, text] as const)
}

const readAll = (page: Page) => page.evaluate(() => window.device.readAll())
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `note ${at + 1}`)

async function profileFiles(): Promise<readonly string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Flips 64 bytes in the middle of the database's log, as a bad block does. */
async function damageDatabase(): Promise<void> {
  const logs = (await profileFiles()).filter((path) => /IndexedDB.*leveldb\/\d+\.log$/.test(path))
  expect(logs).toHaveLength(1)
  const path = logs[0] as string
  const { size } = await stat(path)
  const file = await open(path, 'r+')
  const { buffer } = await file.read(Buffer.alloc(64), 0, 64, Math.floor(size / 2))
  await file.write(buffer.map((byte) => byte ^ 0xff), 0, 64, Math.floor(size / 2))
  await file.close()
}

test('64 bad bytes empty the database; the journal gives everything back, and the person is told how much', async () => {
  const first = await openPage()
  expect(await start(first.page)).toMatchObject({ vaults: 0, findings: [], database: 'open', journal: 'file' })
  expect(new Set(await saveMany(first.page, 1, 300))).toEqual(new Set(['committed']))
  for (const id of ['p1', 'p2']) expect(await first.page.evaluate((name) => window.device.savePicture(name, new Uint8Array(90_000).fill(7)), id)).toBe('committed')
  await first.page.evaluate(() => window.device.stop())
  await first.browser.close()
  await damageDatabase()

  const second = await openPage()
  // 300 revisions, 300 entries, the note being written and 2 pictures.
  expect(await start(second.page)).toMatchObject({ vaults: 1, findings: [{ kind: 'rebuilt-from-journal', rows: 603 }], lastDeviceSeq: 300 })
  expect(await readAll(second.page)).toEqual({ texts: numbered(300), notOpening: 0 })
  expect(await saveMany(second.page, 301, 301)).toEqual(['committed'])
  await second.page.evaluate(() => window.device.stop())
  await second.browser.close()

  const third = await openPage()
  expect((await start(third.page)).findings).toEqual([])
  expect((await readAll(third.page)).texts).toEqual(numbered(301))
})

test('when the journal is gone as well, the sentinel still says how much was lost, and the vault still opens', async () => {
  const first = await openPage()
  const { vaultKey } = await start(first.page)
  await saveMany(first.page, 1, 20)
  await first.page.evaluate(() => window.device.stop())
  await first.browser.close()
  await damageDatabase()
  await rm(join(profile, 'Default', 'File System'), { recursive: true })

  const second = await openPage()
  expect(await start(second.page)).toMatchObject({ vaults: 1, vaultKey, findings: [{ kind: 'store-lost', unsent: 20, recovered: 0 }], lastDeviceSeq: 20 })
})

test('a database that does not open at all leaves the journal to work from: nothing is lost, and saving goes on', async () => {
  const first = await openPage()
  await start(first.page)
  await saveMany(first.page, 1, 30)
  await first.page.evaluate(() => window.device.stop())
  await first.browser.close()
  // Seen in the field as "Internal error opening backing store", for ever.
  for (const path of await profileFiles()) if (/IndexedDB.*leveldb\/MANIFEST/.test(path)) await rm(path)

  for (const [from, to] of [[31, 35], [36, 40]] as const) {
    const { page, browser: again } = await openPage()
    expect(await start(page)).toMatchObject({ vaults: 1, database: 'stand-in', journal: 'file' })
    expect((await readAll(page)).texts).toEqual(numbered(from - 1))
    expect(new Set(await saveMany(page, from, to))).toEqual(new Set(['committed']))
    await page.evaluate(() => window.device.stop())
    await again.close()
  }
})

test('a browser killed six times in the middle of saving loses nothing that was acknowledged', async () => {
  const acked: string[] = []
  let number = 0
  let kills = 0
  for (let round = 0; round < KILLS; round += 1) {
    const { page, browser: killed } = await openPage()
    const { findings } = await start(page)
    expect(findings).toEqual([])
    const { texts, notOpening } = await readAll(page)
    expect(notOpening).toBe(0)
    expect(new Set(texts).size).toBe(texts.length)
    expect(acked.filter((text) => !texts.includes(text))).toEqual([])
    // Numbers go on above everything that may have been used.
    number += 1000
    await page.exposeFunction('acknowledge', (text: string) => { acked.push(text) })
    void page.evaluate(async (from) => {
      const { acknowledge } = window as unknown as { acknowledge: (text: string) => Promise<void> }
      for (let next = from; ; next += 1) {
        if (await window.device.save(next, `note ${next}`) === 'committed') await acknowledge(`note ${next}`)
      }
    }, number).catch(() => undefined)
    // Killed at another moment of a save each time, once some were acknowledged: however slow the machine is.
    await expect.poll(() => acked.filter((text) => Number(text.slice(5)) >= number).length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(10)
    await new Promise((done) => { setTimeout(done, round * 12) })
    await killed.kill()
    kills += 1
  }
  const { page } = await openPage()
  await start(page)
  const { texts } = await readAll(page)
  expect(kills).toBe(KILLS)
  expect(acked.length).toBeGreaterThan(10 * KILLS)
  expect(acked.filter((text) => !texts.includes(text))).toEqual([])
  process.stdout.write(`${JSON.stringify({ kills, acknowledged: acked.length, lost: 0, keptWithoutAnswer: texts.length - acked.length })}\n`)
})

test('no word, no picture and no key lies in clear in any file of the profile; unsealed they are found', async () => {
  const words = 'zq-said-9f27bd04-exact'
  const picture = 'zq-picture-51d80cc3e7'
  const run = async (sealing: boolean) => {
    const { page, browser: running } = await openPage()
    const { vaultKey } = await start(page, sealing)
    await saveMany(page, 1, 20, words)
    await page.evaluate((text) => window.device.savePicture('p', new TextEncoder().encode(text.repeat(50))), picture)
    // The control for the key: its bytes, handed over as if they were a picture.
    await page.evaluate((hex) => window.device.savePicture('k', Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))), vaultKey)
    await page.evaluate(() => window.device.stop())
    await running.close()
    const { hits, files } = await searchProfile(profile, [words, picture, vaultKey])
    const raw = Buffer.from(vaultKey, 'hex')
    const keyFiles = (await Promise.all((await profileFiles()).map((path) => readFile(path)))).filter((bytes) => bytes.includes(raw) || bytes.includes(raw.toString('base64')))
    expect(files).toBeGreaterThan(10)
    return { words: hits.filter((hit) => hit.canary === words).length, pictures: hits.filter((hit) => hit.canary === picture).length, keyText: hits.filter((hit) => hit.canary === vaultKey).length, keyBytes: keyFiles.length }
  }
  expect(await run(true)).toEqual({ words: 0, pictures: 0, keyText: 0, keyBytes: 0 })
  await removeProfile(profile)
  profile = await makeProfile()
  const unsealed = await run(false)
  expect(unsealed.words).toBeGreaterThan(0)
  expect(unsealed.pictures).toBeGreaterThan(0)
  expect(unsealed.keyBytes).toBeGreaterThan(0)
})
