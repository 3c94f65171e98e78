import { aroundPoint, cutDisc, cutRound, cutStrip, piece, turned, type Art, type Piece, type Point } from './cut-paper.ts'

/** The twelve, in no order that means anything: screens shuffle them. */
export const FACE_IDS = [
  'calm', 'happy', 'excited', 'loved', 'brave', 'bored', 'sad', 'worried', 'scared', 'angry', 'mixed-up', 'lonely',
] as const
export type FaceId = (typeof FACE_IDS)[number]

// The same two sheets for every face: one size, one weight, one colour. Only eyes, brows and mouth differ.
const SHEETS: readonly Piece[] = [piece('plum', cutDisc(50.4, 50.8, 46.5)), piece('lilac', cutDisc(49.6, 49, 43.4))]

const dark = (...paths: readonly string[]) => piece('night', ...paths)
const eyes = (y = 45, across = 4.8, down = 5.6) => dark(cutDisc(34.5, y, across, down), cutDisc(65, y, across, down))
const mouth = (points: readonly Point[], width = 5) => dark(cutStrip(points, width))
const brows = (left: readonly Point[], right: readonly Point[], width = 4.6) => dark(cutStrip(left, width), cutStrip(right, width))
const arc = aroundPoint

/** A mouth that stands open, with a lighter tongue of paper in it. */
const openSmile = (): readonly Piece[] => [
  dark(cutRound([[26.5, 58], [38, 59.5], [50, 60], [62, 59.5], [73.5, 57.5], [70, 70], [61, 78.5], [50, 81], [38.5, 78.5], [30, 70]])),
  piece('paper', cutRound([[33, 61.8], [50, 63.2], [67, 61.5], [64.5, 66.5], [50, 68], [35.5, 66.8]])),
]
const heart = (x: number, y: number, size: number) =>
  `M${x} ${y - 0.45 * size}C${x + 0.3 * size} ${y - 1.05 * size} ${x + 1.15 * size} ${y - 0.85 * size} ${x + size} ${y - 0.1 * size}`
  + `C${x + 0.9 * size} ${y + 0.4 * size} ${x + 0.3 * size} ${y + 0.75 * size} ${x} ${y + size}`
  + `C${x - 0.3 * size} ${y + 0.75 * size} ${x - 0.95 * size} ${y + 0.35 * size} ${x - size} ${y - 0.15 * size}`
  + `C${x - 1.1 * size} ${y - 0.9 * size} ${x - 0.3 * size} ${y - 1.05 * size} ${x} ${y - 0.45 * size}Z`
/** An eye opened wide: white paper with a small dark middle. */
const wideEye = (x: number, y: number, size: number, middle: Point = [x, y], pupil = size * 0.36): readonly Piece[] => [
  dark(cutDisc(x, y, size + 1.9, size + 2.4)), piece('paper', cutDisc(x, y, size - 0.8, size - 0.2)), dark(cutDisc(middle[0], middle[1], pupil)),
]

const FEATURES: Readonly<Record<FaceId, Art>> = {
  'calm': [dark(cutStrip(arc(34, 43, 8.5, 160, 20), 4.6), cutStrip(arc(65, 43, 8.5, 160, 20), 4.6)), mouth(arc(50, 54, 15, 145, 35))],
  'happy': [eyes(42), mouth(arc(50, 49, 24, 160, 20), 5.6)],
  'excited': [
    ...wideEye(34.5, 38, 8.2), ...wideEye(65, 38, 8.2),
    brows(arc(33.5, 27, 9.5, 215, 320), arc(66, 27, 9.5, 220, 325), 4.2),
    ...openSmile(),
  ],
  'loved': [
    dark(cutStrip(arc(35, 45, 8, 205, 335), 4.8), cutStrip(arc(65, 45, 8, 205, 335), 4.8)),
    dark(heart(21.5, 61, 8), heart(77.5, 60.5, 8)), mouth(arc(50, 55, 15, 155, 25), 5.2),
  ],
  'brave': [
    eyes(43, 5.8, 6.6), brows([[21.5, 31.5], [32.5, 28.8], [44, 30]], [[55.5, 30], [67, 28.8], [78, 31.5]], 6),
    mouth([[28, 60.5], [33, 66], [41, 69.2], [50, 70.2], [59, 69.2], [67, 66], [72, 60.5]], 6.6), dark(cutDisc(26.5, 58.5, 4), cutDisc(73.5, 58.5, 4)),
  ],
  'bored': [
    dark(cutRound([[28.5, 44], [34.5, 43.5], [40.5, 44], [40, 50], [34.5, 53], [29, 50]]), cutRound([[59, 44], [65, 43.5], [71, 44], [70.5, 50], [65, 53], [59.5, 50]])),
    brows([[22.5, 43.5], [34, 42.5], [46, 43.5]], [[53.5, 43.5], [65, 42.5], [77, 43.5]], 5),
    mouth([[38, 73], [50, 71.5], [66, 67]], 5.4),
  ],
  'sad': [
    eyes(47, 4.6, 5.2), brows([[23, 39.5], [32, 34.5], [42, 31]], [[58, 31], [68, 34.5], [77, 39.5]]),
    mouth(arc(50, 86, 19, 222, 318), 5.4),
    piece('sea', cutRound([[29.5, 55.5], [33.2, 63], [33.4, 68], [29.5, 70.6], [25.6, 68], [25.8, 63]])),
  ],
  'worried': [
    eyes(46.5, 4.8, 5.8), brows([[23, 37.5], [32, 33], [41.5, 27.5]], [[58.5, 27.5], [68, 33], [77, 37.5]], 4.8),
    mouth([[31, 70.5], [37.5, 67], [43.5, 71.5], [50, 67.5], [56.5, 71.5], [62.5, 67], [69, 70]], 4.8),
  ],
  'scared': [
    ...wideEye(33.5, 44, 10, [33.5, 44.5], 3), ...wideEye(66, 44, 10, [66, 44.5], 3),
    brows([[20, 28.5], [30, 25], [40, 21]], [[60, 21], [70, 25], [80, 28.5]], 4.2),
    dark(cutRound([[41, 74.5], [43.5, 68.5], [50, 66.5], [56.5, 68.5], [59, 74.5], [56.5, 81], [50, 83.5], [43.5, 81]])),
  ],
  'angry': [
    eyes(48.5, 4.8, 5), brows([[21.5, 33], [33, 37], [44, 43.5]], [[56, 43.5], [67, 37], [78.5, 33]], 6.6),
    dark(cutRound([[31.5, 73.5], [38, 66.5], [50, 64.5], [62, 66.5], [68.5, 73.5], [61.5, 75.5], [50, 75.2], [38.5, 75.5]])),
    piece('paper', cutRound([[38, 71], [50, 68.8], [62, 71], [58, 72.6], [50, 72.2], [42, 72.6]])),
  ],
  'mixed-up': [
    dark(cutStrip(spiral(33.5, 43, 10.5), 3.6)), ...wideEye(66, 44.5, 7),
    brows([[22, 29.5], [31, 25.5], [42, 27.5]], [[57, 32.5], [66, 33.5], [76, 29]], 4.2),
    mouth([[29, 72], [36, 66], [43, 72], [50, 76], [56, 69], [62, 64.5], [71, 69.5]], 5),
  ],
  'lonely': [
    dark(cutStrip([[21, 48.5], [30, 50.3], [40, 48.5]], 4.2), cutStrip([[53, 48.5], [62, 50.3], [71, 48.5]], 4.2)),
    dark(cutDisc(27.5, 53, 4.5, 4.6), cutDisc(59, 53, 4.5, 4.6)),
    brows([[21, 40], [29, 36.5], [37, 35]], [[56, 35], [64, 36.5], [71, 40]], 4),
    mouth(turned(arc(42, 85.5, 12.5, 232, 308), -4, [42, 73]), 5),
  ],
}

/** A face with nothing on it, to draw one's own. */
export const BLANK_FACE: Art = SHEETS

export const FACES: Readonly<Record<FaceId, Art>> = Object.fromEntries(
  FACE_IDS.map((id) => [id, [...SHEETS, ...FEATURES[id]]]),
) as unknown as Record<FaceId, Art>

/** How much of the box a size takes: the same face, larger. Three sizes under seven, five for older. */
export function shareOfSize(size: number, sizes: 3 | 5): number {
  const smallest = 0.44
  return smallest + (1 - smallest) * ((Math.min(Math.max(size, 1), sizes) - 1) / (sizes - 1))
}

function spiral(x: number, y: number, reach: number): readonly Point[] {
  return Array.from({ length: 16 }, (_, step) => {
    const turn = (step / 15) * 4.2 * Math.PI
    const radius = reach * (0.12 + 0.88 * (step / 15))
    return [x + Math.cos(turn) * radius, y + Math.sin(turn) * radius] as const
  })
}
