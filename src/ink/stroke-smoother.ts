import type { InkPoint } from './packed-points.ts'

/** A point ready to be outlined: x, y in paper units, pressure 0 to 1. */
export type SmoothPoint = readonly [x: number, y: number, pressure: number]

const FOLLOW = 0.62
const PRESSURE_FOLLOW = 0.35
const SPEED_SETTLE_MS = 60
/** Paper units a millisecond at which a finger's line is at its thinnest. */
const FAST = 5

/**
 * Steadies a line as it comes. Each answer depends on the points so far and never on later ones, so that a line drawn
 * live, in parts, and again from the record is the same line.
 */
export function createStrokeSmoother(pointerType: 'pen' | 'touch' | 'mouse'): (point: InkPoint) => SmoothPoint {
  let last: { readonly raw: InkPoint; readonly smooth: SmoothPoint } | null = null
  return (raw) => {
    const smooth = last === null ? firstPoint(raw, pointerType) : follow(last.raw, last.smooth, raw, pointerType)
    last = { raw, smooth }
    return smooth
  }
}

/** Where the pointer itself is now, with the pressure of the line's end: the line runs on to it until the next point comes. */
export function pointAtTip(raw: InkPoint, smooth: SmoothPoint): SmoothPoint {
  return [raw.x, raw.y, smooth[2]]
}

function firstPoint(raw: InkPoint, pointerType: 'pen' | 'touch' | 'mouse'): SmoothPoint {
  return [raw.x, raw.y, pointerType === 'pen' ? raw.pressure : 0.5]
}

function follow(before: InkPoint, smooth: SmoothPoint, raw: InkPoint, pointerType: 'pen' | 'touch' | 'mouse'): SmoothPoint {
  const x = smooth[0] + (raw.x - smooth[0]) * FOLLOW
  const y = smooth[1] + (raw.y - smooth[1]) * FOLLOW
  if (pointerType === 'pen') return [x, y, smooth[2] + (raw.pressure - smooth[2]) * PRESSURE_FOLLOW]
  // Fingers and mice have no pressure: a quick line is a little thinner, as ink is.
  const elapsedMs = Math.max(1, raw.tMs - before.tMs)
  const speed = Math.hypot(raw.x - before.x, raw.y - before.y) / elapsedMs
  const target = 0.62 - 0.34 * Math.min(1, speed / FAST)
  return [x, y, smooth[2] + (target - smooth[2]) * (1 - Math.exp(-elapsedMs / SPEED_SETTLE_MS))]
}
