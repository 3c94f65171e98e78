import type { ColourName, WidthName } from '../../../../ink/pens.ts'
import type { StampName } from './stamp-strokes.ts'

/** What lies in the child's hand over a canvas. */
export interface CanvasHand {
  readonly holds: 'pen' | 'bucket' | 'rubber' | 'lift' | 'stamp'
  readonly colour: ColourName
  readonly width: WidthName
  readonly stamp: StampName | null
}

export const EMPTY_HAND: CanvasHand = { holds: 'pen', colour: 'black', width: 'middle', stamp: null }
