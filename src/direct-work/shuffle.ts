/**
 * Options in an order that depends on a page's seed and on what is shuffled, so that no answer always lies first and the same page
 * shows the same order again. The order is recorded; see domain research on choice questions.
 */
export function shuffle<T>(seed: number, what: string, options: readonly T[]): readonly T[] {
  const next = numbersFrom(mix(seed, what))
  const order = [...options]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1))
    const moved = order[last] as T
    order[last] = order[other] as T
    order[other] = moved
  }
  return order
}

function mix(seed: number, what: string): number {
  let mixed = (seed ^ 0x9e3779b9) >>> 0
  for (const letter of what) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mixed
}

/** Numbers in [0, 1) from a 32-bit state (mulberry32): even enough to lay out cards, and the same everywhere. */
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
