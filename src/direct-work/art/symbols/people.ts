import { aroundPoint, cutCorners, cutDisc, cutRound, cutSheet, cutStrip, piece, type Art } from '../cut-paper.ts'
import { cutPerson, cutPoint } from './figures.ts'

export const PEOPLE_SYMBOLS = {
  'me': [
    cutPerson('plum', 50, 92, 66, 0.8),
    piece('night', cutStrip([[60, 60], [69, 66], [72, 74], [64, 77], [52, 74]], 6.5), cutDisc(50.5, 74, 5.5)),
    piece('night', cutStrip([[50, 4], [50, 12]], 6), cutPoint(50, 14, 8.5, 90)),
  ],
  'someone': [cutPerson('quiet', 50, 92, 82), piece('paper', cutDisc(39.5, 71, 3.8), cutDisc(50, 71, 3.8), cutDisc(60.5, 71, 3.8))],
  'baby': [
    piece('plum', cutRound([[50, 40], [66, 47], [72, 63], [66, 82], [50, 93], [34, 82], [28, 63], [34, 47]])),
    piece('night', cutDisc(50, 30, 20)),
    piece('lilac', cutStrip([[33.5, 52], [50, 66], [68, 74]], 5.5), cutStrip([[66.5, 52], [50, 66], [38, 73]], 5.5)),
    piece('paper', cutStrip(aroundPoint(43, 30, 4.5, 155, 25), 2.6), cutStrip(aroundPoint(57, 30, 4.5, 155, 25), 2.6)),
  ],
  'child': [cutPerson('sea', 50, 92, 62, 1)],
  'grown-up': [cutPerson('night', 50, 95, 90)],
  'two-people': [cutPerson('sea', 29, 90, 76), cutPerson('plum', 71, 90, 76)],
  'family': [
    cutPerson('night', 24, 92, 80), cutPerson('plum', 76, 92, 80),
    cutPerson('sea', 42, 93, 48, 1), cutPerson('moss', 61, 93, 38, 1),
  ],
  'judge': [
    piece('stone', cutCorners([[31, 10], [69, 10], [73, 60], [27, 60]], 10)),
    cutPerson('night', 50, 84, 66),
    piece('straw', cutCorners([[6, 58], [94, 58], [90, 92], [10, 92]], 4)),
    piece('paper', cutSheet(33, 68, 34, 14, 2)),
  ],
  'helper': [
    cutPerson('sea', 39, 94, 84),
    piece('night', cutSheet(57, 46, 34, 44, 4)),
    piece('paper', cutSheet(61.5, 53, 25, 32, 2)),
    piece('night', cutStrip([[66, 62], [82, 62]], 3.4), cutStrip([[66, 69.5], [82, 69.5]], 3.4), cutStrip([[66, 77], [76, 77]], 3.4)),
  ],
  'teacher': [
    piece('night', cutSheet(30, 10, 64, 46, 4)),
    piece('paper', cutDisc(63, 25, 7), cutCorners([[81, 18], [88, 32], [74, 32]], 2), cutStrip([[58, 44], [88, 43]], 3.6)),
    cutPerson('moss', 27, 94, 72),
    piece('moss', cutStrip([[36, 62], [47, 55], [53, 44]], 6.5)),
  ],
  'doctor': [
    cutPerson('plum', 36, 94, 84),
    piece('night', cutStrip([[27, 45], [30, 59], [38, 63], [45, 58], [46.5, 45]], 4), cutStrip([[38, 63], [38, 72]], 4), cutDisc(38, 77, 5.5)),
    piece('night', cutSheet(56, 62, 38, 30, 5), cutStrip([[67, 61], [69, 53], [81, 53], [83, 61]], 4.5)),
    piece('paper', cutSheet(71.5, 67.5, 7, 19, 1.5), cutSheet(65.5, 73.5, 19, 7, 1.5)),
  ],
  'friend': [
    cutPerson('sea', 28, 90, 62, 0.9), cutPerson('straw', 72, 90, 62, 0.9),
    piece('night', cutStrip([[37, 64], [44, 71], [50, 72], [56, 71], [63, 64]], 6.5)),
  ],
  'dog': [
    piece('straw', cutRound([[22, 56], [30, 49], [52, 50], [66, 47], [75, 54], [76, 68], [68, 74], [30, 74], [22, 70]])),
    piece('straw', cutSheet(25, 66, 9.5, 26, 3), cutSheet(37, 68, 9, 24, 3), cutSheet(58, 68, 9, 24, 3), cutSheet(67.5, 66, 9, 26, 3)),
    piece('straw', cutStrip([[25, 55], [16, 46], [13, 34]], 7)),
    piece('straw', cutRound([[58, 26], [70, 18], [82, 24], [92, 34], [94, 42], [84, 46], [76, 56], [62, 50]])),
    piece('night', cutRound([[60, 20], [69, 22], [70, 38], [64, 48], [56, 44], [54, 30]])),
    piece('night', cutDisc(79, 31, 2.8), cutDisc(92, 36.5, 4, 3.6)),
  ],
  'cat': [
    piece('quiet', cutStrip([[70, 86], [88, 82], [88, 62], [80, 54]], 7)),
    piece('quiet', cutRound([[48, 46], [64, 56], [72, 76], [70, 92], [50, 94], [30, 92], [28, 76], [34, 56]])),
    piece('quiet', cutCorners([[25, 9], [40, 20], [58, 20], [73, 9], [75, 38], [64, 53], [49, 57], [34, 53], [23, 38]], 6)),
    piece('paper', cutDisc(39, 35, 4, 5), cutDisc(59, 35, 4, 5), cutCorners([[45, 43], [53, 43], [49, 48]], 1.5)),
    piece('night', cutDisc(39, 35.5, 1.8, 4), cutDisc(59, 35.5, 1.8, 4)),
  ],
  'rabbit': [
    piece('plum', cutRound([[36, 44], [29, 24], [30, 8], [39, 7], [46, 24], [48, 42]]), cutRound([[56, 42], [59, 24], [67, 8], [76, 10], [74, 26], [65, 45]])),
    piece('lilac', cutRound([[38, 37], [34, 22], [36, 14], [41, 24], [43, 36]]), cutRound([[61, 36], [64, 24], [70, 15], [70, 25], [65, 37]])),
    piece('plum', cutDisc(51, 53, 22, 19), cutRound([[51, 62], [68, 68], [74, 84], [66, 95], [36, 95], [28, 84], [34, 68]])),
    piece('night', cutDisc(43, 50, 3.2), cutDisc(60, 50, 3.2), cutCorners([[47, 57.5], [56, 57.5], [51.5, 62.5]], 1.5)),
  ],
} as const satisfies Readonly<Record<string, Art>>
