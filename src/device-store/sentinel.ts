/**
 * What the device last knew it had, kept apart from IndexedDB: the number of its last journalled commit, the last number it gave
 * a revision, and how many things had no receipt. Counters only. A store that knows less than its sentinel has lost something;
 * without one, total loss looks the same as a new device. (localStorage would not do: it was behind after a killed browser.)
 */
export interface SentinelMark {
  readonly commit: number
  readonly deviceSeq: number
  readonly unsent: number
}

export interface Sentinel {
  /** The last mark, or null if there never was one or it cannot be read. */
  read(): Promise<SentinelMark | null>
  write(mark: SentinelMark): Promise<void>
  remove(): Promise<void>
}

const CACHE_NAME = 'doorstep-sentinel'

/** The sentinel of a vault in Cache Storage. `name` is opaque: the database name of the vault. */
export function createCacheSentinel(name: string): Sentinel {
  const address = `/sentinel/${name}`
  return {
    async read() {
      const found = await (await caches.open(CACHE_NAME)).match(address)
      return found ? parseMark(await found.text()) : null
    },
    async write(mark) {
      const cache = await caches.open(CACHE_NAME)
      await cache.put(address, new Response(JSON.stringify(mark), { headers: { 'content-type': 'application/json' } }))
    },
    async remove() {
      await (await caches.open(CACHE_NAME)).delete(address)
    },
  }
}

/** A sentinel in memory, for the simulation. */
export function createMemorySentinel(kept: { mark: SentinelMark | null } = { mark: null }): Sentinel {
  return {
    async read() {
      return kept.mark
    },
    async write(mark) {
      kept.mark = mark
    },
    async remove() {
      kept.mark = null
    },
  }
}

function parseMark(text: string): SentinelMark | null {
  try {
    const { commit, deviceSeq, unsent } = JSON.parse(text) as Partial<Record<keyof SentinelMark, unknown>>
    return isCount(commit) && isCount(deviceSeq) && isCount(unsent) ? { commit, deviceSeq, unsent } : null
  } catch {
    return null
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
