// The page's side of the service worker. Nothing here ever reloads a page by itself: an update is offered, and only the
// page whose person took it starts again. Other open tabs go on with the older shell, which is kept for them.
import { signal, type ReadonlySignal } from '@preact/signals'
import { messageSW, Workbox } from 'workbox-window'
import { trustedUrl } from './trusted-url.ts'

const ready = signal(false)
const waiting = signal(false)
const ASK_AGAIN_MS = 1_000
let workbox: Workbox | undefined
let registration: ServiceWorkerRegistration | undefined

/** True once everything the app needs with no network is on this device and this page is served from there. */
export const readyToWorkOffline: ReadonlySignal<boolean> = ready

/** True while a newer build is here and waits to be taken. */
export const updateWaiting: ReadonlySignal<boolean> = waiting

/**
 * Registers the service worker and watches it. `unsupported`: this browser or window has none (private windows, plain
 * http); `refused`: the browser would not have it. In either case the app works, but not without signal.
 */
export async function registerServiceWorker(): Promise<'registered' | 'unsupported' | 'refused'> {
  if (!('serviceWorker' in navigator)) return 'unsupported'
  try {
    workbox = new Workbox(trustedUrl('/service-worker.js'), { updateViaCache: 'none' })
    registration = await workbox.register({ immediate: true })
  } catch {
    return 'refused'
  }
  if (!registration) return 'refused'
  watch(workbox, registration)
  if (registration.active) tell(registration.active, { type: 'page-started' })
  return 'registered'
}

/** Asks the server whether there is a newer build. Says nothing when there is no signal: the next time will do. */
export async function lookForUpdate(): Promise<void> {
  await workbox?.update().catch(() => undefined)
}

/**
 * Takes the waiting update and starts this page again on it. For a person's press only, with no visit open and nothing
 * unsaved: the caller makes sure of that. Does nothing when no update waits.
 */
export function applyUpdate(): void {
  const next = registration?.waiting
  if (next === null || next === undefined) return
  // Chromium now and then lets the word lie until something else happens to the older worker (seen under load: about one
  // update of ten, until the next page was opened). So the older one is spoken to as well; to say both twice does no harm.
  const ask = () => {
    tell(next, { type: 'skip-waiting' })
    if (registration?.active) tell(registration.active, { type: 'page-started' })
  }
  const asking = setInterval(ask, ASK_AGAIN_MS)
  next.addEventListener('statechange', () => {
    if (next.state !== 'installed') clearInterval(asking)
    if (next.state === 'activated') location.reload()
  })
  ask()
}

// The service worker answers none of our words, so nobody waits for an answer.
function tell(worker: ServiceWorker, word: { readonly type: 'page-started' | 'skip-waiting' }): void {
  void messageSW(worker, word)
}

// Workbox's events are a reason to look, and what is seen is read from the registration itself: the second update in a life
// of a page counts as another page's, and the third is not told at all (https://github.com/GoogleChrome/workbox/issues/2470).
function watch(told: Workbox, watched: ServiceWorkerRegistration): void {
  const look = () => {
    ready.value = watched.active !== null && navigator.serviceWorker.controller !== null
    waiting.value = watched.waiting !== null && watched.active !== null
  }
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look)
  for (const event of ['installed', 'waiting', 'activated', 'controlling', 'redundant'] as const) told.addEventListener(event, look)
  follow(watched.installing)
  follow(watched.waiting)
  follow(watched.active)
  watched.addEventListener('updatefound', () => follow(watched.installing))
  look()
}
