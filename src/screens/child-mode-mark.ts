// Child mode is one entry in Cache Storage: the only store that a page, a worker and the service worker read alike. The
// device worker sets and removes it; it holds nothing. The names are the same in src/device-store/capture/child-mode-mark.ts
// and service-worker/child-mode-mark.ts, which may not import this: a test compares them.

/** The cache that holds the mark. */
export const CHILD_MODE_CACHE = 'doorstep-child-mode'
/** The address under which the mark lies. */
export const CHILD_MODE_ADDRESS = '/child-mode'
/** The one address that shows the lock while a child holds the tablet. */
export const GROWN_UP_ADDRESS = '/grown-up'
export const CHILD_ADDRESS = '/child'

/**
 * Whether a child holds the tablet. Where the mark cannot be read the answer is no: the page that then opens is locked, and
 * two pages that send a person to and fro would be worse.
 */
export async function childModeIsOn(): Promise<boolean> {
  if (!('caches' in globalThis)) return false
  try {
    return (await caches.match(CHILD_MODE_ADDRESS, { cacheName: CHILD_MODE_CACHE, ignoreVary: true })) !== undefined
  } catch {
    return false
  }
}

/** Takes the mark away from a page: only where the device has nothing to take back, or after a person unlocked. */
export async function endChildMode(): Promise<void> {
  await caches.delete(CHILD_MODE_CACHE)
}
