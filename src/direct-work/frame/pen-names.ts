/** Names of pens, of what else lies with them, and of what they do, in English. Staff read these too. */
export const PEN_NAMES = {
  'frame.pen.black': 'Black',
  'frame.pen.brown': 'Brown',
  'frame.pen.red': 'Red',
  'frame.pen.orange': 'Orange',
  'frame.pen.yellow': 'Yellow',
  'frame.pen.green': 'Green',
  'frame.pen.light-blue': 'Light blue',
  'frame.pen.blue': 'Blue',
  'frame.pen.purple': 'Purple',
  'frame.pen.pink': 'Pink',
  'frame.pen.rubber': 'Rubber',
  'frame.pen.thin': 'Thin',
  'frame.pen.middle': 'Middle',
  'frame.pen.thick': 'Thick',
  'frame.pen.fill': 'Fill',
  'frame.canvas.pens': 'Pens',
  'frame.canvas.thick': 'Thick or thin',
  'frame.canvas.place': 'Put it here',
  'frame.canvas.fill-here': 'Fill here',
} as const satisfies Readonly<Record<string, string>>

/** A word about pens in English: for those screens of staff that show them. */
export function sayOfPens(key: string): string {
  return Object.entries(PEN_NAMES).find(([known]) => known === key)?.[1] ?? key
}
