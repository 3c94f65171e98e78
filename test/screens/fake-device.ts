import { refreshStatus, startDevice, type DeviceLink } from '../../src/screens/device.ts'
import type { DeviceApi, DeviceEvent, DeviceStatus, WaitingSummary } from '../../src/workers/device-api.ts'
import { CASSIE_CASE, KOFI_CASE, NADIA, STEVE, SUE, CASSIE, cassieView } from './demo-case-packs.ts'

export const NOTHING_WAITS: WaitingSummary = { notesWaiting: 0, notesInRecord: 0, picturesWaiting: 0, picturesInRecord: 0, entriesWaiting: 0, entriesInRecord: 0, beingWritten: 0, sendingNow: false, needsYou: 0, unfinishedDrawings: 0, signal: 'none' }

export interface FakeDevice {
  /** What was asked, in order: "unlock", "startVisit"... */
  readonly asked: string[]
  /** How many device workers were started and ended. */
  readonly links: { started: number; ended: number }
  say(event: DeviceEvent): void
}

type Overrides = Partial<DeviceApi> & { readonly status0?: Partial<DeviceStatus> }

/**
 * A device worker for screen tests: answers from memory, keeps what tests override. Starts the page's device on it.
 * Its passphrase is "correct horse battery staple"; ending it locks the vault, as ending a worker does.
 */
export async function startFakeDevice({ status0, ...overrides }: Overrides = {}): Promise<FakeDevice> {
  const asked: string[] = []
  const links = { started: 0, ended: 0 }
  let listener: (event: DeviceEvent) => void = () => undefined
  let place: unknown = null
  let status: DeviceStatus = { vault: 'none', demo: true, findings: [], ...status0 }
  const today = new Date().toLocaleDateString('sv')
  const answers: Partial<DeviceApi> = {
    status: async () => status,
    demoStaff: async () => ({ kind: 'staff', staff: [STEVE, SUE, NADIA] }),
    signIn: async (staffId) => {
      const staff = [STEVE, SUE, NADIA].find((each) => each.id === staffId)
      if (!staff) return { kind: 'refused', words: 'Not known' }
      status = { ...status, staff }
      return { kind: 'signed-in', staff, hasVault: false, recovery: { kind: 'nobody' } }
    },
    proposePassphrase: async () => ['correct', 'horse', 'battery', 'staple'],
    setUpVault: async () => {
      status = { ...status, vault: 'open' }
      return { kind: 'open' }
    },
    unlock: async (passphrase) => {
      if (passphrase !== 'correct horse battery staple') return { kind: 'wrong-passphrase', waitMs: 0 }
      status = { ...status, vault: 'open', staff: status.staff ?? STEVE }
      return { kind: 'open', findings: [] }
    },
    prepareToLock: async () => undefined,
    askPersistence: async () => undefined,
    signOut: async () => ({ kind: 'refused', unsent: { ...NOTHING_WAITS, notesWaiting: 2 } }),
    keepPlace: async (kept) => { place = structuredClone(kept) },
    place: async () => place,
    caseList: async () => [
      { caseId: CASSIE_CASE, caseName: 'Cassie', children: [{ id: CASSIE, name: 'Cassie', age: 8 }], pathway: 'childArrangementsProgramme', nextHearing: { type: 'Dispute resolution appointment', date: '2026-12-15' }, drafts: 0, allocated: true, usable: true, asOf: '2026-11-20' },
      { caseId: KOFI_CASE, caseName: 'Kofi', children: [{ id: CASSIE, name: 'Kofi', age: 3 }], pathway: 'publicLaw', drafts: 1, allocated: true, usable: true, asOf: '2026-11-20' },
    ],
    today: async (date) => [{ caseId: CASSIE_CASE, caseName: 'Cassie', planned: plannedToday(date) }],
    casePack: async (caseId) => (caseId === CASSIE_CASE ? cassieView(today) : null),
    conflicts: async () => [],
    questionsAsked: async () => [],
    waiting: async () => ({ summary: NOTHING_WAITS, items: [] }),
    startVisit: async () => ({ kind: 'no-room' }),
    sendNow: async () => undefined,
    ...overrides,
  }
  const api = new Proxy({} as DeviceApi, {
    get: (_none, name: string) => (...given: unknown[]) => {
      asked.push(name)
      const answer = answers[name as keyof DeviceApi] as ((...given: unknown[]) => Promise<unknown>) | undefined
      return answer ? answer(...given) : Promise.reject(new Error(`the fake device has no answer for ${name}`))
    },
  })
  const start = (): DeviceLink => {
    links.started += 1
    let ended = false
    return {
      api,
      connect: async (heard) => {
        listener = (event) => { if (!ended) heard(event) }
        return status
      },
      end() {
        if (ended) return
        ended = true
        links.ended += 1
        if (status.vault === 'open') {
          const { staff: _gone, ...rest } = status
          status = { ...rest, vault: 'locked' }
        }
      },
    }
  }
  await startDevice(start)
  if (status.vault === 'open') await refreshStatus()
  return { asked, links, say: (event) => listener(event) }
}

function plannedToday(date: string) {
  const [planned] = cassieView(date).pack.plannedVisits
  if (!planned) throw new Error('the invented case has no planned visit')
  return planned
}
