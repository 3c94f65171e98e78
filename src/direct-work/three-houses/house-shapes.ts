import { cutCorners, cutDisc, cutSheet, type Piece, piece } from '../art/cut-paper.ts'
import type { House } from './answers.ts'

const window = (x: number, y: number, across = 13, down = 14) => piece('paper', cutSheet(x, y, across, down, 2))

/**
 * The houses as cut paper, in a box of 100. Each is its own shape, so that none is told by colour; no house looks brighter, darker,
 * bigger or kinder than another, and the box is as plain as it says.
 */
export const HOUSE_SHAPES: Readonly<Record<House, readonly Piece[]>> = {
  good: [
    piece('sea', cutSheet(17, 45, 66, 50, 4), cutSheet(66, 14, 10, 26, 2)),
    piece('night', cutCorners([[8, 47], [50, 10], [92, 47]], 6)),
    window(26, 55), window(61, 55), piece('sand', cutSheet(43, 68, 15, 27, 3)),
  ],
  worries: [
    piece('plum', cutSheet(17, 41, 66, 54, 4)),
    piece('night', cutCorners([[10, 44], [22, 14], [78, 14], [90, 44]], 6)),
    window(25, 53), piece('paper', cutDisc(69, 60, 8)), piece('sand', cutSheet(43, 66, 15, 29, 3)),
  ],
  wishes: [
    piece('straw', cutSheet(17, 48, 66, 47, 4)),
    piece('night', 'M9 51C10 26 27 10 50 10C73 10 91 27 91 51C64 48 36 48 9 51Z'),
    piece('paper', cutDisc(50, 33, 8)), window(25, 58), window(62, 58), piece('sand', cutSheet(43, 68, 15, 27, 3)),
  ],
  box: [
    piece('quiet', cutSheet(15, 46, 70, 49, 3)),
    piece('night', cutSheet(11, 36, 78, 15, 3)),
    piece('paper', cutSheet(36, 64, 28, 14, 2)),
  ],
}
