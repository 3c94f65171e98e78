/** A line as a hand draws it: points in shares of the sheet's breadth and height, eight milliseconds apart. */
export type RecordedStroke = readonly (readonly [x: number, y: number])[]

/** The same lines for everybody: loops and sweeps of a child's size, from a fixed seed. */
export function recordStrokes(lines: number, pointsPerLine: number, seed: number): readonly RecordedStroke[] {
  const next = numbersFrom(seed)
  return Array.from({ length: lines }, () => {
    const centre = [0.25 + next() * 0.5, 0.25 + next() * 0.45] as const
    const size = 0.04 + next() * 0.14
    const turns = 1 + next() * 2
    const lean = next() * Math.PI
    return Array.from({ length: pointsPerLine }, (_, index) => {
      const share = index / pointsPerLine
      const angle = lean + share * turns * 2 * Math.PI
      const radius = size * (0.4 + share) + (next() - 0.5) * 0.003
      return [centre[0] + Math.cos(angle) * radius, centre[1] + Math.sin(angle) * radius * 0.8] as const
    })
  })
}

function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
