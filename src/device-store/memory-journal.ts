import { decodeFrames, encodeFrames } from './frames.ts'
import type { Journal } from './journal.ts'

/** What a simulated file keeps when its process dies. Tests may cut or damage `bytes`. */
export interface MemoryFile {
  bytes: Uint8Array
}

/** A journal in memory with the real frames, for the simulation: a crash keeps `file`, a torn write shortens it. */
export function createMemoryJournal(file: MemoryFile = { bytes: new Uint8Array(0) }): Journal {
  return {
    kind: 'memory',
    async append(lines) {
      const added = encodeFrames(lines)
      const longer = new Uint8Array(file.bytes.length + added.length)
      longer.set(file.bytes)
      longer.set(added, file.bytes.length)
      file.bytes = longer
    },
    async read() {
      const { lines, tornBytes } = decodeFrames(file.bytes)
      return { lines, tornBytes }
    },
    async compact(keep) {
      file.bytes = encodeFrames(keep)
    },
    async close() {},
  }
}
