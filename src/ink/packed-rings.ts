/** A closed shape: corners in whole paper units, the last joined to the first. */
export type Ring = readonly (readonly [x: number, y: number])[]

/** Packs rings as whole-number differences, two a corner; each ring starts from nothing. */
export function packRings(rings: readonly Ring[]): number[][] {
  return rings.map((ring) => {
    const packed: number[] = []
    let [lastX, lastY] = [0, 0]
    for (const [x, y] of ring) {
      packed.push(x - lastX, y - lastY)
      ;[lastX, lastY] = [x, y]
    }
    return packed
  })
}

/** Undoes `packRings`. A ring with an odd number loses its incomplete last corner. */
export function unpackRings(packed: readonly (readonly number[])[]): Ring[] {
  return packed.map((numbers) => {
    const ring: (readonly [number, number])[] = []
    let [x, y] = [0, 0]
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at] ?? 0
      y += numbers[at + 1] ?? 0
      ring.push([x, y])
    }
    return ring
  })
}

/** Whether a place lies between the rings: inside an odd number of them. */
export function isInRings(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const here of ring) {
      if (before !== undefined && here[1] > y !== before[1] > y && x < ((before[0] - here[0]) * (y - here[1])) / (before[1] - here[1]) + here[0]) inside = !inside
      before = here
    }
  }
  return inside
}
