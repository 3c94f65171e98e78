import type { PictureStore } from './picture-store.ts'

/** Pictures in memory, for the simulation and for tests. */
export function memoryPictureStore(): PictureStore {
  const files = new Map<string, Uint8Array>()
  const key = (caseId: string, sha256: string) => `${caseId}/${sha256}`
  const get = (name: string) => {
    const bytes = files.get(name)
    if (!bytes) throw new Error('no such picture')
    return bytes
  }
  return {
    size: (caseId, sha256) => Promise.resolve(files.get(key(caseId, sha256))?.byteLength),
    begin(caseId, sha256) {
      const name = key(caseId, sha256)
      if (!files.has(name)) files.set(name, new Uint8Array())
      return Promise.resolve()
    },
    async append(caseId, sha256, bytes) {
      const name = key(caseId, sha256)
      for await (const chunk of bytes) {
        const before = get(name)
        const after = new Uint8Array(before.byteLength + chunk.byteLength)
        after.set(before)
        after.set(chunk, before.byteLength)
        files.set(name, after)
      }
      return get(name).byteLength
    },
    read: (caseId, sha256) => Promise.resolve(get(key(caseId, sha256))),
    restart(caseId, sha256) {
      files.set(key(caseId, sha256), new Uint8Array())
      return Promise.resolve()
    },
  }
}
