// Serves the app shell with no network, and does nothing else: it holds no key, opens no database, sends no work,
// never answers for /api or anything but a GET, and takes over only when a person asked for the update.
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { routeNavigations } from './child-mode-route.ts'
import { answerFromOlderShell, isFirstShell, keepMyShell, markOlderShells, removeUnusedShells } from './older-shells.ts'
import { isPageWord } from './page-words.ts'
import { shellCacheName, shellFiles } from './shell-files.ts'

declare const self: ServiceWorkerGlobalScope

/** As many files at once as a browser asks of one server. */
const SIDE_BY_SIDE = 6

const shell = shellOf(shellFiles)

registerRoute(routeNavigations(shell))
registerRoute(new PrecacheRoute(shell, { cleanURLs: false, ignoreURLParametersMatching: [] }))
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && /^\/(?:assets|workers)\//.test(url.pathname),
  ({ request }) => answerFromOlderShell(request),
)

self.addEventListener('install', (event) => {
  event.waitUntil(keepMyShell())
  // A list is fetched one file after the other: on a slow line hundreds of them would each wait for the one before.
  for (let first = 0; first < SIDE_BY_SIDE; first += 1) shellOf(shellFiles.filter((_, at) => at % SIDE_BY_SIDE === first)).install(event)
})

function shellOf(files: typeof shellFiles): PrecacheController {
  const part = new PrecacheController({ cacheName: shellCacheName })
  // A server or proxy that adds `Vary: Accept` must not hide a kept file from a navigation.
  part.strategy.matchOptions = { ignoreVary: true }
  part.addToCacheList([...files])
  return part
}

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

// Claims open pages only on a device's first build: the page that fetched it must go on when the signal ends, without
// being loaded again. Later builds get their pages only by a person's leave.
async function takeOver(): Promise<void> {
  if (await isFirstShell()) await self.clients.claim()
  await markOlderShells(self)
  await removeUnusedShells(self)
}

self.addEventListener('message', (event) => {
  if (!isPageWord(event.data)) return
  switch (event.data.type) {
    case 'skip-waiting':
      event.waitUntil(self.skipWaiting())
      return
    case 'page-started':
      event.waitUntil(removeUnusedShells(self))
      return
  }
})
