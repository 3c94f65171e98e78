import type { DirectoryPlace } from './vault-directory.ts'

const NAME = 'vaults'

/** The places of the vault directory in this browser: IndexedDB, Cache Storage, and a private file where there is one. */
export function browserPlaces(): readonly DirectoryPlace[] {
  return [inDatabase(), inCache(), ...(canKeepFiles() ? [inFile()] : [])]
}

// Without Dexie: the lock screen needs the directory, and nothing else before the vault is open.
function inDatabase(): DirectoryPlace {
  return {
    async read() {
      const text = await withCopies('readonly', (copies) => copies.get(NAME) as IDBRequest<unknown>)
      return typeof text === 'string' ? text : null
    },
    async write(text) {
      await withCopies('readwrite', (copies) => copies.put(text, NAME))
    },
  }
}

function withCopies<T>(mode: 'readonly' | 'readwrite', work: (copies: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('doorstep-vaults', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('copies'))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('the directory does not open')))
    opening.addEventListener('success', () => {
      const db = opening.result
      const transaction = db.transaction('copies', mode, { durability: 'strict' })
      const request = work(transaction.objectStore('copies'))
      transaction.addEventListener('complete', () => {
        db.close()
        resolve(request.result)
      })
      transaction.addEventListener('abort', () => {
        db.close()
        reject(transaction.error ?? new Error('the directory was not written'))
      })
    })
  })
}

function inCache(): DirectoryPlace {
  return {
    async read() {
      const found = await (await caches.open('doorstep-vaults')).match(`/${NAME}`)
      return found ? found.text() : null
    },
    async write(text) {
      await (await caches.open('doorstep-vaults')).put(`/${NAME}`, new Response(text))
    },
  }
}

function canKeepFiles(): boolean {
  return typeof FileSystemFileHandle !== 'undefined' && 'createSyncAccessHandle' in FileSystemFileHandle.prototype
}

function inFile(): DirectoryPlace {
  async function withHandle<T>(work: (handle: FileSystemSyncAccessHandle) => T): Promise<T> {
    const root = await navigator.storage.getDirectory()
    const file = await root.getFileHandle(NAME, { create: true })
    const handle = await file.createSyncAccessHandle()
    try {
      return work(handle)
    } finally {
      handle.close()
    }
  }
  return {
    read: () => withHandle((handle) => {
      const bytes = new Uint8Array(handle.getSize())
      handle.read(bytes, { at: 0 })
      return bytes.length === 0 ? null : new TextDecoder().decode(bytes)
    }),
    write: (text) => withHandle((handle) => {
      const bytes = new TextEncoder().encode(text)
      handle.write(bytes, { at: 0 })
      handle.truncate(bytes.length)
      handle.flush()
    }),
  }
}
