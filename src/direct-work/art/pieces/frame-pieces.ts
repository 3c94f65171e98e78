import { cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art } from '../cut-paper.ts'
import { cutPerson, cutPoint } from '../symbols/figures.ts'

const child = cutPerson('plum', 28, 92, 56, 1)
const sheetInHand: Art = [piece('quiet', cutSheet(40, 63, 28, 29, 2.5)), piece('paper', cutSheet(41, 64, 25, 26, 2.5))]

/** Beside the words of the first screen. */
export const TRUTH_ART = {
  beside: [cutPerson('sea', 78, 92, 82), child, ...sheetInHand],
  alone: [cutPerson('stone', 86, 92, 74), piece('night', cutSheet(66, 6, 7, 88, 2)), child, ...sheetInHand],
  after: [piece('quiet', cutSheet(24, 8, 58, 42, 3)), piece('paper', cutSheet(22, 6, 58, 42, 3)), piece('straw', cutCorners([[6, 34], [36, 34], [44, 44], [94, 44], [94, 92], [6, 92]], 5)), piece('sand', cutStrip([[20, 60], [58, 60]], 5))],
  judge: [piece('quiet', cutSheet(16, 42, 11, 40, 2), cutSheet(44.5, 42, 11, 40, 2), cutSheet(73, 42, 11, 40, 2)), piece('night', cutCorners([[50, 6], [95, 34], [95, 41], [5, 41], [5, 34]], 3), cutSheet(6, 82, 88, 11, 3)), piece('paper', cutDisc(50, 27, 6))],
  safe: [piece('sea', cutCorners([[50, 5], [90, 16], [87, 56], [50, 96], [13, 56], [10, 16]], 9)), piece('paper', cutDisc(50, 38, 11), cutCorners([[43, 52], [57, 52], [66, 74], [34, 74]], 4))],
} as const satisfies Readonly<Record<string, Art>>

/** The snail of the garden: the way back. */
export const SNAIL: Art = [
  piece('sand', cutRound([[4, 84], [6, 73], [20, 69], [68, 71], [76, 52], [74, 32], [78, 24], [86, 30], [90, 50], [91, 68], [84, 82], [66, 89], [30, 89]]), cutStrip([[79, 30], [74, 12]], 4), cutStrip([[84, 30], [92, 14]], 4)),
  piece('night', cutDisc(74, 11, 4), cutDisc(92, 13, 4), cutDisc(85, 44, 2.6)),
  piece('plum', cutDisc(42, 46, 33, 31)), piece('lilac', cutDisc(43, 47, 23, 21)), piece('plum', cutStrip([[60, 50], [52, 62], [36, 62], [28, 48], [36, 36], [50, 37], [53, 47], [46, 52], [41, 47]], 6)),
]

/** After a crash: the sheet lies in its folder. */
export const SAFE_SHEET: Art = [
  piece('quiet', cutSheet(22, 8, 60, 60, 3)), piece('paper', cutSheet(20, 6, 60, 60, 3)), piece('sea', cutRound([[26, 52], [36, 34], [46, 42], [58, 26], [74, 46], [74, 60], [26, 60]])), piece('straw', cutDisc(38, 20, 7)),
  piece('plum', cutCorners([[7, 46], [93, 44], [90, 94], [11, 95]], 7)), piece('lilac', cutStrip([[40, 70], [60, 70]], 9)),
]

/** Two sheets: the child's, and the one beside it on which somebody else draws. */
export const TWO_SHEETS: Art = [piece('plum', cutCorners([[6, 14], [48, 10], [52, 72], [9, 76]], 3)), piece('sea', cutCorners([[56, 26], [92, 24], [94, 88], [58, 90]], 3)), piece('paper', cutStrip([[17, 52], [24, 34], [32, 46], [40, 30]], 4.5), cutStrip([[66, 66], [74, 48], [84, 58]], 4.5))]
/** A sheet and who draws on it: a young one, or a grown one. */
export const WHOSE_SHEET = {
  child: [cutPerson('plum', 74, 94, 54, 1), piece('quiet', cutSheet(4.8, 19, 49.6, 68, 3)), piece('paper', cutSheet(6, 20, 46, 64, 3)), piece('plum', cutStrip([[15, 60], [24, 38], [32, 52], [42, 34]], 5))],
  together: [cutPerson('sea', 76, 94, 88), piece('quiet', cutSheet(4.8, 19, 49.6, 68, 3)), piece('paper', cutSheet(6, 20, 46, 64, 3)), piece('sea', cutStrip([[15, 60], [24, 38], [32, 52], [42, 34]], 5))],
} as const satisfies Readonly<Record<string, Art>>

/** On the way out: answers of one weight, none bigger, brighter or greener than another. */
export const ENDING_ART = {
  'yes': [piece('sea', cutSheet(6, 16, 40, 70, 4), cutSheet(54, 16, 40, 70, 4)), piece('paper', ...[14, 62].flatMap((x) => [34, 50, 66].map((y) => cutStrip([[x + 2, y], [x + 22, y]], 6))))],
  'change': [piece('sea', cutSheet(8, 10, 62, 80, 4)), piece('paper', cutStrip([[18, 30], [56, 30]], 6), cutStrip([[18, 48], [44, 48]], 6)), piece('straw', cutCorners([[84, 24], [96, 34], [58, 78], [46, 68]], 3)), piece('night', cutCorners([[46, 68], [58, 78], [40, 86]], 2))],
  'not-that': [piece('sea', cutSheet(18, 10, 62, 80, 4)), piece('paper', cutStrip([[28, 30], [68, 30]], 6), cutStrip([[28, 48], [68, 48]], 6), cutStrip([[28, 66], [54, 66]], 6)), piece('night', cutStrip([[14, 88], [86, 12]], 9))],
  'leave-out': [piece('sea', cutSheet(6, 20, 46, 62, 4)), piece('paper', cutSheet(14, 32, 18, 16, 2)), piece('plum', cutSheet(60, 60, 24, 22, 3)), piece('night', cutStrip([[32, 40], [54, 30], [68, 42]], 5), cutPoint(72, 50, 8, 75))],
  'keep': [piece('sea', cutSheet(24, 8, 50, 56, 3)), piece('paper', cutStrip([[34, 22], [64, 22]], 5)), piece('straw', cutCorners([[6, 40], [32, 40], [40, 50], [94, 50], [94, 94], [6, 94]], 5))],
  'let-go': [piece('sea', cutCorners([[22, 46], [62, 30], [78, 70], [38, 86]], 4)), piece('paper', cutStrip([[36, 56], [56, 48]], 5)), piece('night', cutStrip([[66, 14], [82, 14], [94, 26]], 5), cutStrip([[6, 62], [8, 78], [18, 90]], 5))],
  'report': [piece('sea', cutSheet(20, 8, 60, 84, 4)), piece('paper', cutStrip([[32, 28], [68, 28]], 6), cutStrip([[32, 46], [68, 46]], 6), cutStrip([[32, 64], [54, 64]], 6))],
  'report-gently': [piece('sea', cutSheet(20, 8, 60, 84, 4)), piece('paper', 'M50 42C54 26 76 26 76 46C76 60 62 70 50 80C38 70 24 60 24 46C24 26 46 26 50 42Z')],
  'judge-only': [...TRUTH_ART.judge],
  'talk-first': [piece('sea', cutRound([[34, 8], [60, 14], [66, 34], [56, 52], [34, 56], [12, 50], [4, 32], [12, 14]]), cutCorners([[16, 46], [34, 54], [14, 70]], 2)), piece('straw', cutRound([[70, 40], [90, 46], [97, 62], [88, 78], [66, 82], [46, 76], [40, 60], [50, 46]]), cutCorners([[70, 78], [88, 74], [90, 96]], 2))],
  'do-not-share': [piece('night', cutCorners([[28, 50], [28, 26], [40, 10], [60, 10], [72, 26], [72, 50], [61, 50], [61, 30], [55, 21], [45, 21], [39, 30], [39, 50]], 4)), piece('sea', cutSheet(18, 44, 64, 50, 6)), piece('paper', cutDisc(50, 64, 7), cutCorners([[47, 66], [53, 66], [56, 82], [44, 82]], 2))],
  'show-now': [piece('sea', cutSheet(6, 16, 88, 68, 7)), piece('paper', cutSheet(15, 24, 70, 52, 3)), piece('straw', cutRound([[22, 70], [34, 46], [46, 60], [62, 40], [78, 70]])), piece('plum', cutDisc(33, 36, 5))],
  'keep-covered': [piece('sea', cutSheet(6, 22, 88, 68, 7)), piece('paper', cutSheet(15, 30, 70, 52, 3)), piece('plum', cutCorners([[10, 12], [74, 6], [90, 66], [20, 80]], 5)), piece('lilac', cutStrip([[28, 32], [66, 28]], 6), cutStrip([[33, 50], [70, 46]], 6))],
  'good': faceOf([[28, 58], [38, 70], [50, 74], [62, 70], [72, 58]]),
  'mixed': faceOf([[30, 66], [50, 66], [70, 65]]),
  'not-good': faceOf([[28, 74], [38, 64], [50, 60], [62, 64], [72, 74]]),
} as const satisfies Readonly<Record<string, Art>>

function faceOf(mouth: readonly (readonly [number, number])[]): Art {
  return [piece('plum', cutDisc(51, 51.5, 46)), piece('lilac', cutDisc(50, 50, 43)), piece('night', cutDisc(35, 42, 5, 6.5), cutDisc(65, 42, 5, 6.5), cutStrip(mouth, 7))]
}
