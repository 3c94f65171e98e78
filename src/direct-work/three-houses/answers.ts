import type * as z from 'zod/mini'
import { spotAction, spotAnswers } from '../spots.ts'

/** Three houses, and a plain box for what fits nowhere. */
export const HOUSES = ['good', 'worries', 'wishes', 'box'] as const
export type House = (typeof HOUSES)[number]

export const ThreeHousesAnswers = spotAnswers(HOUSES)
export type ThreeHousesAnswers = z.infer<typeof ThreeHousesAnswers>
export const ThreeHousesAction = spotAction(HOUSES)
export type ThreeHousesAction = z.infer<typeof ThreeHousesAction>

/** For staff; the child's words for them are in `words.ts`. */
export const HOUSE_HEADINGS: Readonly<Record<House, string>> = {
  good: 'House of good things', worries: 'House of worries', wishes: 'House of wishes', box: 'Just so you know',
}

/** The canvas inside a house. */
export function canvasOf(house: House): string {
  return `house-${house}`
}

/**
 * How a house opens. Worries open in words, with a picture beside them if wanted: harm is better written than drawn. A child who does
 * not write yet, with nobody writing for them, has only the picture.
 */
export function firstView(house: House, reader: { readonly band: string; readonly scribed: boolean }): 'picture' | 'words' {
  const writes = reader.scribed || (reader.band !== 'early' && reader.band !== 'preVerbal')
  if (!writes) return 'picture'
  return house === 'worries' || reader.band === 'teen' || reader.band === 'older' ? 'words' : 'picture'
}

/** Whether a house still asks its question. Worries that were said to be finished are not asked for a second time. */
export function mayAsk(answers: ThreeHousesAnswers, house: House): boolean {
  return !(house === 'worries' && answers.finished.includes('worries'))
}
