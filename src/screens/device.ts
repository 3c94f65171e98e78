// The page's one link to the device worker, and what the page knows of it. Screens ask through `device`; nobody else
// holds a worker. Locking ends the workers: nulling a key leaves copies in memory, ending its worker does not.
import { signal, type ReadonlySignal } from '@preact/signals'
import type { DeviceApi, DeviceEvent, DeviceStatus, Signal, Topic, WaitingSummary } from '../workers/device-api.ts'
import { noteWordsNotKept } from './last-words.ts'

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
/** What became of the unsaved words of a screen. */
export type Flushed = 'kept' | 'not-kept'

type Download = Extract<DeviceEvent, { kind: 'download' }>

const FLUSH_MS = 500
/** Words that are in no store are worth waiting for a little longer; nothing is on the screen by then. */
const WORDS_MS = 2_000
/** A screen with nothing unsaved says so at once. */
const UNSAVED_MS = 50
const state = signal<PageState>({ kind: 'starting' })
const signalHere = signal<Signal>('unknown')
const waitingNow = signal<WaitingSummary | undefined>(undefined)
const downloadNow = signal<Download | undefined>(undefined)
const takingBackNow = signal<TakingBack | undefined>(undefined)
const watchers = new Set<(topics: readonly Topic[]) => void>()
const flushers = new Set<() => Promise<Flushed>>()

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
 * Locks: the screen goes blank, what is being written is flushed (words at most two seconds, the rest half a second), both workers
 * end, fresh ones start that hold no key. Words that could not be kept in that time are told after unlock. Does nothing unless the
 * vault is open.
 */
export async function lockNow(): Promise<void> {
  if (locking || state.value.kind !== 'ready' || state.value.status.vault !== 'open') return
  locking = true
  await closeScreen()
  locking = false
  await startDevice()
}

/** Hands everything unsaved to the device now; false if some of it could not be kept. Before a hand-over, which closes the vault by itself. */
export async function keepUnsaved(): Promise<boolean> {
  const words = await atMost(WORDS_MS, flushAll())
  return words !== 'late' && !words.includes('not-kept')
}

/**
 * Ends the workers and starts none again: the page is about to be left for the child's, and the vault answers no more. What was unsaved
 * was kept before (`keepUnsaved`). What the page knew of the record is forgotten, and nothing is on the screen.
 */
export function endDevice(): void {
  locking = true
  state.value = { kind: 'blank' }
  link?.end()
  link = undefined
  waitingNow.value = undefined
  downloadNow.value = undefined
}

/** Blanks the page, hands everything unsaved over and ends the workers. */
async function closeScreen(): Promise<void> {
  const closing = link
  const flushed = flushAll()
  state.value = { kind: 'blank' }
  const words = await atMost(WORDS_MS, flushed)
  if (words === 'late' || words.includes('not-kept')) noteWordsNotKept(Date.now())
  if (words !== 'late') await atMost(FLUSH_MS, device.prepareToLock().catch(() => undefined))
  closing?.end()
  if (link === closing) link = undefined
}

/** Another window asks for the vault: this one hands over its words first, as it does for a lock. */
async function yieldWindow(): Promise<void> {
  if (locking || link === undefined) return
  locking = true
  await closeScreen()
  locking = false
  state.value = { kind: 'taken-over' }
}

/** Another window took the vault without waiting. What is in no store now never will be. */
async function loseWindow(): Promise<void> {
  link?.end()
  link = undefined
  const flushed = flushAll()
  state.value = { kind: 'taken-over' }
  const words = await atMost(UNSAVED_MS, flushed)
  if (words === 'late' || words.includes('not-kept')) noteWordsNotKept(Date.now())
}

function flushAll(): Promise<readonly Flushed[]> {
  return Promise.all([...flushers].map((flush) => flush().catch((): Flushed => 'not-kept')))
}

function atMost<T>(delayMs: number, promise: Promise<T>): Promise<T | 'late'> {
  return Promise.race([promise, new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), delayMs))])
}

/** Called when the device says that something changed; returns the way to stop. */
export function watchDevice(watcher: (topics: readonly Topic[]) => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** `flush` is called before the screen goes blank: it must hand what is unsaved to the device in the same turn. */
export function flushBeforeLock(flush: () => Promise<Flushed>): () => void {
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
    case 'yielding':
      void yieldWindow()
      return
    case 'taken-over':
      void loseWindow()
      return
    default:
      // A newer device worker may say more than this page knows.
      return
  }
}
