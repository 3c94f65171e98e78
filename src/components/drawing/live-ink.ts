import type { Box } from './ink-box.ts'
import { contextOf } from './settled-ink.ts'

/** The small canvas of growing ends. */
export interface LiveInk {
  /** Lays the canvas over a box of the settled one, clears it, and hands over its context in paper units; null where there is nothing to draw. */
  clearFor(box: Box | null, scale: number): CanvasRenderingContext2D | null
  end(): void
}

/** Room left around the hand, in pixels: the canvas moves only when the hand has left it. */
const ROOM_PX = 96
/** Sides are whole steps of this, so that it grows seldom. */
const STEP_PX = 128

/** A canvas as large as the ends of the lines that are being drawn, which follows them over the sheet. */
export function createLiveInk(canvas: HTMLCanvasElement, settled: HTMLCanvasElement): LiveInk {
  const context = contextOf(canvas)
  let place: Box = { left: 0, top: 0, right: 0, bottom: 0 }
  let sheetPx = 0
  let used = false

  const holds = (box: Box): boolean => box.left >= place.left && box.top >= place.top && box.right <= place.right && box.bottom <= place.bottom
  const moveTo = (box: Box): void => {
    // It grows and does not shrink again: a new size is dearer than a little room.
    const width = Math.max(canvas.width, Math.ceil((box.right - box.left + 2 * ROOM_PX) / STEP_PX) * STEP_PX)
    const height = Math.max(canvas.height, Math.ceil((box.bottom - box.top + 2 * ROOM_PX) / STEP_PX) * STEP_PX)
    const left = Math.round((box.left + box.right - width) / 2)
    const top = Math.round((box.top + box.bottom - height) / 2)
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    place = { left, top, right: left + width, bottom: top + height }
    sheetPx = settled.width
    // One pixel of this canvas is one of the settled one, whatever that measures on the screen.
    const perPixel = settled.width === 0 ? 1 : settled.clientWidth / settled.width
    canvas.style.width = `${width * perPixel}px`
    canvas.style.height = `${height * perPixel}px`
    canvas.style.transform = `translate(${left * perPixel}px, ${top * perPixel}px)`
  }

  return {
    clearFor(box, scale) {
      if (used) {
        context.setTransform(1, 0, 0, 1, 0, 0)
        context.clearRect(0, 0, canvas.width, canvas.height)
      }
      used = box !== null
      if (box === null) return null
      if (!holds(box) || sheetPx !== settled.width) moveTo(box)
      context.setTransform(scale, 0, 0, scale, -place.left, -place.top)
      return context
    },
    end() {
      canvas.width = canvas.height = 0
    },
  }
}
