import type { ToolId } from '../../../../../src/direct-work/tool-id.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'
import { DAY_PATH } from './day-path.ts'
import { FINISH_WELL_PATH } from './finish-well-path.ts'
import { HOW_I_FEEL_PATH } from './how-i-feel-path.ts'
import { LETTER_PATH } from './letter-path.ts'
import { LINE_PATH } from './line-path.ts'
import { PATH_PATH } from './path-path.ts'
import { PEOPLE_PATH } from './people-path.ts'
import { QUESTIONS_PATH } from './questions-path.ts'
import { SAFE_PLACE_PATH } from './safe-place-path.ts'
import { SCRIBBLE_PATH } from './scribble-path.ts'
import { SORTING_MAT_PATH } from './sorting-mat-path.ts'
import { ALL_ABOUT_ME_PATH, THREE_HOUSES_PATH } from './spots-paths.ts'
import { WISHES_PATH } from './wishes-path.ts'
import { WORRY_JAR_PATH } from './worry-jar-path.ts'

/** A path through each tool there is, in the order of the chooser. */
export const EVERY_PATH: readonly ToolPath[] = [
  SCRIBBLE_PATH, ALL_ABOUT_ME_PATH, PEOPLE_PATH, THREE_HOUSES_PATH, LINE_PATH, LETTER_PATH, SAFE_PLACE_PATH, WISHES_PATH, DAY_PATH, PATH_PATH, QUESTIONS_PATH,
  HOW_I_FEEL_PATH, WORRY_JAR_PATH, SORTING_MAT_PATH, FINISH_WELL_PATH,
]

/** One of each kind of tool: a sheet, cards to open, a board, questions one after another, faces, piles. */
export const OF_EACH_KIND: readonly ToolId[] = ['scribble', 'three-houses', 'people', 'line', 'how-i-feel', 'sorting-mat']
