type Place = readonly [x: number, y: number]

/**
 * Leaves corners out of a closed ring for as long as each left-out one lies within `tolerance` of the edge that replaces it. One
 * walk along the ring, however long it is: from the last corner kept, the directions still allowed become a narrower and narrower wedge.
 */
export function simplifyRing(ring: readonly Place[], tolerance: number): Place[] {
  const first = ring[0]
  if (first === undefined || ring.length < 4) return [...ring]
  const kept: Place[] = [first]
  let corner = first
  let before = first
  let wedge: Wedge = WIDE
  for (const here of [...ring.slice(1), first]) {
    const next = narrow(wedge, corner, here, tolerance)
    if (next === null) {
      kept.push(before)
      corner = before
      wedge = narrow(WIDE, corner, here, tolerance) ?? WIDE
    } else wedge = next
    before = here
  }
  return kept
}

interface Wedge { readonly middle: number; readonly low: number; readonly high: number; readonly furthest: number }
const WIDE: Wedge = { middle: 0, low: -Infinity, high: Infinity, furthest: 0 }

/** The wedge after one more corner; null if that corner lies outside it, or the ring has turned back. */
function narrow(wedge: Wedge, from: Place, to: Place, tolerance: number): Wedge | null {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (distance < wedge.furthest - tolerance) return null
  if (distance <= tolerance) return { ...wedge, furthest: Math.max(wedge.furthest, distance) }
  const direction = Math.atan2(to[1] - from[1], to[0] - from[0])
  const spread = Math.asin(Math.min(1, tolerance / distance))
  if (wedge.low === -Infinity) return { middle: direction, low: -spread, high: spread, furthest: distance }
  // Directions are counted from the first one, so that none jumps from one end of the circle to the other.
  const off = Math.atan2(Math.sin(direction - wedge.middle), Math.cos(direction - wedge.middle))
  if (off < wedge.low || off > wedge.high) return null
  return { middle: wedge.middle, low: Math.max(wedge.low, off - spread), high: Math.min(wedge.high, off + spread), furthest: Math.max(wedge.furthest, distance) }
}
