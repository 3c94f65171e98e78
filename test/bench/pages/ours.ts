// Our side: the real device worker and courier, started as the app starts them, asked through the real DeviceApi.
import { blankVisit } from '../../../src/workers/device/deeds/blank-visit.ts'
import type { CaseId, RecordId, StaffId } from '../../../src/record/ids.ts'
import type { VisitBody } from '../../../src/record/visit.ts'
import type { DeviceLink } from '../../../src/screens/device.ts'
import { startWorkers } from '../../../src/screens/start-workers.ts'
import type { DeviceEvent } from '../../../src/workers/device-api.ts'
import { someNotes, type SomeNote } from '../some-notes.mjs'

const longTasks: number[] = []
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })

let link: DeviceLink | undefined
let passphrase = ''
const listeners = new Set<(event: DeviceEvent) => void>()

async function start(): Promise<DeviceLink> {
  const started = startWorkers()
  await started.connect((event) => { for (const listener of listeners) listener(event) })
  link = started
  return started
}

/** Resolves with the time of the first event that `wanted` accepts. */
function firstEvent(wanted: (event: DeviceEvent) => boolean): Promise<number> {
  return new Promise((resolve) => {
    const listener = (event: DeviceEvent) => {
      if (!wanted(event)) return
      listeners.delete(listener)
      resolve(performance.now())
    }
    listeners.add(listener)
  })
}

function device() {
  if (!link) throw new Error('not started')
  return link.api
}

function bodyOf(note: SomeNote, base: VisitBody = blankVisit()): VisitBody {
  const entry = { id: crypto.randomUUID() as never, type: 'observed' as const, text: note.text }
  return { ...base, purpose: note.title, entries: [entry] }
}

const bench = {
  /** Signs in on a fresh device and opens its vault; the first pull begins by itself. */
  async setUp(staffId: string) {
    const { api } = await start()
    const signedIn = await api.signIn(staffId as StaffId)
    if (signedIn.kind !== 'signed-in') throw new Error(`sign-in: ${signedIn.kind}`)
    passphrase = (await api.proposePassphrase()).join(' ')
    const opened = await api.setUpVault(passphrase)
    if (opened.kind !== 'open') throw new Error(`set up: ${opened.kind}`)
  },

  /** The first pull: from the vault's opening to every row verified, sealed and strictly committed, then to the first search. */
  async pull(staffId: string, rows: number) {
    longTasks.length = 0
    const done = firstEvent((event) => event.kind === 'download' && event.casesDone === event.casesTotal && event.rows >= rows)
    const begun = firstEvent((event) => event.kind === 'signal')
    await bench.setUp(staffId)
    const startMs = Math.min(performance.now(), await begun)
    const durableMs = await done - startMs
    const { hits } = await device().search('whales grandmother')
    const searchableMs = performance.now() - startMs
    const again = await device().search('judge picture')
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { tookMs: durableMs, searchableMs, secondSearchMs: again.tookMs, hits: hits.length, longestTaskMs: Math.max(0, ...longTasks) }
  },

  /** Ends the workers, as locking does, and opens the vault again: every row read from the disk and opened. */
  async unlock() {
    link?.end()
    const { api } = await start()
    const startMs = performance.now()
    const opened = await api.unlock(passphrase)
    if (opened.kind !== 'open') throw new Error(`unlock: ${opened.kind}`)
    const tookMs = performance.now() - startMs
    const lines = await api.caseList()
    let notes = 0
    for (const line of lines) notes += (await api.casePack(line.caseId))?.visits.length ?? 0
    return { tookMs, notes, findings: opened.findings }
  },

  /** A note typed to durable: the working copy as each pause in typing keeps it, then a revision with its outbox entry. */
  async save(caseId: string, count: number) {
    const keepMs: number[] = []
    const revisionMs: number[] = []
    for (const note of someNotes(count, 11)) {
      const visit = await device().startVisit(caseId as CaseId)
      if (visit.kind !== 'started') throw new Error(`start: ${visit.kind}`)
      const body = bodyOf(note)
      const startMs = performance.now()
      const kept = await device().saveVisit(visit.recordId, body)
      const keptMs = performance.now()
      const written = await device().checkpoint(visit.recordId)
      revisionMs.push(performance.now() - keptMs)
      keepMs.push(keptMs - startMs)
      if (kept.kind !== 'saved' || written.kind !== 'saved') throw new Error(`save: ${kept.kind}, ${written.kind}`)
    }
    return { keepMs, revisionMs }
  },

  /** Writes notes with no signal; they wait in the outbox. */
  async write(caseId: string, count: number) {
    for (const note of someNotes(count, 13)) {
      const visit = await device().startVisit(caseId as CaseId)
      if (visit.kind !== 'started') throw new Error(`start: ${visit.kind}`)
      await device().saveVisit(visit.recordId as RecordId, bodyOf(note))
      await device().checkpoint(visit.recordId)
    }
    return (await device().waiting()).summary.notesWaiting
  },

  /** Sends what waits; ends when every note has its receipt. */
  async send() {
    const startMs = performance.now()
    await device().sendNow()
    for (;;) {
      const { summary } = await device().waiting()
      if (summary.notesWaiting === 0) return { tookMs: performance.now() - startMs, inRecord: summary.notesInRecord, needsYou: summary.needsYou }
      await firstEvent((event) => event.kind === 'changed' && event.topics.includes('outbox'))
    }
  },

}
export type OurBench = typeof bench
Object.assign(globalThis, { bench })
