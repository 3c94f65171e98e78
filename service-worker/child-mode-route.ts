// While a child holds the tablet every address is the child's page, except the one that shows the lock. The mark is an entry in
// Cache Storage that the device worker sets and removes; it holds nothing a page needs.
import type { PrecacheController } from 'workbox-precaching'
import { Route } from 'workbox-routing'
import { CHILD_MODE_ADDRESS, CHILD_MODE_CACHE, GROWN_UP_ADDRESS } from './child-mode-mark.ts'

/**
 * Answers every navigation of this origin, a kept file's own address and /api among them. Without the mark it answers as ever: a
 * kept file, index.html for a page, and the network for /api. A mark that cannot be read counts as none: index.html is locked.
 */
export function routeNavigations(shell: PrecacheController): Route {
  return new Route(
    ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
    async (given) => {
      const { pathname, href } = given.url
      const page = (await isChildMode()) ? (pathname === GROWN_UP_ADDRESS ? '/index.html' : '/child.html') : undefined
      if (page === undefined && /^\/api(?:\/|$)/.test(pathname)) return fetch(given.request)
      const kept = shell.getCacheKeyForURL(href) === undefined ? '/index.html' : pathname
      return shell.createHandlerBoundToURL(page ?? kept)(given)
    },
  )
}

async function isChildMode(): Promise<boolean> {
  try {
    return (await caches.match(CHILD_MODE_ADDRESS, { cacheName: CHILD_MODE_CACHE, ignoreVary: true })) !== undefined
  } catch {
    return false
  }
}
