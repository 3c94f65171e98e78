import { unreachable } from '../../record/unreachable.ts'
import { oneWords, putWords } from '../told.ts'
import type { Tool, ToolItem } from '../tool.ts'
import { type PathPlace, SafePlaceAction, SafePlaceAnswers, ZONE_HEADINGS, ZONES } from './answers.ts'
import { safePlacePictures } from './picture.ts'
import { SAFE_PLACE_PROMPTS } from './prompts.ts'

const PLACE_WORDS: Readonly<Record<PathPlace | 'not-sure', string>> = {
  'long-way': 'a long way from safe', 'bit-safer': 'a bit safer', 'halfway': 'halfway', 'nearly': 'nearly safe', 'safe-enough': 'safe enough', 'not-sure': 'not sure where',
}

/** A place that the child draws, what belongs in it and what does not, and a path towards it. Keeping it safe is the grown-ups' part. */
export const safePlace: Tool<SafePlaceAnswers, SafePlaceAction> = {
  id: 'safe-place',
  version: 1,
  name: 'My safe place',
  about: 'The child draws a place and says what belongs in it, what must not happen there, and where they stand on the path to it.',
  bands: ['primary', 'junior', 'teen'],
  minutes: [10, 25],
  prompts: SAFE_PLACE_PROMPTS,
  answers: SafePlaceAnswers,
  action: SafePlaceAction,
  begin: () => ({ zones: { 'who-is-there': [], 'who-i-call': [], 'what-helps': [], 'not-here': [], 'how-i-know': [] } }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'say': return { ...answers, zones: { ...answers.zones, [action.zone]: putWords(answers.zones[action.zone], action.words) } }
      case 'stand': return answers.place === action.place ? answers : { ...answers, place: action.place }
      case 'say-place': return { ...answers, placeWords: oneWords(action.words) }
      default: return unreachable(action)
    }
  },
  items: ({ zones, place, placeWords }) => [
    ...ZONES.map((zone): ToolItem => ({ ref: zone, heading: ZONE_HEADINGS[zone], marks: zones[zone].length === 0 ? ['left empty'] : [], words: zones[zone], canvas: 'place' })),
    { ref: 'path', heading: 'On the path today', marks: [place ? `marker at: ${PLACE_WORDS[place]}` : 'left empty'], words: placeWords ? [placeWords] : [], canvas: 'path' },
  ],
  pictures: safePlacePictures,
  beforeHandOver: ['Nobody the child may be afraid of is at home, near enough to hear, or about to come back.'],
}
