// The page's side of the service worker. Nothing here ever reloads a page by itself: an update is offered, and only the
// page whose person took it starts again. Other open tabs go on with the older shell, which is kept for them.
import { signal, type ReadonlySignal } from '@preact/signals'
import { messageSW, Workbox } from 'workbox-window'
import { pageState } from './device.ts'
import { trustedUrl } from './trusted-url.ts'

const ready = signal(false)
const waiting = signal(false)
const PATIENCE_MS = 4_000
const MOST_RELOADS = 3
/** Set while a page starts again for an update: how many more times it may. */
const TAKING = 'doorstep-taking-update'
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
  goOnTaking(registration)
  if (registration.active) tell(registration.active, { type: 'page-started' })
  return 'registered'
}

/** Asks the server whether there is a newer build. Says nothing when there is no signal: the next time will do. */
export async function lookForUpdate(): Promise<void> {
  await workbox?.update().catch(() => undefined)
}

/**
 * Takes the waiting update and starts this page again on it. For a person's press only, with the vault locked. Does nothing when
 * no update waits, and never reloads a page whose vault was opened meanwhile: the update is then taken by the next start.
 */
export function applyUpdate(): void {
  const next = registration?.waiting
  if (next) take(next, MOST_RELOADS)
}

// Under an attached debugger Chromium now and then lets the word lie until another page is opened (about one update of six on a busy
// machine, whatever is said to either worker; without one, never in 200). A page that starts again is another page: at most so often.
function take(next: ServiceWorker, reloadsLeft: number): void {
  const startAgain = (taken: boolean) => {
    clearTimeout(impatience)
    if (isVaultOpen()) return
    if (!taken) sessionStorage.setItem(TAKING, String(reloadsLeft - 1))
    location.reload()
  }
  const impatience = setTimeout(() => { if (reloadsLeft > 0) startAgain(false) }, PATIENCE_MS)
  next.addEventListener('statechange', () => { if (next.state === 'activated') startAgain(true) })
  tell(next, { type: 'skip-waiting' })
}

// A page that was started again to take an update: the update still waits, or was taken while this page was on its way.
function goOnTaking(seen: ServiceWorkerRegistration): void {
  const reloadsLeft = sessionStorage.getItem(TAKING)
  if (reloadsLeft === null) return
  sessionStorage.removeItem(TAKING)
  if (seen.waiting) take(seen.waiting, Number(reloadsLeft))
  else if (!isVaultOpen()) location.reload()
}

function isVaultOpen(): boolean {
  return pageState.value.kind === 'ready' && pageState.value.status.vault === 'open'
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
