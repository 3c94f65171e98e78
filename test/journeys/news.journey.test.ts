import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { STEVE } from '../../src/central-record/demo/demo-staff.ts'
import { POLL_MS } from '../../src/sync/syncer.ts'
import { HelloReply } from '../../src/wire/session.ts'
import { signIn } from '../central-record/setup/test-device.ts'
import type { TestRecord } from '../central-record/setup/test-record.ts'
import { makeProfile, openChromium, removeProfile, type OpenChromium } from '../setup/open-chromium.ts'
import { startCentralRecord, type StartedCentralRecord } from '../setup/start-central-record.ts'
import { setUpDevice } from '../setup/use-device.ts'

let record: StartedCentralRecord
let profile: string
let browser: OpenChromium

beforeAll(async () => {
  record = await startCentralRecord({ shellDir: inject('builtShell') })
  profile = await makeProfile()
  browser = await openChromium(profile)
})
afterAll(async () => {
  await browser?.close()
  await record?.stop()
  await removeProfile(profile)
})

/** The running record as the tests of the API know one. */
async function overTheWire(): Promise<TestRecord> {
  const hello = HelloReply.parse(await (await fetch(`${record.origin}/api/hello`, { headers: { 'x-nonce': 'abc' } })).json())
  return {
    epoch: hello.epoch, at: () => new Date().toISOString(),
    request: async (request: Request) => {
      const headers = Object.fromEntries(request.headers)
      const body = request.method === 'GET' ? null : await request.arrayBuffer()
      return fetch(record.origin + new URL(request.url).pathname, { method: request.method, headers, body })
    },
  } as unknown as TestRecord
}

test('in the real app, under its own policy and past its service worker, a supervisor sees a shared note long before the next poll', async () => {
  const page = await browser.context.newPage()
  const complaints: string[] = []
  page.on('console', (line) => { if (line.type() === 'error') complaints.push(line.text()) })
  await setUpDevice(page, record.origin, 'Helen')
  await page.getByRole('heading', { name: 'Notes to read' }).waitFor()
  // The request line of the stream is logged when it opens: no case, no person.
  await expect.poll(() => record.output().includes('"route":"/api/poke","status":200'), { timeout: 20_000 }).toBe(true)
  const rows = page.getByRole('table').getByRole('row')
  const before = await rows.count()

  const steves = await signIn(await overTheWire(), STEVE)
  const [one] = (await steves.pull()).cases
  if (!one) throw new Error('Steve has no case')
  const draft = steves.write({ caseId: one.caseId, kind: 'visit', act: 'draft' })
  const share = steves.write({ caseId: one.caseId, recordId: draft.recordId, kind: 'visit', act: 'share', parents: [draft.revId] })
  const from = performance.now()
  expect((await steves.push([draft, share])).map((verdict) => verdict.verdict)).toEqual(['accepted', 'accepted'])
  await expect.poll(() => rows.count(), { timeout: POLL_MS, interval: 20 }).toBe(before + 1)
  const tookMs = performance.now() - from
  console.log(JSON.stringify({ sharedNoteSeenAfterMs: Math.round(tookMs) }))
  expect(tookMs / POLL_MS).toBeLessThan(0.5)
  expect(complaints).toEqual([])
  await page.close()
})
