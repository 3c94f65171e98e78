import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProfile, openChromium, type OpenChromium, removeProfile } from '../../setup/open-chromium.ts'
import { searchProfile } from '../../setup/search-profile.ts'
import { letterEvents, PAGE_ID } from '../setup/handed-over.ts'
import { serveHandOver } from './harness/serve-hand-over.ts'

const WORDS = 'zq-child-5e20cc-exact words'
const DEATHS = 8
let served: Awaited<ReturnType<typeof serveHandOver>>
let profile: string
let browser: OpenChromium | undefined

beforeAll(async () => {
  served = await serveHandOver()
  profile = await makeProfile()
})
afterAll(async () => {
  await browser?.close().catch(() => undefined)
  await served?.stop()
  await removeProfile(profile)
})

async function openPage(): Promise<{ readonly page: Page; readonly browser: OpenChromium }> {
  browser = await openChromium(profile)
  const page = await browser.context.newPage()
  await page.goto(served.address)
  return { page, browser }
}

test('eight flat batteries in the middle of drawing lose no line that was acknowledged, and nothing lies in clear on the disk', async () => {
  const first = await openPage()
  const visitId = await first.page.evaluate(async () => {
    const device = window.startDevice()
    const visit = await device.api.setUp({})
    if (await device.api.handOver(visit) !== 'handed-over') throw new Error('not handed over')
    device.terminate()
    return visit
  })
  const written = JSON.stringify(letterEvents(WORDS).slice(0, 3).flat())
  await first.page.evaluate(async (text) => {
    const child = window.startCapture()
    if ((await child.api.begin()).kind !== 'ready') throw new Error('not begun')
    if ((await child.api.keep(JSON.parse(text) as never)).kind !== 'kept') throw new Error('not kept')
  }, written)
  await first.browser.kill()

  const acknowledged: string[] = []
  for (let death = 0; death < DEATHS; death += 1) {
    const { page, browser: killed } = await openPage()
    await page.exposeFunction('acknowledge', (name: string) => { acknowledged.push(name) })
    const begun = page.evaluate(async ([life, pageId]) => {
      const { acknowledge } = window as unknown as { acknowledge: (name: string) => Promise<void> }
      const child = window.startCapture()
      const answer = await child.api.begin()
      if (answer.kind !== 'ready' || !answer.again) throw new Error('not begun again')
      await child.api.keep([{ kind: 'opened', at: new Date().toISOString(), again: true }])
      const draw = async (line: number): Promise<never> => {
        const strokeId = `zq-stroke-${life}-${line}-of-a-child`
        const kept = await child.api.keep([{ kind: 'ink', at: new Date().toISOString(), pageId, canvas: 'by-hand', operations: [
          { kind: 'add-stroke', strokeId, tool: 'pen', colour: 'blue', width: 'middle', pointerType: 'pen', startedAtMs: line, points: [1, 1, 0, 50] },
        ] }])
        if (kept.kind === 'kept') await acknowledge(strokeId)
        return draw(line + 1)
      }
      void draw(1)
    }, [death, PAGE_ID] as const)
    await begun
    await new Promise((done) => { setTimeout(done, 120 + death * 41) })
    await killed.kill()
  }
  const { hits, files } = await searchProfile(profile, [WORDS, ...acknowledged])
  expect(hits).toEqual([])
  expect(files).toBeGreaterThan(10)

  const last = await openPage()
  const found = await last.page.evaluate(async (visit) => {
    const device = window.startDevice()
    const opened = await device.api.unlock()
    const childMode = await device.api.childMode()
    const taken = await device.api.takeBack()
    const view = await device.api.visit(visit)
    return { opened, childMode, taken, lines: await device.api.lineIds(visit), words: view?.directWork[0]?.body.pages[0]?.items[0]?.statements[0]?.text, after: await device.api.childMode() }
  }, visitId)
  expect(found).toMatchObject({
    opened: 'open', childMode: true, words: WORDS, after: false,
    taken: [{ kept: 'kept', findings: [], proof: { missing: [], chained: true, closed: false, interruptions: DEATHS } }],
  })
  expect(acknowledged.length).toBeGreaterThan(20)
  expect(acknowledged.filter((name) => !found.lines.includes(name))).toEqual([])
  expect(new Set(found.lines).size).toBe(found.lines.length)
  process.stdout.write(`${JSON.stringify({ deaths: DEATHS, acknowledged: acknowledged.length, lost: 0, keptWithoutAnswer: found.lines.length - acknowledged.length })}\n`)
})
