import { aroundPoint, cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, turned, type Art, type Point } from '../cut-paper.ts'
import { cutPerson } from './figures.ts'

const turnedSheet = (x: number, y: number, width: number, height: number, degrees: number, soft = 3) =>
  cutCorners(turned([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], degrees, [x + width / 2, y + height / 2]), soft)
const pencil = (degrees: number, about: Point): Art => [
  piece('straw', cutCorners(turned([[44, 4], [60, 4], [60, 50], [44, 50]], degrees, about), 3)),
  piece('sand', cutCorners(turned([[44, 49], [60, 49], [52, 66]], degrees, about), 1)),
  piece('night', cutCorners(turned([[48.5, 58], [55.5, 58], [52, 67]], degrees, about), 1), cutCorners(turned([[44, 4], [60, 4], [60, 12], [44, 12]], degrees, about), 2)),
]
const speech = (x: number, y: number, across: number, down: number, tail: readonly Point[]) => [cutDisc(x, y, across, down), cutCorners(tail, 2)] as const
/** A head seen from the side, looking right. */
const sideHead = cutRound([[34, 14], [50, 18], [57, 32], [58, 42], [65, 53], [58, 57], [58, 66], [54, 74], [44, 75], [42, 92], [14, 92], [17, 72], [9, 54], [9, 32], [18, 18]])

export const DOING_SYMBOLS = {
  'play': [
    piece('sea', turnedSheet(10, 60, 30, 30, -4)), piece('straw', turnedSheet(44, 61, 29, 29, 3)), piece('plum', turnedSheet(24, 31, 29, 28, 8)),
    piece('night', cutDisc(80, 30, 15)), piece('paper', cutStrip([[68, 26], [80, 31], [93, 27]], 3.4)),
  ],
  'eat': [
    piece('sea', cutDisc(50, 54, 27)), piece('paper', cutDisc(50, 54, 18)),
    piece('night', cutSheet(9, 16, 3.6, 24, 1.5), cutSheet(15, 16, 3.6, 24, 1.5), cutSheet(21, 16, 3.6, 24, 1.5), cutSheet(9, 36, 15.6, 9, 4), cutSheet(14, 42, 6, 48, 3)),
    piece('night', cutRound([[85, 15], [92, 24], [92, 42], [86, 50], [80, 42], [79, 24]]), cutSheet(82.5, 44, 6, 46, 3)),
  ],
  'drink': [
    piece('night', cutStrip([[55, 44], [62, 18], [78, 11]], 5.5)),
    piece('sky', cutCorners([[22, 30], [78, 30], [70, 94], [30, 94]], 6)), piece('sea', cutCorners([[25, 48], [75, 48], [70, 94], [30, 94]], 6)),
    piece('night', cutStrip([[52, 60], [55.5, 44]], 5.5)),
  ],
  'sleep': [
    piece('lilac', cutRound([[10, 66], [30, 58], [60, 60], [88, 58], [94, 72], [88, 90], [50, 86], [12, 90]])),
    piece('plum', cutRound([[8, 72], [30, 68], [60, 70], [90, 67], [95, 82], [86, 94], [50, 91], [12, 95]])),
    piece('night', cutDisc(44, 44, 25)), piece('paper', cutStrip(aroundPoint(34, 43, 6.5, 155, 25), 3.4), cutStrip(aroundPoint(54, 43, 6.5, 155, 25), 3.4), cutStrip(aroundPoint(44, 54, 5, 150, 30), 3)),
    piece('straw', cutRound([[78, 6], [70, 14], [72, 27], [84, 32], [93, 28], [84, 24], [78, 17]])),
  ],
  'talk': [
    piece('sea', sideHead), piece('night', cutDisc(44, 38, 3.4)),
    piece('night', cutStrip(aroundPoint(60, 62, 12, -38, 38), 4.8), cutStrip(aroundPoint(60, 62, 23, -40, 40), 4.8), cutStrip(aroundPoint(60, 62, 34, -40, 40), 4.8)),
  ],
  'listen': [
    piece('plum', cutRound([[45, 8], [66, 14], [75, 33], [70, 52], [58, 63], [54, 80], [43, 92], [30, 88], [26, 76], [27, 54], [20, 36], [27, 16]])),
    piece('paper', cutStrip([[35, 42], [36, 28], [47, 21], [58, 28], [58, 41], [47, 49], [43, 60], [45, 70]], 5.5)),
    piece('night', cutStrip(aroundPoint(68, 36, 17, -40, 40), 4.8), cutStrip(aroundPoint(68, 36, 28, -36, 36), 4.8)),
  ],
  'draw': [
    piece('sea', cutSheet(8, 43, 71, 52, 3)), piece('sky', cutSheet(5, 39, 70, 52, 3)), piece('plum', cutStrip([[16, 78], [26, 62], [36, 76], [46, 60], [54, 71]], 5.5)), piece('straw', cutDisc(24, 52, 6)),
    ...pencil(42, [58, 52]),
  ],
  'write': [
    piece('sea', cutSheet(13, 21, 58, 76, 3)), piece('sky', cutSheet(9, 17, 58, 76, 3)),
    piece('night', cutStrip([[19, 34], [56, 33]], 4), cutStrip([[19, 47], [50, 46]], 4), cutStrip([[19, 60], [44, 60]], 4), cutStrip([[19, 73], [38, 73]], 4)),
    ...pencil(38, [62, 60]),
  ],
  'read': [
    piece('night', cutCorners([[4, 27], [48, 33], [52, 33], [96, 27], [96, 86], [52, 92], [48, 92], [4, 86]], 4)),
    piece('paper', cutCorners([[10, 21], [47, 29], [47, 83], [10, 77]], 3), cutCorners([[53, 29], [90, 21], [90, 77], [53, 83]], 3)),
    piece('sea', cutStrip([[18, 38], [39, 42]], 4), cutStrip([[18, 50], [39, 54]], 4), cutStrip([[18, 62], [33, 65]], 4)),
    piece('plum', cutCorners([[61, 44], [83, 39], [83, 60], [61, 65]], 3)),
  ],
  'wait': [
    piece('night', cutSheet(20, 6, 60, 9, 3), cutSheet(20, 86, 60, 9, 3)),
    piece('sky', cutCorners([[26, 15], [74, 15], [72, 32], [55, 50], [72, 69], [74, 86], [26, 86], [28, 69], [45, 50], [28, 32]], 5)),
    piece('straw', cutCorners([[33, 30], [67, 30], [52, 47], [48, 47]], 3), cutCorners([[50, 62], [70, 80], [70, 86], [30, 86], [30, 80]], 3), cutStrip([[50, 46], [50, 66]], 3)),
  ],
  'hug': [
    cutPerson('sea', 37, 93, 84), cutPerson('plum', 63, 93, 84),
    piece('sea', cutStrip([[44, 46], [60, 55], [75, 57]], 8)), piece('plum', cutStrip([[58, 62], [42, 68], [26, 69]], 8)),
  ],
  'phone': [
    piece('night', cutSheet(28, 5, 44, 90, 8)), piece('sky', cutSheet(33, 15, 34, 64, 3)), piece('stone', cutDisc(50, 87, 4)),
    piece('sea', ...speech(50, 42, 13, 11, [[44, 49], [53, 51], [43, 62]])),
  ],
  'walk': [
    piece('plum', cutRound([[34, 8], [45, 14], [46, 30], [42, 42], [32, 44], [25, 34], [24, 18]]), cutRound([[28, 48], [40, 47], [41, 57], [34, 62], [27, 57]])),
    piece('plum', cutRound([[66, 38], [76, 46], [76, 62], [70, 74], [60, 74], [55, 62], [57, 46]]), cutRound([[58, 78], [70, 79], [70, 88], [63, 93], [56, 87]])),
  ],
  'bath': [
    piece('night', cutStrip([[10, 54], [10, 22], [17, 13], [26, 18]], 5.5)),
    piece('sky', cutDisc(44, 44, 12), cutDisc(62, 40, 14), cutDisc(79, 46, 9)), piece('lilac', cutDisc(54, 24, 7), cutDisc(76, 22, 5)),
    piece('sea', cutCorners([[4, 50], [96, 50], [88, 84], [12, 84]], 9)), piece('night', cutSheet(18, 82, 10, 11, 3), cutSheet(72, 82, 10, 11, 3)),
  ],
  'brush-teeth': [
    piece('sea', cutSheet(4, 64, 92, 11, 5)), piece('stone', cutSheet(6, 49, 34, 16, 3)),
    piece('quiet', ...[0, 1, 2, 3].map((step) => cutSheet(7.5 + step * 8.4, 44, 5.6, 21, 1.5))),
    piece('plum', cutRound([[50, 14], [60, 17], [71, 14], [79, 24], [74, 38], [70, 52], [64, 50], [60.5, 38], [57, 50], [50, 52], [46, 38], [42, 24]])),
    piece('lilac', cutStrip([[50, 24], [51, 32]], 4)),
  ],
  'quiet': [
    piece('night', cutSheet(24, 38, 20, 26, 3), cutCorners([[40, 38], [68, 16], [68, 86], [40, 64]], 4)),
    piece('stone', cutDisc(80, 51, 3.5), cutDisc(91, 51, 3.5)),
  ],
  'noise': [
    piece('night', cutSheet(6, 38, 20, 26, 3), cutCorners([[22, 38], [50, 16], [50, 86], [22, 64]], 4)),
    piece('sea', cutStrip(aroundPoint(46, 51, 18, -42, 42), 6), cutStrip(aroundPoint(46, 51, 32, -44, 44), 6), cutStrip(aroundPoint(46, 51, 46, -44, 44), 6)),
  ],
} as const satisfies Readonly<Record<string, Art>>
