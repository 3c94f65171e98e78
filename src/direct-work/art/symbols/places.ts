import { cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art } from '../cut-paper.ts'
import { cutHouse, cutPerson, cutPoint } from './figures.ts'

const trunkAndCrown = (x: number, base: number, size: number) => [
  piece('straw', cutCorners([[x - size * 0.09, base - size * 0.5], [x + size * 0.09, base - size * 0.5], [x + size * 0.12, base], [x - size * 0.12, base]], 2)),
  piece('moss', cutRound([[x, base - size], [x + size * 0.3, base - size * 0.9], [x + size * 0.4, base - size * 0.62], [x + size * 0.24, base - size * 0.38], [x, base - size * 0.34], [x - size * 0.26, base - size * 0.38], [x - size * 0.4, base - size * 0.62], [x - size * 0.28, base - size * 0.9]])),
] as const

export const PLACE_SYMBOLS = {
  'home': [
    piece('quiet', cutSheet(66, 14, 10, 24, 2)),
    ...cutHouse(50, 92, 62, 'sea', 'night'),
    piece('paper', cutSheet(26, 54, 12, 12, 2), cutSheet(62, 54, 12, 12, 2)),
  ],
  'two-homes': [...cutHouse(26, 88, 34, 'sea', 'night'), ...cutHouse(74, 88, 34, 'plum', 'quiet')],
  'school': [
    piece('night', cutSheet(47.5, 6, 4, 24, 1)), piece('straw', cutCorners([[52, 7], [72, 12], [52, 19]], 2)),
    piece('sea', cutSheet(5, 50, 90, 42, 3)),
    piece('plum', cutSheet(34, 38, 32, 54, 3)), piece('night', cutCorners([[50, 24], [70, 41], [30, 41]], 3)),
    piece('paper', cutSheet(12, 60, 14, 13, 2), cutSheet(74, 60, 14, 13, 2), cutSheet(43.5, 70, 13, 22, 2), cutDisc(50, 53, 6)),
  ],
  'nursery': [
    piece('sea', cutSheet(8, 56, 36, 36, 5)), piece('straw', cutSheet(52, 56, 37, 36, 5)), piece('plum', cutSheet(29, 17, 37, 36, 5)),
    piece('paper', cutDisc(26, 74, 9.5), cutCorners([[70.5, 63], [81.5, 84], [60, 84]], 3), cutSheet(39.5, 27, 16, 16, 3)),
  ],
  'park': [
    ...trunkAndCrown(25, 92, 72),
    piece('night', cutStrip([[50, 92], [58, 34]], 4.5), cutStrip([[92, 92], [84, 34]], 4.5), cutStrip([[55, 34], [88, 34]], 5)),
    piece('night', cutStrip([[65, 36], [64, 74]], 2.6), cutStrip([[78, 36], [79, 74]], 2.6)), piece('plum', cutSheet(59, 72, 25, 7, 3)),
  ],
  'outside': [
    piece('straw', cutDisc(76, 24, 13)),
    piece('moss', cutRound([[2, 66], [20, 56], [44, 62], [70, 54], [98, 62], [98, 94], [50, 95], [2, 94]])),
    ...trunkAndCrown(30, 78, 58),
  ],
  'car': [
    piece('sea', cutCorners([[6, 52], [22, 49], [33, 28], [68, 28], [82, 50], [95, 56], [95, 76], [6, 76]], 7)),
    piece('paper', cutCorners([[37, 35], [49, 35], [49, 49], [30, 49]], 3), cutCorners([[55, 35], [65, 35], [73, 49], [55, 49]], 3)),
    piece('night', cutDisc(27, 76, 12), cutDisc(74, 76, 12)), piece('stone', cutDisc(27, 76, 4.5), cutDisc(74, 76, 4.5)),
  ],
  'bed': [
    piece('night', cutSheet(5, 24, 8.5, 66, 3), cutSheet(87, 48, 8.5, 42, 3), cutSheet(8, 68, 84, 10, 2)),
    piece('lilac', cutSheet(15, 46, 24, 15, 6)), piece('quiet', cutDisc(33, 49, 10)),
    piece('plum', cutCorners([[33, 52], [88, 52], [88, 72], [14, 72], [14, 62], [30, 62]], 5)),
  ],
  'table': [
    piece('straw', cutSheet(6, 42, 88, 11, 4), cutCorners([[16, 50], [25, 50], [22, 91], [14, 91]], 2), cutCorners([[75, 50], [84, 50], [86, 91], [78, 91]], 2)),
    piece('sea', cutCorners([[30, 29], [56, 29], [50, 43], [36, 43]], 4)), piece('night', cutSheet(65, 22, 11, 21, 3)),
  ],
  'garden': [
    piece('moss', cutSheet(4, 78, 92, 16, 4)),
    piece('moss', cutStrip([[30, 82], [29, 50]], 4.5), cutStrip([[70, 82], [71, 58]], 4.5), cutRound([[31, 70], [40, 58], [48, 60], [42, 70]]), cutRound([[69, 74], [60, 64], [53, 67], [59, 75]])),
    piece('plum', ...[0, 72, 144, 216, 288].map((turn) => cutDisc(29 + 12 * Math.cos((turn - 90) * 0.01745), 34 + 12 * Math.sin((turn - 90) * 0.01745), 9.5))),
    piece('straw', ...[0, 72, 144, 216, 288].map((turn) => cutDisc(71 + 9.5 * Math.cos((turn - 90) * 0.01745), 46 + 9.5 * Math.sin((turn - 90) * 0.01745), 7.5))),
    piece('paper', cutDisc(29, 34, 6.5)), piece('night', cutDisc(71, 46, 5.5)),
  ],
  'court': [
    piece('night', cutCorners([[50, 9], [95, 36], [5, 36]], 4)),
    piece('quiet', cutSheet(11, 39, 78, 7, 2)),
    piece('sea', cutSheet(16, 47, 11, 32, 2), cutSheet(35, 47, 11, 32, 2), cutSheet(54, 47, 11, 32, 2), cutSheet(73, 47, 11, 32, 2)),
    piece('night', cutSheet(6, 80, 88, 11, 3)), piece('paper', cutDisc(50, 26, 5.5)),
  ],
  'hospital': [
    piece('sea', cutSheet(12, 32, 76, 60, 4)), piece('night', cutSheet(31, 8, 38, 84, 4)),
    piece('paper', cutSheet(46, 15, 8, 26, 1.5), cutSheet(37, 24, 26, 8, 1.5), cutSheet(41, 68, 18, 24, 2)),
    piece('paper', cutSheet(17, 42, 9, 10, 1.5), cutSheet(17, 62, 9, 10, 1.5), cutSheet(74, 42, 9, 10, 1.5), cutSheet(74, 62, 9, 10, 1.5)),
  ],
  'somewhere-else': [
    piece('night', cutSheet(18, 20, 7, 74, 2)),
    piece('straw', cutCorners([[13, 16], [72, 16], [90, 30], [72, 44], [13, 44]], 4)),
    piece('paper', cutDisc(34, 30, 4.5), cutDisc(50, 30, 4.5), cutDisc(66, 30, 4.5)),
    cutPerson('plum', 60, 94, 42, 0.8), piece('night', cutPoint(86, 75, 7, 0), cutStrip([[74, 75], [82, 75]], 5)),
  ],
} as const satisfies Readonly<Record<string, Art>>
