/** A point of a line, in paper units. Every value lies on a fixed grid (`toGrid`), so that packing is exact. */
export interface InkPoint {
  readonly x: number
  readonly y: number
  /** 0 to 1; 0.5 where the pointer cannot tell. */
  readonly pressure: number
  /** Milliseconds since the line began. */
  readonly tMs: number
  /** Degrees from upright, -90 to 90, where the pen tells. */
  readonly tiltX: number
  readonly tiltY: number
}

const PER_UNIT = 8
const PRESSURE_STEPS = 1024
const FIELDS = 6
/** Coordinates are held this close to the sheet, in paper units, whatever a pointer says. */
const FURTHEST = 4096

/** Puts a point on the grid: eighths of a unit, 1024 steps of pressure, whole milliseconds and degrees. */
export function toGrid(point: InkPoint): InkPoint {
  return {
    x: onGrid(point.x, -FURTHEST, FURTHEST, PER_UNIT),
    y: onGrid(point.y, -FURTHEST, FURTHEST, PER_UNIT),
    pressure: onGrid(point.pressure, 0, 1, PRESSURE_STEPS),
    tMs: onGrid(point.tMs, 0, 2 ** 31, 1),
    tiltX: onGrid(point.tiltX, -90, 90, 1),
    tiltY: onGrid(point.tiltY, -90, 90, 1),
  }
}

/** Packs grid points as whole-number differences, six a point (x, y, pressure, time, tilt, tilt). */
export function packPoints(points: readonly InkPoint[]): number[] {
  const packed: number[] = []
  let last = [0, 0, 0, 0, 0, 0]
  for (const point of points) {
    const next = [point.x * PER_UNIT, point.y * PER_UNIT, point.pressure * PRESSURE_STEPS, point.tMs, point.tiltX, point.tiltY]
    for (let field = 0; field < FIELDS; field += 1) packed.push(Math.round((next[field] ?? 0) - (last[field] ?? 0)))
    last = next.map(Math.round)
  }
  return packed
}

/** Undoes `packPoints`. A length that is no multiple of six loses its incomplete last point. */
export function unpackPoints(packed: readonly number[]): InkPoint[] {
  const points: InkPoint[] = []
  const sum = [0, 0, 0, 0, 0, 0]
  for (let start = 0; start + FIELDS <= packed.length; start += FIELDS) {
    for (let field = 0; field < FIELDS; field += 1) sum[field] = (sum[field] ?? 0) + (packed[start + field] ?? 0)
    const [x = 0, y = 0, pressure = 0, tMs = 0, tiltX = 0, tiltY = 0] = sum
    points.push({ x: x / PER_UNIT, y: y / PER_UNIT, pressure: pressure / PRESSURE_STEPS, tMs, tiltX, tiltY })
  }
  return points
}

function onGrid(value: number, least: number, most: number, steps: number): number {
  if (!Number.isFinite(value)) return 0
  // Adding 0 turns minus zero into zero, which packing could not tell apart.
  return Math.round(Math.min(most, Math.max(least, value)) * steps) / steps + 0
}
