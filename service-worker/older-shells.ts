// When a person takes an update while another tab is open, that tab goes on running the older code and may still ask
// for a file of it. An older shell is therefore kept, with the ids of the tabs that were open, until the last is gone.
// A cache without such a mark is never removed: it may belong to a newer service worker that is being installed.
import { shellCacheName, shellCachePrefix } from './shell-files.ts'

const markUrl = '/in-use-by'

/** Before installing: this shell is wanted again (a deployment was rolled back), whatever was decided before. */
export async function keepMyShell(): Promise<void> {
  const cache = await caches.open(shellCacheName)
  await cache.delete(markUrl)
}

/** True while this device has never held another shell than this one. */
export async function isFirstShell(): Promise<boolean> {
  return (await listOtherShells()).length === 0
}

/** On taking over: notes in each older shell which tabs are open and so may still run it. */
export async function markOlderShells(scope: ServiceWorkerGlobalScope): Promise<void> {
  if (scope.registration.installing !== null || scope.registration.waiting !== null) return
  const openTabs = await listOpenTabs(scope)
  for (const name of await listOtherShells()) {
    const cache = await caches.open(name)
    if ((await cache.match(markUrl)) !== undefined) continue
    await cache.put(markUrl, Response.json(openTabs))
  }
}

/** Removes each marked shell none of whose tabs is open any more. */
export async function removeUnusedShells(scope: ServiceWorkerGlobalScope): Promise<void> {
  const openTabs = await listOpenTabs(scope)
  for (const name of await listOtherShells()) {
    const mark = await (await caches.open(name)).match(markUrl)
    if (mark === undefined) continue
    const users: unknown = await mark.json()
    const isInUse = Array.isArray(users) && users.some((id) => openTabs.includes(id))
    if (!isInUse) await caches.delete(name)
  }
}

/** A hashed file that is not of this shell: from an older shell if one is kept, else from the network. */
export async function answerFromOlderShell(request: Request): Promise<Response> {
  for (const name of await listOtherShells()) {
    const cache = await caches.open(name)
    const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true })
    if (kept !== undefined) return kept
  }
  return fetch(request)
}

async function listOtherShells(): Promise<readonly string[]> {
  const names = await caches.keys()
  return names.filter((name) => name.startsWith(shellCachePrefix) && name !== shellCacheName)
}

async function listOpenTabs(scope: ServiceWorkerGlobalScope): Promise<readonly string[]> {
  const tabs = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return tabs.map((tab) => tab.id)
}
