import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureStore } from './picture-store.ts'

/** Pictures as files: one folder a case, one file a picture, named by its hash. Ids and hashes are checked before they come here. */
export function filePictureStore(folder: string): PictureStore {
  const folderOf = (caseId: string) => join(folder, plain(caseId))
  const fileOf = (caseId: string, sha256: string) => join(folderOf(caseId), plain(sha256))
  return {
    async size(caseId, sha256) {
      try {
        return (await stat(fileOf(caseId, sha256))).size
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async begin(caseId, sha256) {
      await mkdir(folderOf(caseId), { recursive: true })
      const file = await open(fileOf(caseId, sha256), 'a')
      await file.sync()
      await file.close()
      await syncFolder(folderOf(caseId))
    },
    async append(caseId, sha256, bytes) {
      const file = await open(fileOf(caseId, sha256), 'a')
      try {
        try {
          for await (const chunk of bytes) await file.appendFile(chunk)
        } finally {
          await file.sync()
        }
        return (await file.stat()).size
      } finally {
        await file.close()
      }
    },
    async read(caseId, sha256) {
      return readFile(fileOf(caseId, sha256))
    },
    async restart(caseId, sha256) {
      await rm(fileOf(caseId, sha256), { force: true })
      await this.begin(caseId, sha256)
    },
  }
}

function plain(name: string): string {
  if (!/^[0-9a-f-]+$/.test(name)) throw new Error('not a name of a picture')
  return name
}

/** A new file's name is on the disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
