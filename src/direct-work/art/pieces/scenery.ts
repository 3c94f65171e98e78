import { aroundPoint, cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art, type Point } from '../cut-paper.ts'
import type { SceneColour } from '../../scene.ts'

const flower = (x: number, y: number, size: number, fill: SceneColour, middle: SceneColour): Art => [
  piece(fill, ...[0, 72, 144, 216, 288].map((turn) => {
    const [at] = aroundPoint(x, y, size, turn - 90, turn - 90)
    return cutDisc(at?.[0] ?? x, at?.[1] ?? y, size * 0.78)
  })),
  piece(middle, cutDisc(x, y, size * 0.5)),
]
const stalk = (x: number, from: number, to: number, lean: number) => cutStrip([[x, from], [x + lean, (from + to) / 2], [x, to]], 1.8)
const tree = (x: number, base: number, size: number): Art => [
  piece('straw', cutCorners([[x - size * 0.06, base - size * 0.5], [x + size * 0.06, base - size * 0.5], [x + size * 0.09, base], [x - size * 0.09, base]], 1.5)),
  piece('moss', cutRound([[x, base - size], [x + size * 0.3, base - size * 0.9], [x + size * 0.42, base - size * 0.62], [x + size * 0.24, base - size * 0.38], [x, base - size * 0.33], [x - size * 0.26, base - size * 0.38], [x - size * 0.4, base - size * 0.62], [x - size * 0.28, base - size * 0.9]])),
]

/** The garden that *Hide* shows: a picture anybody might have been drawing. Meant to fill a sheet; crop it at the sides. */
export const GARDEN: Art = [
  piece('sky', cutSheet(-60, -10, 220, 90, 0.1)),
  piece('straw', cutDisc(80, 17, 8)),
  piece('paper', cutDisc(19, 18, 8, 5), cutDisc(28, 15, 9, 7), cutDisc(37, 19, 8, 5), cutSheet(12, 17, 32, 7, 3)),
  piece('stone', cutRound([[-60, 58], [-20, 46], [12, 54], [40, 44], [72, 52], [110, 43], [160, 55], [160, 80], [-60, 80]])),
  piece('meadow', cutRound([[-60, 66], [-20, 58], [20, 63], [55, 56], [100, 62], [160, 57], [160, 115], [-60, 115]])),
  ...tree(16, 74, 36), ...tree(93, 72, 28),
  piece('straw', ...[0, 1, 2, 3, 4, 5].map((step) => cutCorners([[42 + step * 7, 62], [44.5 + step * 7, 58.5], [47 + step * 7, 62], [47 + step * 7, 76], [42 + step * 7, 76]], 1))),
  piece('straw', cutSheet(39, 65, 46, 2.4, 1), cutSheet(39, 71, 46, 2.4, 1)),
  piece('moss', cutRound([[-60, 84], [-10, 79], [30, 83], [62, 78], [100, 83], [160, 79], [160, 115], [-60, 115]])),
  piece('moss', stalk(28, 86, 68, 1), stalk(40, 90, 76, -1), stalk(58, 88, 70, 1), stalk(72, 92, 78, -1), stalk(86, 88, 73, 1), stalk(8, 92, 79, 1)),
  ...flower(28, 67, 3.4, 'plum', 'sand'), ...flower(40, 75, 2.8, 'paper', 'straw'), ...flower(58, 69, 3.6, 'sea', 'paper'),
  ...flower(72, 77, 3, 'lilac', 'plum'), ...flower(86, 72, 3.3, 'straw', 'night'), ...flower(8, 78, 3, 'paper', 'sea'),
]

/** A quiet evening on water: the last page, and a worry laid to rest. */
export const CALM_EVENING: Art = [
  piece('lilac', cutSheet(-60, -10, 220, 80, 0.1)),
  piece('sand', cutDisc(62, 41, 15)),
  piece('plum', cutRound([[-60, 52], [-24, 38], [6, 47], [30, 33], [52, 49], [60, 56], [-60, 60]])),
  piece('quiet', cutRound([[44, 56], [70, 48], [92, 36], [118, 45], [160, 38], [160, 60], [50, 60]])),
  piece('sea', cutSheet(-60, 54, 220, 60, 0.1)),
  piece('sky', cutStrip([[50, 62], [74, 62]], 1.6), cutStrip([[54, 69], [70, 69]], 1.6), cutStrip([[57, 76], [67, 76]], 1.6), cutStrip([[6, 72], [24, 72]], 1.2), cutStrip([[84, 84], [99, 84]], 1.2), cutStrip([[18, 88], [34, 88]], 1.2)),
  piece('night', cutCorners([[24, 69], [48, 69], [43, 76], [29, 76]], 3)), piece('paper', cutCorners([[35, 46], [35, 66], [24, 66]], 1.5), cutCorners([[37.5, 49], [46, 66], [37.5, 66]], 1.5)),
]

/** Three soft sheets that lie inside each other; *Break* lets them grow and settle, slowly. */
export const BREATHING: readonly Art[] = [
  [piece('paper', cutRound(uneven(50, 50, 47)))], [piece('lilac', cutRound(uneven(50.5, 49.5, 35)))], [piece('plum', cutRound(uneven(49.5, 50.5, 15)))],
]

function uneven(x: number, y: number, reach: number): readonly Point[] {
  return Array.from({ length: 9 }, (_, step) => {
    const turn = (step / 9) * 2 * Math.PI
    const far = reach * (1 - 0.045 * (1 + Math.sin(step * 2.3 + reach)))
    return [x + Math.cos(turn) * far, y + Math.sin(turn) * far] as const
  })
}
