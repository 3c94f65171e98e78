/** Two different positions of `count`, in order, by the browser's own randomness. */
export function pickTwo(count: number): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = a % count
  const second = (first + 1 + (b % (count - 1))) % count
  return first < second ? [first, second] : [second, first]
}

/** A typed word as it is compared: no case, single spaces. */
export function readWord(typed: string): string {
  return typed.trim().toLowerCase().replace(/[\s-]+/g, ' ')
}
