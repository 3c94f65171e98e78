// The page's side of the service worker. Nothing here ever reloads a page by itself: an update is offered, and only the
// page whose person took it starts again. Other open tabs go on with the older shell, which is kept for them.
import { signal, type ReadonlySignal } from '@preact/signals'
import { trustedUrl } from './trusted-url.ts'

const ready = signal(false)
const waiting = signal(false)
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
    registration = await navigator.serviceWorker.register(trustedUrl('/service-worker.js'), { updateViaCache: 'none' })
  } catch {
    return 'refused'
  }
  watch(registration)
  registration.active?.postMessage({ type: 'page-started' })
  return 'registered'
}

/** Asks the server whether there is a newer build. Says nothing when there is no signal: the next time will do. */
export async function lookForUpdate(): Promise<void> {
  await registration?.update().catch(() => undefined)
}

/**
 * Takes the waiting update and starts this page again on it. For a person's press only, with no visit open and nothing
 * unsaved: the caller makes sure of that. Does nothing when no update waits.
 */
export function applyUpdate(): void {
  const next = registration?.waiting
  if (next === null || next === undefined) return
  next.addEventListener('statechange', () => {
    if (next.state === 'activated') location.reload()
  })
  next.postMessage({ type: 'skip-waiting' })
}

// Read from the registration itself at every change: counted events miss an update that follows another closely
// (https://github.com/GoogleChrome/workbox/issues/2470).
function watch(watched: ServiceWorkerRegistration): void {
  const look = () => {
    ready.value = watched.active !== null && navigator.serviceWorker.controller !== null
    waiting.value = watched.waiting !== null && watched.active !== null
  }
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look)
  follow(watched.installing)
  follow(watched.waiting)
  follow(watched.active)
  watched.addEventListener('updatefound', () => follow(watched.installing))
  navigator.serviceWorker.addEventListener('controllerchange', look)
  look()
}
