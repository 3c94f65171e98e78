import { StaffShell } from '../../src/screens/shell/staff-shell.tsx'
import { forgetWordsNotKept } from '../../src/screens/last-words.ts'
import { forgetPlace, navigate, type Route } from '../../src/screens/route.ts'
import type { DeviceApi, DeviceStatus } from '../../src/workers/device-api.ts'
import { clear, show } from '../components/show.tsx'
import { NADIA, STEVE } from './demo-case-packs.ts'
import { CONFLICT, HISTORY, QUEUE, READY_TO_SIGN, WAITING, bodyOfRevision, readingView, visitView } from './demo-visits.ts'
import { NOTHING_WAITS, startFakeDevice, type FakeDevice } from './fake-device.ts'

export interface Shown {
  readonly place: HTMLElement
  readonly device: FakeDevice
  /** What was handed to a method, in order. */
  given<Name extends keyof DeviceApi>(name: Name): readonly Parameters<DeviceApi[Name]>[]
}

/** A staff screen inside its shell, on a device that answers from memory and remembers what it was given. */
export async function showScreen(route: Route, overrides: Partial<DeviceApi> = {}, role: 'practitioner' | 'supervisor' = 'practitioner'): Promise<Shown> {
  clear()
  // What the last screen hands over when it is left comes a moment after; it must not reach this screen's device.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
  const calls: { readonly name: string; readonly given: readonly unknown[] }[] = []
  const status: DeviceStatus = { vault: 'open', staff: role === 'supervisor' ? NADIA : STEVE, demo: true, findings: [] }
  const forms = new Map<string, unknown>()
  const answers: Partial<DeviceApi> = {
    visit: async () => visitView(),
    earlierThings: async () => [],
    questionsAsked: async () => [],
    earlierWork: async () => ({ packAsOf: '', lines: [], visits: [] }),
    saveVisit: async () => ({ kind: 'saved', atMs: Date.now() }),
    checkpoint: async () => ({ kind: 'saved', atMs: Date.now() }),
    checkSign: async () => READY_TO_SIGN,
    shareVisit: async () => ({ kind: 'saved', atMs: Date.now() }),
    addAddendum: async () => ({ kind: 'saved', atMs: Date.now() }),
    addQuestion: async () => ({ kind: 'saved', atMs: Date.now() }),
    addOversight: async () => ({ kind: 'saved', atMs: Date.now() }),
    markRead: async () => undefined,
    picture: async () => ({ kind: 'here', bytes: await drawnPicture(), mime: 'image/png' }),
    history: async () => HISTORY,
    revision: async (revId) => ({ line: HISTORY[0] as (typeof HISTORY)[number], body: bodyOfRevision(revId) }),
    conflict: async () => CONFLICT,
    conflicts: async () => [CONFLICT.line],
    waiting: async () => ({ summary: { ...NOTHING_WAITS, notesWaiting: 2, picturesWaiting: 1, notesInRecord: 12, picturesInRecord: 4, needsYou: 1, lastContactAt: '2026-11-23T09:12:00.000Z' }, items: WAITING }),
    search: async () => ({ hits: [], tookMs: 1 }),
    queue: async () => QUEUE,
    reading: async () => readingView(),
    devices: async () => [],
    escrow: async () => [],
    keepForm: async (name, form) => {
      forms.set(name, structuredClone(form))
      return { kind: 'saved', atMs: Date.now() }
    },
    form: async (name) => forms.get(name) ?? null,
    ...overrides,
  }
  const recorded = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, (...given: unknown[]) => {
    calls.push({ name, given: structuredClone(given) })
    return (answer as (...given: unknown[]) => Promise<unknown>)(...given)
  }])) as Partial<DeviceApi>
  const device = await startFakeDevice({ ...recorded, status0: status })
  forgetPlace()
  forgetWordsNotKept()
  navigate(route)
  const place = await show(<StaffShell status={status} />)
  return { place, device, given: <Name extends keyof DeviceApi>(name: Name) => calls.filter((call) => call.name === name).map((call) => call.given as Parameters<DeviceApi[Name]>) }
}

/** Waits until a check no longer throws. */
export async function until<T>(check: () => T, patienceMs = 4_000): Promise<T> {
  const start = performance.now()
  for (;;) {
    try {
      return check()
    } catch (error) {
      if (performance.now() - start > patienceMs) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** Waits for an element of the page. */
export function untilThere(selector: string, within: ParentNode = document): Promise<HTMLElement> {
  return until(() => {
    const found = within.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`nothing on the page is ${selector}`)
    return found
  })
}

let drawn: Promise<ArrayBuffer> | undefined

/** Drawn once: a window with much to do may take seconds until it encodes a picture. */
async function drawnPicture(): Promise<ArrayBuffer> {
  drawn ??= drawPicture()
  return (await drawn).slice(0)
}

async function drawPicture(): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(1600, 1200)
  const ink = canvas.getContext('2d')
  if (ink === null) throw new Error('no canvas')
  ink.fillStyle = '#ffffff'
  ink.fillRect(0, 0, 1600, 1200)
  ink.lineWidth = 22
  ink.lineCap = 'round'
  for (const [colour, points] of DRAWN) {
    ink.strokeStyle = colour
    ink.beginPath()
    for (const [x, y] of points) ink.lineTo(x, y)
    ink.stroke()
  }
  return (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
}

const DRAWN: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
  ['#7a4a22', [[300, 950], [300, 500], [700, 500], [700, 950]]],
  ['#7a4a22', [[300, 640], [700, 640]]],
  ['#c22', [[260, 500], [500, 280], [740, 500]]],
  ['#2a7a2a', [[100, 980], [500, 960], [900, 990], [1500, 960]]],
  ['#333', [[1050, 900], [1050, 740], [1000, 640], [1080, 620], [1120, 740], [1120, 900]]],
]
