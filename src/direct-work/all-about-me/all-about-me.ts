import { beginSpots, isUsed, reduceSpots, spotItem } from '../spots.ts'
import type { Tool, ToolItem } from '../tool.ts'
import { AllAboutMeAction, AllAboutMeAnswers, canvasOf, TILE_HEADINGS, TILES } from './answers.ts'
import { needTopicOf } from './needs.ts'
import { allAboutMePictures } from './picture.ts'
import { ALL_ABOUT_ME_PROMPTS } from './prompts.ts'

/**
 * Tiles about the child, each to be drawn in, written in, or left. Only tiles that hold something are listed: what a child did not
 * tell about themself is nobody's finding. Name, ways of talking and what helps are marked as needs the practitioner may take over.
 */
export const allAboutMe: Tool<AllAboutMeAnswers, AllAboutMeAction> = {
  id: 'all-about-me',
  version: 1,
  name: 'All about me',
  about: 'Cards to draw or write: names, likes, what helps. What the child says about their needs can be taken over afterwards.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [10, 20],
  prompts: ALL_ABOUT_ME_PROMPTS,
  answers: AllAboutMeAnswers,
  action: AllAboutMeAction,
  begin: () => beginSpots(),
  reduce: (answers, action) => reduceSpots(answers, action),
  items: (answers, ink) => TILES.filter((tile) => isUsed(answers, tile, ink(canvasOf(tile)).strokes.length)).map((tile): ToolItem => {
    const item = spotItem(answers, tile, { heading: TILE_HEADINGS[tile], canvas: canvasOf(tile), sayOrder: false }, ink)
    const topic = needTopicOf(tile)
    return topic === undefined || item.words.length === 0 ? item : { ...item, marks: [...item.marks, `may be taken over as a need: ${topic}`] }
  }),
  pictures: allAboutMePictures,
}
