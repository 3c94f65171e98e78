import { aroundPoint, cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art } from '../cut-paper.ts'
import { cutPoint } from './figures.ts'

const rays = (x: number, y: number, from: number, to: number, degrees: readonly number[], width = 6) =>
  degrees.map((turn) => {
    const [alongX, alongY] = [Math.cos(turn * 0.017453), Math.sin(turn * 0.017453)]
    return cutStrip([[x + alongX * from, y + alongY * from], [x + alongX * to, y + alongY * to]], width)
  })
const card = (x: number, fill: 'stone' | 'night' | 'sea') => piece(fill, cutSheet(x, 30, 27, 40, 4))

export const TIME_SYMBOLS = {
  'morning': [
    piece('straw', cutDisc(50, 62, 22), ...rays(50, 62, 29, 41, [180, 225, 270, 315, 360])),
    piece('moss', cutRound([[2, 66], [26, 60], [52, 66], [78, 61], [98, 66], [97, 92], [50, 94], [3, 92]])),
  ],
  'daytime': [piece('straw', cutDisc(50, 50, 23), ...rays(50, 50, 31, 44, [0, 45, 90, 135, 180, 225, 270, 315], 6.5))],
  'evening': [
    piece('quiet', cutSheet(4, 12, 92, 56, 6)), piece('straw', cutDisc(50, 62, 21)), piece('lilac', cutStrip([[14, 30], [36, 29]], 5), cutStrip([[58, 22], [84, 23]], 5)),
    piece('night', cutRound([[3, 68], [24, 62], [50, 66], [76, 62], [97, 68], [97, 91], [50, 93], [3, 91]])),
  ],
  'night': [
    piece('night', cutSheet(5, 8, 90, 84, 10)), piece('sand', cutRound([[54, 21], [34, 30], [28, 52], [38, 73], [60, 79], [75, 71], [58, 66], [48, 50], [50, 33]])),
    piece('paper', cutDisc(73, 27, 3.6), cutDisc(82, 49, 2.8), cutDisc(64, 45, 2.6), cutDisc(19, 22, 2.6)),
  ],
  'now': [
    piece('sea', cutSheet(26, 40, 48, 48, 5)), piece('night', cutStrip([[50, 5], [50, 20]], 8), cutPoint(50, 24, 11.5, 90)), piece('paper', cutDisc(50, 64, 11)),
  ],
  'next': [
    card(4, 'stone'), card(37, 'sea'), card(70, 'stone'), piece('night', cutStrip([[16, 84], [34, 88], [46, 82]], 5.5), cutPoint(50, 79, 8, -42)), piece('paper', cutDisc(50.5, 50, 6.5)),
  ],
  'later': [
    card(4, 'stone'), card(37, 'stone'), card(70, 'sea'), piece('night', cutStrip([[16, 83], [48, 92], [76, 84]], 5.5), cutPoint(81, 80, 8, -38)), piece('paper', cutDisc(83.5, 50, 6.5)),
  ],
  'finished': [
    piece('night', cutSheet(8, 12, 84, 72, 5)), piece('paper', cutSheet(15, 19, 70, 58, 3)),
    piece('clay', cutRound([[22, 70], [30, 50], [40, 58], [52, 34], [64, 54], [70, 48], [79, 70]])), piece('clay', cutDisc(30, 32, 6)),
    piece('night', cutCorners([[30, 84], [38, 84], [32, 97], [24, 97]], 2), cutCorners([[62, 84], [70, 84], [76, 97], [68, 97]], 2)),
  ],
  'clock': [
    piece('night', cutDisc(50, 50, 43)), piece('paper', cutDisc(50, 50, 34)), piece('night', cutStrip([[50, 53], [50, 26]], 6), cutStrip([[50, 50], [67, 58]], 6), cutDisc(50, 50, 5)),
    piece('sea', ...[0, 90, 180, 270].map((turn) => cutDisc(aroundPoint(50, 50, 27, turn, turn)[0]?.[0] ?? 50, aroundPoint(50, 50, 27, turn, turn)[0]?.[1] ?? 50, 2.6))),
  ],
  'again': [
    piece('plum', cutStrip(aroundPoint(50, 50, 32, -60, 70), 9), cutPoint(51, 83, 13, 184)),
    piece('night', cutStrip(aroundPoint(50, 50, 32, 120, 250), 9), cutPoint(49, 17, 13, 4)),
    piece('straw', cutCorners([[43, 43], [57, 43], [57, 57], [43, 57]], 4)),
  ],
} as const satisfies Readonly<Record<string, Art>>
