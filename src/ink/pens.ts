/** A pen's colour. Each has a name in the words of the language (`frame.pen.red`) and a mark, so that nobody has to see the difference. */
export interface Pen {
  readonly colour: ColourName
  readonly hex: string
  readonly mark: PenMark
}
export const COLOUR_NAMES = ['black', 'brown', 'red', 'orange', 'yellow', 'green', 'light-blue', 'blue', 'purple', 'pink'] as const
export type ColourName = (typeof COLOUR_NAMES)[number]
export type PenMark = 'dot' | 'square' | 'heart' | 'triangle' | 'sun' | 'leaf' | 'drop' | 'waves' | 'star' | 'flower'

/**
 * The ten pens in the order they lie on the table. The shades were searched for so that any two stay at least 0.1 apart
 * in OKLab with normal sight and with simulated protanopia, deuteranopia and tritanopia (a test holds them to it).
 */
export const PENS: readonly Pen[] = [
  { colour: 'black', hex: '#191b20', mark: 'dot' },
  { colour: 'brown', hex: '#633314', mark: 'square' },
  { colour: 'red', hex: '#cd2e2f', mark: 'heart' },
  { colour: 'orange', hex: '#f07900', mark: 'triangle' },
  { colour: 'yellow', hex: '#f1d629', mark: 'sun' },
  { colour: 'green', hex: '#32b16c', mark: 'leaf' },
  { colour: 'light-blue', hex: '#79d0ff', mark: 'drop' },
  { colour: 'blue', hex: '#0932a0', mark: 'waves' },
  { colour: 'purple', hex: '#8659c4', mark: 'star' },
  { colour: 'pink', hex: '#ff9cba', mark: 'flower' },
]

export const WIDTH_NAMES = ['thin', 'middle', 'thick'] as const
export type WidthName = (typeof WIDTH_NAMES)[number]
const PEN_WIDTHS: Readonly<Record<WidthName, number>> = { thin: 9, middle: 20, thick: 46 }
/** A rubber rubs broader than a pen writes, as rubbers do. */
const RUBBER_WIDTHS: Readonly<Record<WidthName, number>> = { thin: 28, middle: 60, thick: 120 }

/** Breadth of a line in paper units, at middling pressure. */
export function lineWidth(tool: 'pen' | 'eraser', width: WidthName): number {
  return tool === 'pen' ? PEN_WIDTHS[width] : RUBBER_WIDTHS[width]
}

export function penOf(colour: ColourName): Pen {
  const pen = PENS.find((candidate) => candidate.colour === colour)
  if (pen === undefined) throw new Error('a colour without a pen')
  return pen
}
