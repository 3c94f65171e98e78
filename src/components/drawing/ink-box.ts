import type { Outline } from '../../ink/stroke-outline.ts'

/** A part of a canvas in whole pixels. */
export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** The pixels that a shape in paper units touches at a scale, with a pixel to spare for soft edges; null for a shape without corners. */
export function boxAround(outline: Outline, scale: number): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of outline) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return left > right ? null : { left: Math.floor(left * scale) - 1, top: Math.floor(top * scale) - 1, right: Math.ceil(right * scale) + 1, bottom: Math.ceil(bottom * scale) + 1 }
}

/** The smallest box around both. */
export function joinBoxes(one: Box | null, other: Box | null): Box | null {
  if (one === null || other === null) return one ?? other
  return { left: Math.min(one.left, other.left), top: Math.min(one.top, other.top), right: Math.max(one.right, other.right), bottom: Math.max(one.bottom, other.bottom) }
}
