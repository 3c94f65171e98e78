import { CAPTURE_DATABASE, CHILD_MODE_ADDRESS, CHILD_MODE_CACHE, HANDED_OVER, SESSIONS_TABLE } from './child-mode-mark.ts'

/**
 * Whether a child holds this device: said by the mark in Cache Storage, by a session's row, or by both. A place that cannot be
 * read says nothing. Needs no library, so that it can be asked before anything else is loaded.
 */
export async function isChildMode(): Promise<boolean> {
  const [marked, row] = await Promise.all([readMark().then((text) => text !== null, () => false), hasHandedOverRow().catch(() => false)])
  return marked || row
}

/** What the mark says of the session, as it was written; null if it is not set. Rejects where there is no Cache Storage. */
export async function readMark(): Promise<string | null> {
  const found = await (await caches.open(CHILD_MODE_CACHE)).match(CHILD_MODE_ADDRESS)
  return found ? await found.text() : null
}

export async function writeMark(text: string): Promise<void> {
  await (await caches.open(CHILD_MODE_CACHE)).put(CHILD_MODE_ADDRESS, new Response(text, { headers: { 'content-type': 'application/json' } }))
}

export async function removeMark(): Promise<void> {
  await (await caches.open(CHILD_MODE_CACHE)).delete(CHILD_MODE_ADDRESS)
}

/** Without Dexie: the lock screen asks this. Leaves no empty database behind. */
function hasHandedOverRow(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(CAPTURE_DATABASE)
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('error', () => {
      if (opening.error?.name === 'AbortError') resolve(false)
      else reject(opening.error ?? new Error('the database does not open'))
    })
    opening.addEventListener('success', () => {
      const db = opening.result
      const end = (answer: boolean) => {
        db.close()
        resolve(answer)
      }
      if (!db.objectStoreNames.contains(SESSIONS_TABLE)) return end(false)
      const reading = db.transaction(SESSIONS_TABLE, 'readonly').objectStore(SESSIONS_TABLE).getAll()
      reading.addEventListener('success', () => end((reading.result as readonly { readonly state?: unknown }[]).some((row) => row.state === HANDED_OVER)))
      reading.addEventListener('error', () => end(false))
    })
  })
}
