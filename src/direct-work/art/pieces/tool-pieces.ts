import type { ToolId } from '../../tool-id.ts'
import { aroundPoint, cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art, type Point } from '../cut-paper.ts'
import { cutHouse, cutPerson, cutPoint } from '../symbols/figures.ts'
import { JAR, JAR_LID } from './boards.ts'

const HEART = 'M50 44C53 32 70 31 71 46C71 57 60 65 50 73C40 65 29 57 29 46C30 31 47 32 50 44Z'
const star = (x: number, y: number, out: number): string => cutCorners(Array.from({ length: 10 }, (_, step): Point => aroundPoint(x, y, step % 2 === 0 ? out : out * 0.46, step * 36 - 88, step * 36 - 88)[0] ?? [x, y]), out * 0.12)
const face = (x: number, y: number, reach: number, mouth: readonly Point[]): Art => [
  piece('plum', cutDisc(x + 1.5, y + 1.5, reach)), piece('lilac', cutDisc(x, y, reach - 2)),
  piece('night', cutDisc(x - reach * 0.34, y - reach * 0.16, reach * 0.1), cutDisc(x + reach * 0.34, y - reach * 0.16, reach * 0.1), cutStrip(mouth, reach * 0.14)),
]
const stone = (x: number, y: number, across: number): string => cutRound([[x - across, y + 2], [x - across * 0.6, y - across * 0.62], [x + across * 0.3, y - across * 0.7], [x + across, y - across * 0.2], [x + across * 0.8, y + across * 0.5], [x - across * 0.3, y + across * 0.66]])
/** A sheet of paper with its edge beneath it. */
const sheet = (x: number, y: number, width: number, height: number): Art => [piece('quiet', cutSheet(x - 1.2, y - 1, width + 3.6, height + 4, 3)), piece('paper', cutSheet(x, y, width, height, 3))]

/** One picture for each tool, for the chooser and beside what was made with it. */
export const TOOL_ART: Readonly<Record<ToolId, Art>> = {
  'scribble': [...sheet(8, 8, 82, 82), piece('sea', cutStrip([[20, 66], [26, 34], [38, 30], [36, 62], [50, 34], [60, 36], [56, 64], [70, 44], [78, 50]], 7)), piece('straw', cutDisc(70, 27, 8))],
  'all-about-me': [cutPerson('plum', 50, 94, 88, 0.6), piece('paper', star(50, 74, 13))],
  'people': [
    piece('quiet', cutDisc(50, 50, 47)), piece('sky', cutDisc(50, 50, 45)), piece('quiet', cutDisc(50, 50, 27)), piece('paper', cutDisc(50, 50, 25)),
    piece('night', cutDisc(50, 50, 10)), piece('straw', cutDisc(74, 24, 9)), piece('moss', cutCorners([[24, 58], [36, 70], [24, 82], [12, 70]], 4)), piece('sea', cutDisc(79, 67, 9)),
  ],
  'three-houses': [...cutHouse(21, 80, 31, 'straw', 'night'), ...cutHouse(79, 80, 31, 'plum', 'night'), ...cutHouse(50, 95, 44, 'sea', 'night')],
  'how-i-feel': [...face(33, 34, 29, [[21, 41], [33, 49], [45, 41]]), ...face(66, 68, 29, [[56, 80], [66, 74], [77, 80]])],
  'line': [
    piece('night', cutStrip([[3, 74], [97, 72]], 4)), piece('quiet', ...[17, 50, 83].map((x) => stone(x, 73, 14))), piece('stone', ...[17, 50, 83].map((x) => stone(x - 1, 70.5, 11.5))),
    piece('night', cutStrip([[50, 68], [50, 10]], 4.5)), piece('straw', cutCorners([[51, 8], [86, 22], [51, 38]], 3)),
  ],
  'letter': [piece('sea', cutSheet(6, 24, 88, 58, 4)), piece('paper', cutSheet(14, 10, 72, 46, 3)), piece('stone', cutStrip([[24, 22], [74, 22]], 3.4), cutStrip([[24, 33], [62, 33]], 3.4)), piece('sky', cutCorners([[8, 32], [50, 62], [92, 32], [92, 80], [8, 80]], 3)), piece('plum', cutDisc(50, 62, 7))],
  'finish-well': [
    piece('moss', cutStrip([[50, 94], [48, 66], [50, 42]], 6), cutRound([[50, 80], [30, 78], [16, 62], [36, 60], [50, 72]]), cutRound([[52, 72], [70, 68], [84, 52], [66, 50], [53, 62]])),
    piece('straw', ...[0, 60, 120, 180, 240, 300].map((turn) => { const [[x, y] = [50, 30]] = aroundPoint(50, 30, 15, turn, turn); return cutDisc(x, y, 11) })), piece('night', cutDisc(50, 30, 8)),
  ],
  'safe-place': [piece('moss', cutCorners([[50, 4], [97, 36], [97, 96], [3, 96], [3, 36]], 6)), piece('paper', cutCorners([[50, 15], [87, 41], [87, 87], [13, 87], [13, 41]], 4)), piece('plum', HEART)],
  'wishes': [piece('sea', cutDisc(28, 40, 17, 15), cutDisc(49, 30, 21), cutDisc(73, 38, 19, 17), cutSheet(16, 38, 72, 18, 8)), piece('straw', star(32, 76, 14), star(66, 80, 17))],
  'day': [
    piece('straw', cutDisc(27, 32, 18)), piece('night', cutRound([[78, 8], [62, 16], [56, 32], [64, 48], [82, 52], [90, 46], [78, 42], [72, 30], [75, 17], [84, 10]])),
    piece('moss', cutRound([[6, 90], [10, 74], [28, 64], [52, 70], [76, 62], [92, 73], [95, 90], [50, 95]])), piece('sand', cutStrip([[34, 92], [44, 80], [58, 76], [66, 67]], 6)),
  ],
  'worry-jar': [...JAR, piece('quiet', cutCorners([[24, 69], [50, 64], [54, 84], [28, 89]], 2), cutCorners([[52, 72], [77, 66], [81, 83], [56, 90]], 2)), piece('sand', cutCorners([[24, 67], [49, 62], [53, 82], [28, 87]], 2), cutCorners([[52, 70], [76, 64], [80, 81], [56, 88]], 2)), ...JAR_LID],
  'path': [piece('quiet', stone(24, 84, 15), stone(52, 70, 13), stone(36, 50, 11.5), stone(60, 36, 10)), piece('stone', stone(23, 82, 12.5), stone(51, 68, 10.5), stone(35, 48, 9)), piece('straw', stone(59, 34, 8)), piece('night', cutStrip([[82, 94], [82, 20]], 4.5)), piece('sea', cutCorners([[62, 10], [88, 10], [97, 20], [88, 30], [62, 30]], 3))],
  'sorting-mat': [piece('quiet', ...[5, 37, 69].map((x) => cutSheet(x, 28, 27, 66, 4))), piece('sand', ...[5, 37, 69].map((x) => cutSheet(x, 26, 25, 64, 4))), piece('plum', cutSheet(10, 62, 15, 15, 3), cutSheet(10, 40, 15, 15, 3)), piece('straw', cutDisc(49.5, 69, 8.5)), piece('sea', cutPoint(81.5, 71, 10, -90)), piece('night', cutStrip([[20, 14], [44, 6], [70, 12]], 4), cutPoint(76, 16, 7, 45))],
  'questions': [
    piece('sea', cutRound([[50, 6], [80, 12], [94, 36], [84, 62], [56, 70], [34, 68], [14, 60], [6, 36], [20, 12]]), cutCorners([[28, 58], [52, 66], [22, 96]], 3)),
    piece('paper', cutStrip([[36, 28], [42, 19], [52, 17], [63, 23], [62, 34], [52, 41], [50, 49]], 7.5), cutDisc(50, 59, 5)),
  ],
}

/** The way to the end: the child's own sheet going into its folder. Clay stands for the child's own finished thing, and for nothing else. */
export const FINISHED_ART: Art = [...sheet(24, 8, 50, 66), piece('sand', cutStrip([[33, 22], [64, 21]], 4.5), cutStrip([[33, 35], [64, 34]], 4.5)), piece('clay', cutCorners([[9, 48], [84, 43], [93, 90], [16, 95]], 7)), piece('paper', cutStrip([[34, 69], [68, 67]], 6))]
