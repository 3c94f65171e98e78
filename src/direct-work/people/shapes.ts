import { cutCorners, cutDisc, cutRound, cutSheet, type Point } from '../art/cut-paper.ts'
import type { Shape } from './answers.ts'

const petals: readonly Point[] = Array.from({ length: 12 }, (_, step) => {
  const turn = (step / 12) * 2 * Math.PI
  const reach = step % 2 === 0 ? 46 : 34
  return [50 + Math.cos(turn) * reach, 50 + Math.sin(turn) * reach] as const
})

/** Shapes to stand for somebody, as cut paper, in a box of 100. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  pebble: cutDisc(50, 50, 46, 42),
  leaf: cutRound([[50, 4], [82, 30], [84, 66], [50, 96], [16, 66], [18, 30]]),
  cloud: cutRound([[12, 62], [10, 42], [28, 34], [42, 16], [64, 18], [74, 34], [92, 44], [90, 66], [72, 80], [30, 80]]),
  kite: cutCorners([[50, 3], [94, 46], [50, 97], [6, 46]], 10),
  tile: cutSheet(8, 8, 84, 84, 14),
  drop: cutRound([[50, 4], [66, 28], [86, 54], [76, 84], [50, 96], [24, 84], [14, 54], [34, 28]]),
  flower: cutRound(petals),
  arch: 'M8 94C7 60 6 8 50 6C94 8 93 60 92 94C64 96 36 96 8 94Z',
}
