import { Dexie } from 'dexie'
import type { DirectoryPlace } from './vault-directory.ts'

const NAME = 'vaults'

/** The places of the vault directory in this browser: IndexedDB, Cache Storage, and a private file where there is one. */
export function browserPlaces(): readonly DirectoryPlace[] {
  return [inDatabase(), inCache(), ...(canKeepFiles() ? [inFile()] : [])]
}

function inDatabase(): DirectoryPlace {
  async function withTable<T>(work: (db: Dexie) => PromiseLike<T>): Promise<T> {
    const db = new Dexie('doorstep-vaults', { chromeTransactionDurability: 'strict', cache: 'disabled' })
    db.version(1).stores({ copies: '' })
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }
  return {
    read: () => withTable(async (db) => {
      const text: unknown = await db.table('copies').get(NAME)
      return typeof text === 'string' ? text : null
    }),
    write: (text) => withTable(async (db) => {
      await db.table('copies').put(text, NAME)
    }),
  }
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
