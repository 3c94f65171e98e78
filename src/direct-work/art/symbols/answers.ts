import { cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art, type Point } from '../cut-paper.ts'
import { cutPoint } from './figures.ts'

/** A hand from the side with the thumb out, up or down. */
function thumb(fill: 'sea' | 'plum', upright: 1 | -1): Art {
  const place = (points: readonly Point[]) => points.map(([x, y]) => [x, 50 + (y - 50) * upright] as const)
  return [
    piece('night', cutCorners(place([[8, 45], [24, 45], [24, 90], [8, 90]]), 4)),
    piece(fill, cutRound(place([[28, 50], [38, 42], [45, 26], [48, 9], [58, 7], [63, 18], [60, 37], [80, 39], [88, 47], [86, 58], [83, 74], [78, 86], [64, 90], [42, 88], [28, 84]]))),
    piece('paper', ...[53, 66, 78].map((y) => cutStrip(place([[64, y], [83 - (y - 53) * 0.12, y - 0.5]]), 2.6))),
  ]
}
/** The same head for yes and no: what moves is told by the arrows. */
const nodding: Art = [piece('plum', cutDisc(41, 50, 33)), piece('paper', cutDisc(30, 43, 4.2, 5), cutDisc(52, 43, 4.2, 5), cutStrip([[30, 63], [41, 66], [52, 63]], 4.4))]
const shaking: Art = [piece('plum', cutDisc(50, 40, 33)), piece('paper', cutDisc(39, 33, 4.2, 5), cutDisc(61, 33, 4.2, 5), cutStrip([[39, 54], [61, 54]], 4.4))]
const bubble: Art = [piece('sea', cutRound([[50, 8], [78, 14], [93, 36], [84, 60], [58, 68], [36, 67], [14, 58], [7, 36], [22, 14]]), cutCorners([[28, 58], [50, 64], [22, 92]], 3))]
const askMark = (x: number, y: number, size: number, fill: 'paper' | 'night' | 'plum') => piece(
  fill,
  cutStrip([[x - size * 0.3, y - size * 0.24], [x - size * 0.18, y - size * 0.46], [x + size * 0.06, y - size * 0.52], [x + size * 0.29, y - size * 0.36], [x + size * 0.26, y - size * 0.12], [x + size * 0.04, y + size * 0.04], [x, y + size * 0.24]], size * 0.17),
  cutDisc(x, y + size * 0.48, size * 0.115),
)
const closedEye: Art = [
  piece('night', cutStrip([[8, 46], [26, 60], [50, 65], [74, 60], [92, 46]], 8), cutStrip([[20, 58], [13, 70]], 6), cutStrip([[38, 65], [35, 79]], 6), cutStrip([[62, 65], [65, 79]], 6), cutStrip([[80, 58], [87, 70]], 6)),
]

export const ANSWER_SYMBOLS = {
  'yes': [...nodding, piece('night', cutStrip([[87, 26], [87, 74]], 7), cutPoint(87, 20, 10, -90), cutPoint(87, 80, 10, 90))],
  'no': [...shaking, piece('night', cutStrip([[26, 87], [74, 87]], 7), cutPoint(20, 87, 10, 180), cutPoint(80, 87, 10, 0))],
  'like': thumb('sea', 1),
  'not-sure': [piece('straw', cutDisc(50, 33, 15)), piece('night', cutSheet(4, 49, 92, 9, 4)), piece('quiet', cutCorners([[50, 60], [68, 90], [32, 90]], 5))],
  'dont-like': thumb('plum', -1),
  'dont-know': [
    piece('sea', cutDisc(50, 24, 16), cutCorners([[43, 40], [57, 40], [68, 94], [32, 94]], 5), cutStrip([[45, 50], [26, 64], [8, 46]], 8.5), cutStrip([[55, 50], [74, 64], [92, 46]], 8.5)),
    piece('night', cutDisc(8, 43, 7), cutDisc(92, 43, 7)),
  ],
  'dont-want-to-say': [
    ...bubble, piece('paper', cutStrip([[30, 39], [70, 39]], 9)),
  ],
  'something-else': [
    piece('stone', cutSheet(6, 10, 36, 36, 5), cutSheet(54, 12, 36, 35, 5), cutSheet(8, 56, 35, 36, 5)),
    piece('plum', cutCorners([[72, 53], [92, 72], [74, 93], [53, 75]], 5)), piece('paper', cutDisc(63, 74, 3), cutDisc(72.5, 74, 3), cutDisc(82, 74, 3)),
  ],
  'skip': [
    piece('stone', cutRound([[34, 86], [38, 72], [50, 68], [62, 72], [67, 86], [50, 90]])),
    piece('night', cutStrip([[10, 80], [17, 48], [42, 28], [66, 38], [80, 60]], 8.5), cutPoint(84, 70, 13, 72)),
  ],
  'stop': [
    piece('night', cutRound([[30, 54], [28, 32], [30, 21], [37, 22], [40, 38], [42, 14], [47, 7], [53, 13], [54, 37], [58, 18], [64, 14], [69, 21], [67, 42], [73, 34], [80, 32], [82, 39], [77, 56], [74, 76], [64, 92], [46, 94], [32, 86], [22, 68], [14, 58], [18, 51], [25, 54]])),
  ],
  'break': [
    piece('plum', cutStrip([[70, 54], [86, 54], [88, 70], [72, 78]], 7.5)), piece('plum', cutCorners([[16, 44], [74, 44], [70, 90], [22, 90]], 9)),
    piece('lilac', cutDisc(45, 46, 27, 6)), piece('night', cutStrip([[34, 34], [39, 26], [33, 17], [38, 8]], 5), cutStrip([[54, 34], [59, 26], [53, 17], [58, 8]], 5)),
  ],
  'hide': closedEye,
  'show': [
    piece('night', cutRound([[4, 50], [24, 30], [50, 22], [76, 30], [96, 50], [76, 70], [50, 78], [24, 70]])), piece('paper', cutDisc(50, 50, 20)), piece('sea', cutDisc(50, 50, 13)), piece('night', cutDisc(50, 50, 5.5)),
  ],
  'undo': [piece('night', cutStrip([[28, 34], [52, 28], [76, 38], [84, 60], [70, 80], [44, 84]], 9.5), cutPoint(20, 36, 17, 172))],
  'help': [
    piece('sea', cutRound([[4, 74], [22, 64], [44, 66], [56, 72], [78, 60], [92, 58], [94, 66], [76, 84], [52, 94], [28, 90], [4, 94]])),
    piece('plum', cutRound([[50, 54], [30, 40], [25, 22], [36, 12], [50, 22], [64, 12], [75, 22], [70, 40]])),
  ],
  'more': [
    piece('straw', cutDisc(18, 68, 14), cutDisc(46, 76, 12), cutDisc(28, 38, 12)), piece('night', cutStrip([[73, 18], [73, 62]], 9.5), cutStrip([[51, 40], [95, 40]], 9.5)),
  ],
  'less': [piece('straw', cutDisc(22, 66, 14)), piece('night', cutStrip([[50, 40], [94, 40]], 9.5))],
  'same': [piece('sea', cutSheet(8, 14, 36, 36, 5), cutSheet(56, 14, 36, 36, 5)), piece('night', cutStrip([[22, 68], [78, 68]], 8), cutStrip([[22, 85], [78, 85]], 8))],
  'change': [
    piece('sea', cutSheet(6, 32, 32, 32, 5)), piece('plum', cutDisc(80, 50, 17)), piece('night', cutStrip([[24, 20], [46, 10], [68, 17]], 6.5), cutPoint(73, 21, 10, 45), cutStrip([[76, 80], [54, 91], [32, 84]], 6.5), cutPoint(27, 80, 10, 222)),
  ],
  'ask': [...bubble, askMark(50, 37, 44, 'paper')],
} as const satisfies Readonly<Record<string, Art>>
