import { cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art } from '../cut-paper.ts'

/** Three houses that differ in shape and roof, none brighter than another; the fourth place is a plain box. */
export const THREE_HOUSES: readonly Art[] = [
  [piece('quiet', cutSheet(66, 12, 9, 22, 2)), piece('sea', cutCorners([[12, 42], [88, 42], [88, 96], [12, 96]], 3)), piece('night', cutCorners([[50, 6], [97, 45], [3, 45]], 4)), piece('paper', cutCorners([[18, 50], [82, 50], [82, 91], [18, 91]], 2))],
  [piece('plum', cutCorners([[12, 42], [88, 42], [88, 96], [12, 96]], 3)), piece('night', cutCorners([[22, 14], [78, 14], [96, 45], [4, 45]], 4)), piece('paper', cutCorners([[18, 50], [82, 50], [82, 91], [18, 91]], 2))],
  [piece('straw', cutCorners([[12, 42], [88, 42], [88, 96], [12, 96]], 3)), piece('night', cutRound([[4, 45], [10, 24], [30, 10], [50, 6], [70, 10], [90, 24], [96, 45], [50, 47]])), piece('paper', cutCorners([[18, 50], [82, 50], [82, 91], [18, 91]], 2))],
]
export const PLAIN_BOX: Art = [
  piece('quiet', cutCorners([[12, 36], [88, 36], [88, 96], [12, 96]], 3)), piece('night', cutSheet(7, 24, 86, 15, 3)), piece('paper', cutCorners([[18, 45], [82, 45], [82, 91], [18, 91]], 2)),
]

/** The jar, open and closed. What lies in it is laid on `JAR_INSIDE` (share of the box). */
export const JAR: Art = [
  piece('sea', cutCorners([[22, 16], [78, 16], [80, 25], [92, 36], [92, 97], [8, 97], [8, 36], [20, 25]], 8)),
  piece('paper', cutCorners([[26, 18], [74, 18], [76, 28], [87, 39], [87, 92], [13, 92], [13, 39], [24, 28]], 6)),
  piece('sky', cutStrip([[18.5, 46], [18, 64], [18.5, 84]], 3.4), cutStrip([[82, 74], [82, 86]], 3.4)),
]
export const JAR_LID: Art = [piece('night', cutSheet(18, 4, 64, 13, 4)), piece('quiet', cutStrip([[25, 10], [75, 10]], 2))]
export const JAR_INSIDE = { x: 15, y: 38, width: 70, height: 52 } as const

/** Stones of a path or a line; each a little different. */
export const STONES: readonly Art[] = Array.from({ length: 11 }, (_, step): Art => {
  const sway = Math.sin(step * 1.9)
  return [
    piece('quiet', cutRound([[5, 54 + sway * 4], [18, 30], [44 + sway * 6, 19], [76, 24 - sway * 4], [95, 48], [90, 70 + sway * 3], [58, 82], [24, 79]])),
    piece('stone', cutRound([[9, 52 + sway * 3], [21, 31], [45 + sway * 6, 22], [74, 27 - sway * 4], [90, 47], [84, 63], [57, 74], [26, 71]])),
  ]
})

/** A sheet of writing paper with a fold. */
export const LETTER_SHEET: Art = [
  piece('quiet', cutSheet(10, 4, 84, 94, 2.5)), piece('paper', cutCorners([[7, 2], [76, 2], [92, 18], [92, 96], [7, 96]], 2)), piece('sky', cutCorners([[76, 2], [92, 18], [76, 18]], 2)),
]

/** Rings of the map of people, the outermost first. */
export const MAP_RINGS: readonly Art[] = [48, 34, 20].map((reach, index): Art => [
  piece('quiet', cutDisc(50, 50, reach)), piece((['sky', 'lilac', 'paper'] as const)[index] ?? 'paper', cutDisc(50, 50, reach - 0.8)),
])

/** The mat that things are sorted on: one woven edge, the same for each pile. */
export const MAT: Art = [
  piece('quiet', ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => cutStrip([[6 + step * 8.8, 2], [6 + step * 8.8, 98]], 2.2))),
  piece('sand', cutSheet(2, 7, 96, 86, 5)), piece('paper', cutSheet(6, 11, 88, 78, 4)),
]

/** One part of a day's strip, with room to draw. */
export const DAY_STRIP: Art = [
  piece('quiet', cutSheet(3, 8, 95, 88, 4)), piece('paper', cutSheet(2, 5, 95, 88, 4)), piece('sky', cutSheet(2, 5, 95, 18, 4)),
]

/** The outline of a place to make safe: walls of paper, open to the inside. */
export const SAFE_PLACE: Art = [
  piece('plum', cutCorners([[50, 3], [97, 32], [97, 97], [3, 97], [3, 32]], 5)), piece('paper', cutCorners([[50, 12], [90, 37], [90, 90], [10, 90], [10, 37]], 4)),
]
