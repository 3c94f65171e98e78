import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import type { StaffId } from '../../src/record/ids.ts'
import type { Network } from '../../src/sync/network.ts'
import { POLL_MS } from '../../src/sync/syncer.ts'
import { holdStream } from '../../src/workers/courier/hold-stream.ts'
import { wait } from '../../src/workers/courier/wait.ts'
import { CASSIE, helen, mo, openTestRecord, seededRandom, START_MS, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { recordNetwork } from './setup/record-network.ts'
import { signedIn } from './setup/signed-in.ts'
import { PASSPHRASE, startTestDevice, talk } from './setup/test-device.ts'

let database: Database
let record: TestRecord
let server: ReturnType<typeof serve>
let origin: string
const cassie = CASSIE as never
const ends: (() => void)[] = []

beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
  server = serve({ fetch: (request) => record.request(request), port: 0 })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  for (const end of ends) end()
  record.endStreams()
  await new Promise((done) => server.close(done))
  await database.close()
})

/** A device that lives by itself, with a courier that holds the stream over a real socket. */
async function livingDevice(staff: { readonly id: string }, seed: number) {
  const line = recordNetwork(record)
  let streamOpen = false
  const network: Network = {
    send: (request) => line.send(request),
    hear(listener) {
      let held: AbortController | undefined
      const fetching: typeof fetch = async (url, init) => {
        const reply = await fetch(url, { ...init, headers: { ...init?.headers as Record<string, string>, cookie: line.cookie } })
        streamOpen = reply.ok
        return reply
      }
      const letGo = () => {
        held?.abort()
        held = undefined
      }
      return {
        holdStream(hold) {
          if (hold === (held !== undefined)) return
          letGo()
          if (!hold) return
          held = new AbortController()
          void holdStream({ origin, fetching, wait, fraction: Math.random }, () => listener('news'), held.signal)
        },
        stop: letGo,
      }
    },
  }
  const clock = { nowMs: () => START_MS, wait: (delayMs: number, signal?: AbortSignal) => wait(delayMs, signal ?? new AbortController().signal) }
  const device = await startTestDevice({ network, clock, random: seededRandom(seed), runSyncer: true })
  ends.push(() => device.stop())
  await device.api.signIn(staff.id as StaffId)
  expect(await device.api.setUpVault(PASSPHRASE)).toEqual({ kind: 'open' })
  await until(async () => streamOpen && (await device.api.caseList()).length > 0)
  line.requests.length = 0
  return { ...device, requests: line.requests }
}

async function until(holds: () => Promise<boolean>, withinMs = POLL_MS): Promise<number> {
  const from = performance.now()
  while (!await holds()) {
    if (performance.now() - from > withinMs) throw new Error('it did not come')
    await wait(10, new AbortController().signal)
  }
  return performance.now() - from
}

test('a colleague’s note and a supervisor’s shared note are there long before the next poll', async () => {
  const mos = await livingDevice(mo, 501)
  const helens = await livingDevice(helen, 502)
  const steves = await signedIn(record, steve)
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const { recordId } = started
  const view = await steves.api.visit(recordId)
  if (!view) throw new Error('no view')
  await steves.api.saveVisit(recordId, { ...view.body, analysis: 'She waved from the window.' })
  await steves.api.checkpoint(recordId)
  expect(await talk(steves)).toBe('done')
  const tookMs = await until(async () => (await mos.api.visit(recordId))?.body.analysis === 'She waved from the window.')
  expect(tookMs / POLL_MS).toBeLessThan(0.5)
  expect(POLL_MS).toBeGreaterThan(20_000)
  expect(mos.requests).toEqual(['POST /api/pull'])
  // A draft is nothing to the supervisor's device: it was not even asked to look.
  expect(helens.requests).toEqual([])

  await steves.api.shareVisit(recordId)
  expect(await talk(steves)).toBe('done')
  const queuedMs = await until(async () => (await helens.api.queue()).some((line) => line.line.recordId === recordId))
  console.log(JSON.stringify({ noteSeenAfterMs: Math.round(tookMs), sharedNoteSeenAfterMs: Math.round(queuedMs) }))
  expect(queuedMs / POLL_MS).toBeLessThan(0.5)
})
