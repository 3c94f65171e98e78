/** The sheet being drawn on, in its own units: screens may turn and resize, the sheet never does. */
export interface Paper {
  readonly width: number
  readonly height: number
}

/** Long edge of every sheet, in paper units. */
export const PAPER_LONG_EDGE = 1600
/** The sheet of a drawing whose log names none. */
export const DEFAULT_PAPER: Paper = { width: PAPER_LONG_EDGE, height: 1200 }
/** No sheet is longer than this many times its breadth, so that it still prints well on A4. */
const LONGEST_SHAPE = 2

/** Cuts a sheet to the shape of the space it lies in (any unit), so that it fills the screen it was begun on. */
export function cutPaper(spaceWidth: number, spaceHeight: number): Paper {
  if (!(spaceWidth > 0) || !(spaceHeight > 0)) return DEFAULT_PAPER
  const shape = Math.min(LONGEST_SHAPE, Math.max(1 / LONGEST_SHAPE, spaceWidth / spaceHeight))
  return shape >= 1
    ? { width: PAPER_LONG_EDGE, height: Math.round(PAPER_LONG_EDGE / shape) }
    : { width: Math.round(PAPER_LONG_EDGE * shape), height: PAPER_LONG_EDGE }
}

/** Size (same unit as the space) at which the whole sheet fits into a space, and the scale from paper units to it. */
export function fitPaper(paper: Paper, spaceWidth: number, spaceHeight: number): { readonly width: number; readonly height: number; readonly scale: number } {
  const scale = Math.max(0, Math.min(spaceWidth / paper.width, spaceHeight / paper.height))
  return { width: paper.width * scale, height: paper.height * scale, scale }
}
