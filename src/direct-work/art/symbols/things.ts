import { aroundPoint, cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art, type Point } from '../cut-paper.ts'

const starPoints = (x: number, y: number, out: number, inside: number): readonly Point[] =>
  Array.from({ length: 10 }, (_, step) => {
    const turn = (step * 36 - 88) * 0.0174533
    const reach = step % 2 === 0 ? out : inside
    return [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach] as const
  })
const cloud = (x: number, y: number, size: number): string => [
  cutDisc(x - size * 0.58, y + size * 0.08, size * 0.4, size * 0.36), cutDisc(x - size * 0.1, y - size * 0.22, size * 0.48), cutDisc(x + size * 0.5, y, size * 0.46, size * 0.42),
  cutSheet(x - size * 0.8, y + size * 0.02, size * 1.6, size * 0.42, size * 0.2),
].join('')
const drop = (x: number, y: number, size: number) => cutRound([[x, y - size], [x + size * 0.5, y], [x + size * 0.5, y + size * 0.55], [x, y + size], [x - size * 0.5, y + size * 0.55], [x - size * 0.5, y]])
const stone = (x: number, y: number, across: number, down: number) => cutRound([[x - across, y + down * 0.1], [x - across * 0.6, y - down * 0.85], [x + across * 0.2, y - down], [x + across * 0.9, y - down * 0.4], [x + across * 0.92, y + down * 0.5], [x + across * 0.2, y + down], [x - across * 0.7, y + down * 0.85]])

export const THING_SYMBOLS = {
  'star': [piece('straw', cutCorners(starPoints(50, 52, 46, 21), 5))],
  'heart': [piece('plum', 'M50 30C56 9 92 8 93 38C93.5 60 72 76 50.5 92C29 77 6.5 61 7 39C7.5 9 43 8 50 30Z')],
  'sun': [piece('straw', cutCorners(Array.from({ length: 24 }, (_, step) => {
    const turn = step * 15 * 0.0174533
    return [50 + Math.cos(turn) * (step % 2 ? 31 : 46), 50 + Math.sin(turn) * (step % 2 ? 31 : 46)] as const
  }), 4)), piece('sand', cutDisc(50, 50, 21))],
  'cloud': [piece('quiet', cloud(50, 56, 45))],
  'rain': [piece('quiet', cloud(50, 38, 42)), piece('sea', drop(26, 72, 9), drop(50, 82, 10), drop(73, 71, 9))],
  'wind': [
    piece('sea', cutStrip([[6, 38], [30, 38], ...aroundPoint(56, 25, 13, 90, -170)], 7.5)), piece('night', cutStrip([[14, 55], [50, 55], ...aroundPoint(80, 43, 12, 90, -160)], 7.5)),
    piece('sea', cutStrip([[6, 72], [30, 72], ...aroundPoint(52, 83, 11, -90, 160)], 7.5)),
  ],
  'letter': [piece('sea', cutSheet(6, 22, 88, 58, 4)), piece('sky', cutCorners([[9, 24], [91, 24], [53, 58], [47, 58]], 3)), piece('plum', cutDisc(50, 53, 8))],
  'question': [
    piece('plum', cutStrip([[29, 33], [34, 16], [50, 9], [67, 17], [69, 35], [57, 48], [50, 58], [50, 68]], 14), cutDisc(50, 88, 9)),
  ],
  'key': [
    piece('straw', cutDisc(28, 50, 23), cutSheet(46, 44.5, 48, 11, 3), cutSheet(84, 50, 10, 20, 2), cutSheet(67, 50, 9, 16, 2)), piece('paper', cutDisc(25, 50, 9.5)),
  ],
  'jar': [
    piece('sea', cutCorners([[24, 24], [76, 24], [86, 40], [86, 94], [14, 94], [14, 40]], 9)), piece('sky', cutCorners([[28, 31], [72, 31], [79, 43], [79, 87], [21, 87], [21, 43]], 7)), piece('night', cutSheet(21, 7, 58, 17, 4)),
    piece('paper', cutCorners([[30, 62], [50, 58], [53, 72], [33, 77]], 2)), piece('plum', cutCorners([[48, 70], [68, 66], [71, 81], [51, 84]], 2)), piece('straw', cutCorners([[50, 50], [66, 53], [63, 66], [48, 63]], 2)),
  ],
  'stone': [piece('quiet', stone(50, 60, 42, 30)), piece('stone', cutStrip([[32, 48], [44, 42], [56, 42]], 5))],
  'path': [piece('quiet', stone(22, 84, 17, 11)), piece('sea', stone(52, 66, 15, 10)), piece('plum', stone(40, 42, 13, 8.5)), piece('straw', stone(64, 25, 11, 7)), piece('quiet', stone(50, 11, 8, 5))],
  'ice-cream': [
    piece('straw', cutCorners([[28, 50], [72, 50], [51, 97]], 5)), piece('plum', cutRound([[26, 50], [24, 36], [34, 28], [50, 31], [66, 28], [76, 36], [74, 50], [62, 55], [50, 51], [38, 56]])), piece('lilac', cutDisc(50, 21, 18, 16)), piece('night', cutDisc(50, 5.5, 5)),
    piece('sand', cutStrip([[38, 62], [55, 82]], 2.6), cutStrip([[62, 62], [46, 81]], 2.6)),
  ],
  'loud-noises': [
    piece('straw', cutCorners(Array.from({ length: 22 }, (_, step) => {
      const turn = (step * 360 / 22 + 4) * 0.0174533
      const reach = step % 2 ? 28 : step % 4 === 0 ? 48 : 42
      return [50 + Math.cos(turn) * reach, 50 + Math.sin(turn) * reach] as const
    }), 2.5)),
    piece('night', cutSheet(32, 43, 11, 15, 2), cutCorners([[40, 43], [54, 31], [54, 70], [40, 58]], 3), cutStrip(aroundPoint(51, 51, 11, -40, 40), 3.6), cutStrip(aroundPoint(51, 51, 19, -38, 38), 3.6)),
  ],
  'toy': [
    piece('straw', cutDisc(28, 22, 11), cutDisc(72, 22, 11), cutDisc(50, 33, 25, 22), cutDisc(50, 72, 22, 23), cutDisc(24, 66, 9, 14), cutDisc(76, 66, 9, 14), cutDisc(34, 91, 12, 8), cutDisc(66, 91, 12, 8)),
    piece('sand', cutDisc(50, 41, 10, 8), cutDisc(50, 73, 13, 14)), piece('night', cutDisc(41, 28, 3.2), cutDisc(59, 28, 3.2), cutDisc(50, 38, 4, 3)),
  ],
  'book': [piece('plum', cutSheet(16, 8, 66, 84, 4)), piece('paper', cutSheet(24, 80, 60, 8, 2)), piece('night', cutSheet(16, 8, 9, 84, 3)), piece('lilac', cutCorners([[53, 22], [69, 42], [53, 62], [38, 42]], 4))],
  'food': [
    piece('moss', cutCorners([[52, 14], [60, 4], [72, 8], [62, 19]], 4)), piece('night', cutStrip([[49, 28], [50, 12]], 4.5)),
    piece('plum', cutRound([[50, 26], [66, 20], [84, 32], [87, 54], [76, 80], [60, 92], [50, 88], [40, 92], [24, 80], [13, 54], [16, 32], [34, 20]])), piece('lilac', cutStrip([[28, 40], [25, 52]], 5)),
  ],
  'music': [piece('night', cutDisc(24, 78, 15, 12), cutDisc(74, 70, 15, 12), cutSheet(32, 20, 7.5, 60, 2), cutSheet(82, 12, 7.5, 60, 2), cutCorners([[32, 20], [89, 10], [89, 26], [32, 36]], 3))],
  'ball': [piece('sea', cutDisc(50, 50, 42)), piece('sky', cutRound([[36, 10], [60, 10], [64, 50], [58, 91], [38, 91], [46, 50]])), piece('straw', cutDisc(50, 50, 9))],
  'light': [
    piece('straw', cutRound([[50, 8], [70, 15], [79, 35], [72, 52], [62, 66], [38, 66], [28, 52], [21, 35], [30, 15]])), piece('sand', cutStrip([[42, 63], [40, 42], [50, 48], [60, 42], [58, 63]], 4)), piece('night', cutSheet(37, 69, 26, 8, 3), cutSheet(40, 80, 20, 8, 3), cutSheet(45, 89, 10, 6, 2)),
  ],
  'door': [piece('quiet', cutSheet(16, 6, 68, 88, 3)), piece('straw', cutSheet(24, 13, 52, 81, 2)), piece('sand', cutSheet(32, 22, 36, 24, 3), cutSheet(32, 55, 36, 28, 3)), piece('night', cutDisc(69, 52, 4))],
  'box': [piece('straw', cutSheet(14, 40, 72, 50, 4)), piece('quiet', cutCorners([[14, 42], [50, 42], [40, 22], [2, 26]], 4), cutCorners([[50, 42], [86, 42], [98, 26], [60, 22]], 4)), piece('sand', cutSheet(42, 42, 16, 20, 2))],
  'bag': [piece('night', cutStrip([[36, 30], [38, 12], [50, 7], [62, 12], [64, 30]], 6)), piece('sea', cutCorners([[24, 24], [76, 24], [86, 92], [14, 92]], 11)), piece('sky', cutSheet(28, 58, 44, 25, 5)), piece('night', cutStrip([[28, 66], [72, 66]], 4))],
} as const satisfies Readonly<Record<string, Art>>
