/** A place in a picture, in pixels. */
export interface Place {
  readonly x: number
  readonly y: number
}
export type Quad = readonly [Place, Place, Place, Place]
/** Maps (x, y) to ((a x + b y + c) / w, (d x + e y + f) / w) with w = g x + h y + 1. */
export type Homography = readonly [a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number]

/**
 * The map that takes the rectangle 0..width, 0..height to four corners (top left, top right, bottom right, bottom left).
 * After Heckbert, Fundamentals of Texture Mapping (1989), section 2.2.3: unit square to quadrilateral. Null if the
 * corners enclose nothing.
 */
export function rectangleToQuad(width: number, height: number, quad: Quad): Homography | null {
  const [p0, p1, p2, p3] = quad
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dx3 = p0.x - p1.x + p2.x - p3.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const dy3 = p0.y - p1.y + p2.y - p3.y
  const area = dx1 * dy2 - dx2 * dy1
  if (Math.abs(area) < 1e-9) return null
  const g = (dx3 * dy2 - dx2 * dy3) / area
  const h = (dx1 * dy3 - dx3 * dy1) / area
  return [
    (p1.x - p0.x + g * p1.x) / width, (p3.x - p0.x + h * p3.x) / height, p0.x,
    (p1.y - p0.y + g * p1.y) / width, (p3.y - p0.y + h * p3.y) / height, p0.y,
    g / width, h / height,
  ]
}

/** Where a place goes. */
export function mapPlace([a, b, c, d, e, f, g, h]: Homography, { x, y }: Place): Place {
  const w = g * x + h * y + 1
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}

/** Are the corners in order around a bulging shape of some size (at least a hundredth of `area`)? */
export function isUsableQuad(quad: Quad, area: number): boolean {
  let enclosed = 0
  for (let index = 0; index < 4; index += 1) {
    const [here, next, after] = [quad[index], quad[(index + 1) % 4], quad[(index + 2) % 4]]
    if (here === undefined || next === undefined || after === undefined) return false
    if ((next.x - here.x) * (after.y - next.y) - (next.y - here.y) * (after.x - next.x) <= 0) return false
    enclosed += (here.x * next.y - next.x * here.y) / 2
  }
  return enclosed >= area / 100
}

/** Breadth and height of the straightened paper: the longer of each pair of opposite edges, in pixels. */
export function straightenedSize(quad: Quad, longEdgePx: number): { readonly width: number; readonly height: number } {
  const [p0, p1, p2, p3] = quad
  const edge = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y)
  const width = Math.max(edge(p0, p1), edge(p3, p2), 1)
  const height = Math.max(edge(p0, p3), edge(p1, p2), 1)
  const shrink = Math.min(1, longEdgePx / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) }
}
