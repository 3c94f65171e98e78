import { CASSIE_CASE } from '../../src/central-record/demo/demo-cases.ts'
import { STEVE } from '../../src/central-record/demo/demo-staff.ts'
import { type LinkShape, type ShapedLink, startShapedLink } from '../setup/shaped-link.ts'
import { median, round } from './figures.ts'
import type { OurBench } from './pages/ours.ts'
import type { Bench } from './run.ts'
import { type Both, onFreshPage, startBoth } from './setup/start-both.ts'

interface PouchBench { push(count: number): Promise<{ readonly tookMs: number; readonly notes: number }> }
declare const bench: unknown

const OPEN_ROAD: LinkShape = { roundTripMs: 0, bitsPerSecond: Infinity }
const SLOW: LinkShape = { roundTripMs: 300, bitsPerSecond: 1_000_000 }
const FAR: LinkShape = { roundTripMs: 600, bitsPerSecond: 1_000_000 }
const DAY = 20

interface Sent {
  readonly tookMs: number
  readonly requests: number
  readonly bytesUp: number
  /** The central record's own time on them, by its log. */
  readonly serverMs?: number
}

/** Many notes over a slow link, and the notes of one day over a far one, from written without signal to all received. */
export const push: Bench = async ({ small, rounds, say }) => {
  const many = small ? 100 : 1000
  const both = await startBoth(say)
  const runs = { ours: [] as Sent[], pouch: [] as Sent[], oursDay: [] as Sent[], pouchDay: [] as Sent[] }
  const contestants = [
    async () => { runs.ours.push(tell('ours', await sendOurs(both, many, SLOW))) },
    async () => { runs.pouch.push(tell('PouchDB', await sendPouch(both, many, SLOW))) },
    async () => { runs.oursDay.push(tell('ours, one day', await sendOurs(both, DAY, FAR))) },
    async () => { runs.pouchDay.push(tell('PouchDB, one day', await sendPouch(both, DAY, FAR))) },
  ]
  function tell(who: string, sent: Sent): Sent {
    say(`  ${who}: ${round(sent.tookMs)} ms, ${sent.requests} requests, ${round(sent.bytesUp / 1024, 1)} KiB up${sent.serverMs === undefined ? '' : `, ${sent.serverMs} ms in the record`}`)
    return sent
  }
  try {
    for (let at = 0; at < rounds; at += 1) {
      say(`Round ${at + 1} of ${rounds}`)
      for (let turn = 0; turn < contestants.length; turn += 1) await contestants[(at + turn) % contestants.length]?.()
    }
  } finally {
    await both.stop()
  }
  const middle = (sent: readonly Sent[]) => ({
    ms: round(median(sent.map((run) => run.tookMs))), requests: median(sent.map((run) => run.requests)), kiBUp: round(median(sent.map((run) => run.bytesUp)) / 1024, 1),
  })
  const figures = { notes: many, ours: middle(runs.ours), pouch: middle(runs.pouch), dayNotes: DAY, oursDay: middle(runs.oursDay), pouchDay: middle(runs.pouchDay) }
  const fasterThanPouch = round(figures.pouch.ms / figures.ours.ms, 2)
  return {
    figures: { ...figures, fasterThanPouch, serverMs: median(runs.ours.map((run) => run.serverMs ?? 0)) },
    targets: { fourTimesPouch: fasterThanPouch >= 4, dayInTwoRequests: figures.oursDay.requests <= 2, dayIn12KiB: figures.oursDay.kiBUp <= 12 },
  }
}

/** The device is set up on an open road; then the link is cut, the notes written, the link healed and slow. */
async function sendOurs(both: Both, count: number, shape: LinkShape): Promise<Sent> {
  const { record } = both
  return onLink(Number(new URL(record.origin).port), async (link) => {
    return onFreshPage(`http://localhost:${link.port}/ours.html`, async (page) => {
      await page.evaluate((who) => (bench as OurBench).pull(who, 1), STEVE.id)
      link.cut()
      const waiting = await page.evaluate(([caseId, notes]) => (bench as OurBench).write(caseId, notes), [CASSIE_CASE, count] as const)
      if (waiting !== count) throw new Error(`${waiting} of ${count} notes wait`)
      link.reshape(shape)
      link.heal()
      const before = { bytes: link.bytesUp(), log: record.output().length }
      const sent = await page.evaluate(() => (bench as OurBench).send())
      const bytesUp = link.bytesUp() - before.bytes
      if (sent.inRecord < count || sent.needsYou > 0) throw new Error(`${sent.inRecord} of ${count} notes are in the record, ${sent.needsYou} need a person`)
      // What the device says before it knows that every note is received; the round ends with one pull of what is new.
      const answered = [...record.output().slice(before.log).matchAll(/"route":"\/api\/(?:hello|push)","status":200,"ms":(\d+)/g)]
      return { tookMs: sent.tookMs, requests: answered.length, bytesUp, serverMs: answered.reduce((sum, match) => sum + Number(match[1]), 0) }
    })
  })
}

async function sendPouch(both: Both, count: number, shape: LinkShape): Promise<Sent> {
  return onLink(both.pouch.port, async (link) => {
    return onFreshPage(`http://localhost:${link.port}/pouch.html`, async (page) => {
      link.reshape(shape)
      const before = { bytes: link.bytesUp(), requests: await both.pouch.requests() }
      const sent = await page.evaluate((notes) => (bench as PouchBench).push(notes), count)
      return { tookMs: sent.tookMs, requests: await both.pouch.requests() - before.requests, bytesUp: link.bytesUp() - before.bytes }
    })
  })
}

async function onLink<T>(port: number, work: (link: ShapedLink) => Promise<T>): Promise<T> {
  const link = await startShapedLink(port, OPEN_ROAD)
  try {
    return await work(link)
  } finally {
    await link.close()
  }
}
