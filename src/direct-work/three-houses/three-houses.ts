import { beginSpots, reduceSpots, spotItem } from '../spots.ts'
import type { Tool } from '../tool.ts'
import { canvasOf, HOUSE_HEADINGS, HOUSES, ThreeHousesAction, ThreeHousesAnswers } from './answers.ts'
import { threeHousesPictures } from './picture.ts'
import { THREE_HOUSES_PROMPTS } from './prompts.ts'

/**
 * Good things, worries and wishes, after the method of Nicki Weld and Maggie Greening, and a plain box for what fits nowhere. The child
 * chooses where to begin. A house that was left empty is said to be empty, and nothing more.
 */
export const threeHouses: Tool<ThreeHousesAnswers, ThreeHousesAction> = {
  id: 'three-houses',
  version: 1,
  name: 'Three houses',
  about: 'Good things, worries and wishes, drawn or in words, and a box for the rest. The child chooses where to begin.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [15, 30],
  prompts: THREE_HOUSES_PROMPTS,
  answers: ThreeHousesAnswers,
  action: ThreeHousesAction,
  begin: () => beginSpots(),
  reduce: (answers, action) => reduceSpots(answers, action),
  items: (answers, ink) => HOUSES.map((house) => spotItem(answers, house, { heading: HOUSE_HEADINGS[house], canvas: canvasOf(house), sayOrder: true }, ink)),
  pictures: threeHousesPictures,
  beforeHandOver: [
    'Nobody the child may be afraid of is at home, near enough to hear, or about to come back.',
    'You have thought about which house to offer first: good things, where the child seems worried or may have been told not to talk.',
  ],
}
