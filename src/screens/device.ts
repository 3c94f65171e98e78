// The page's one link to the device worker, and what the page knows of it. Screens ask through `device`; nobody else
// holds a worker. Locking ends the workers: nulling a key leaves copies in memory, ending its worker does not.
import { signal, type ReadonlySignal } from '@preact/signals'
import type { DeviceApi, DeviceEvent, DeviceStatus, Signal, Topic, WaitingSummary } from '../workers/device-api.ts'

/** A running device worker. `end` stops it and its courier at once; calls under way then never settle. */
export interface DeviceLink {
  readonly api: DeviceApi
  /** Opens the store and begins to listen. */
  connect(listener: (event: DeviceEvent) => void): Promise<DeviceStatus>
  end(): void
}

/** What the page shows: `blank` while locking, so that nothing is left on the screen. */
export type PageState =
  | { readonly kind: 'starting' | 'blank' | 'taken-over' | 'not-starting' }
  | { readonly kind: 'ready'; readonly status: DeviceStatus }

type TakingBack = Extract<DeviceEvent, { kind: 'taking-back' }>
type Download = Extract<DeviceEvent, { kind: 'download' }>

const FLUSH_MS = 500
const state = signal<PageState>({ kind: 'starting' })
const signalHere = signal<Signal>('unknown')
const waitingNow = signal<WaitingSummary | undefined>(undefined)
const downloadNow = signal<Download | undefined>(undefined)
const takingBackNow = signal<TakingBack | undefined>(undefined)
const watchers = new Set<(topics: readonly Topic[]) => void>()
const flushers = new Set<() => Promise<unknown>>()

let startLink: (() => DeviceLink) | undefined
let link: DeviceLink | undefined
let locking = false

export const pageState: ReadonlySignal<PageState> = state
/** Signal as proved by our own API; 'unknown' until the first answer. */
export const signalNow: ReadonlySignal<Signal> = signalHere
/** What is not yet in the record; undefined until the device has said. */
export const waitingSummary: ReadonlySignal<WaitingSummary | undefined> = waitingNow
/** How far the cases of this person are downloaded; undefined until it has begun. */
export const download: ReadonlySignal<Download | undefined> = downloadNow

/** How far a tablet is taken back; undefined until pages are being kept. */
export const takingBack: ReadonlySignal<TakingBack | undefined> = takingBackNow

/** The device worker, whichever one runs now. While there is none (locked, taken over) calls are never answered. */
export const device: DeviceApi = new Proxy({} as DeviceApi, {
  get: (_none, name) => (...given: unknown[]) => {
    const method = link?.api[name as keyof DeviceApi] as ((...given: unknown[]) => Promise<unknown>) | undefined
    return method === undefined ? new Promise(() => undefined) : method(...given)
  },
})

/** Starts the device. Called once by the page's start, and by "Use it here". `start` is left out to start again as before. */
export async function startDevice(start: (() => DeviceLink) | undefined = startLink): Promise<void> {
  if (start === undefined) throw new Error('the device was never started')
  startLink = start
  link?.end()
  state.value = { kind: 'starting' }
  signalHere.value = 'unknown'
  waitingNow.value = undefined
  downloadNow.value = undefined
  const begun = start()
  link = begun
  try {
    const status = await begun.connect((event) => { if (link === begun) hear(event) })
    if (link === begun) state.value = { kind: 'ready', status }
  } catch {
    if (link === begun) state.value = { kind: 'not-starting' }
  }
}

/** Asks the device anew where it stands: after sign-in, set-up, unlock and sign-out. */
export async function refreshStatus(): Promise<DeviceStatus> {
  const status = await device.status()
  state.value = { kind: 'ready', status }
  if (status.vault === 'open') void recount()
  return status
}

/**
 * Locks: what is being written is flushed (at most half a second), the screen goes blank, both workers end, fresh ones
 * start that hold no key. Does nothing unless the vault is open.
 */
export async function lockNow(): Promise<void> {
  if (locking || state.value.kind !== 'ready' || state.value.status.vault !== 'open') return
  locking = true
  await flushAndEnd()
  locking = false
  await startDevice()
}

/**
 * Ends the workers as a lock does and starts none again: the page is about to be left. What it knew of the record is forgotten, and
 * nothing is on the screen.
 */
export async function endDevice(): Promise<void> {
  if (locking) return
  locking = true
  if (state.value.kind === 'ready' && state.value.status.vault === 'open') await flushAndEnd()
  state.value = { kind: 'blank' }
  link?.end()
  link = undefined
  waitingNow.value = undefined
  downloadNow.value = undefined
}

async function flushAndEnd(): Promise<void> {
  const flushed = [...flushers].map((flush) => flush())
  state.value = { kind: 'blank' }
  const kept = Promise.allSettled(flushed).then(() => device.prepareToLock())
  await Promise.race([kept.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, FLUSH_MS))])
  link?.end()
  link = undefined
}

/** Called when the device says that something changed; returns the way to stop. */
export function watchDevice(watcher: (topics: readonly Topic[]) => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** `flush` is called before the screen goes blank: it must hand what is unsaved to the device in the same turn. */
export function flushBeforeLock(flush: () => Promise<unknown>): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

async function recount(): Promise<void> {
  const { summary } = await device.waiting()
  waitingNow.value = summary
  if (signalHere.value === 'unknown') signalHere.value = summary.signal
}

function hear(event: DeviceEvent): void {
  switch (event.kind) {
    case 'changed':
      for (const watcher of watchers) watcher(event.topics)
      if (event.topics.includes('outbox')) void recount()
      if (event.topics.includes('status')) void refreshStatus()
      return
    case 'signal':
      signalHere.value = event.signal
      return
    case 'download':
      downloadNow.value = event
      return
    case 'sending':
      waitingNow.value = event.summary
      signalHere.value = event.summary.signal
      return
    case 'taking-back':
      takingBackNow.value = event
      return
    case 'taken-over':
      link?.end()
      link = undefined
      state.value = { kind: 'taken-over' }
      return
    default:
      // A newer device worker may say more than this page knows.
      return
  }
}
