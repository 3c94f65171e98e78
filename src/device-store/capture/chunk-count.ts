const CACHE_NAME = 'doorstep-captures'

/** The highest number a session's chunks ever had, in a third place: without it a tail cut off both copies would look like the end. */
export interface ChunkCount {
  read(sessionId: string): Promise<number>
  /** Not awaited by anyone: a count that lags behind raises no alarm. Of several asked for at once only the last is written. */
  write(sessionId: string, seq: number): void
  /** Rejects where there is no Cache Storage. */
  remove(sessionId: string): Promise<void>
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>
}

/** The count in Cache Storage. */
export function cacheChunkCount(): ChunkCount {
  const address = (sessionId: string) => `/captures/${sessionId}`
  const cache = () => caches.open(CACHE_NAME)
  let next: { readonly sessionId: string; readonly seq: number } | undefined
  let writing: Promise<void> | undefined

  async function writeAll(): Promise<void> {
    while (next) {
      const { sessionId, seq } = next
      next = undefined
      await (await cache()).put(address(sessionId), new Response(String(seq))).catch(() => undefined)
    }
  }

  return {
    async read(sessionId) {
      const found = await cache().then((open) => open.match(address(sessionId))).catch(() => undefined)
      const seq = found ? Number(await found.text()) : 0
      return Number.isSafeInteger(seq) && seq > 0 ? seq : 0
    },
    write(sessionId, seq) {
      next = { sessionId, seq }
      writing ??= writeAll().catch(() => undefined).finally(() => { writing = undefined })
    },
    async remove(sessionId) {
      await (await cache()).delete(address(sessionId))
    },
    settled: async () => { await writing },
  }
}
