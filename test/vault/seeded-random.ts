import type { RandomBytes } from '../../src/vault/bytes.ts'

/** Repeatable bytes for vectors (a small xorshift); never used to protect anything. */
export function seededRandom(seed: number): RandomBytes {
  let state = seed >>> 0 || 1
  return (length) => Uint8Array.from({ length }, () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state & 255
  })
}
