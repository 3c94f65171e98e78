import type { Band } from '../../record/case-pack.ts'
import { unreachable } from '../../record/unreachable.ts'
import { oneWords } from '../told.ts'
import type { Tool, ToolItem } from '../tool.ts'
import { LineAction, LineAnswers, LINE_PARTS, type LinePart } from './answers.ts'
import { linePicture } from './picture.ts'
import { LINE_PROMPTS } from './prompts.ts'

const HEADINGS: Readonly<Record<LinePart, string>> = {
  about: 'What the line is about', low: 'One end', high: 'The other end', reasons: 'What puts the marker there', nearer: 'What one step along would look like',
}

/** A line between two ends that the child makes. The place is a place, never a number to compare; earlier lines stay hidden. */
export const line: Tool<LineAnswers, LineAction> = {
  id: 'line',
  version: 1,
  name: 'Where am I on the line?',
  about: 'The child makes both ends in their own words, then puts a marker on a line or on stones.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [5, 10],
  prompts: LINE_PROMPTS,
  answers: LineAnswers,
  action: LineAction,
  begin: ({ band }) => ({ steps: stepsFor(band), words: {} }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'say': return { ...answers, words: { ...answers.words, [action.part]: oneWords(action.words) } }
      case 'place': return action.at < 1 || action.at > answers.steps || action.at === answers.place ? answers : { steps: answers.steps, words: answers.words, place: action.at }
      case 'instead': return action.answer === answers.instead ? answers : { steps: answers.steps, words: answers.words, instead: action.answer }
      case 'lift': return answers.place === undefined && answers.instead === undefined ? answers : { steps: answers.steps, words: answers.words }
      default: return unreachable(action)
    }
  },
  items: (answers) => [...before(answers), marker(answers), ...after(answers)],
  pictures: (answers) => [{ canvas: 'line', scene: linePicture(answers) }],
}

/** Three stones for the youngest, five steps, then 0 to 10: the cut-offs of the research on scales with children. */
export function stepsFor(band: Band): LineAnswers['steps'] {
  return band === 'preVerbal' || band === 'early' ? 3 : band === 'primary' ? 5 : 11
}

function before(answers: LineAnswers): ToolItem[] {
  return LINE_PARTS.slice(0, 3).flatMap((part) => wordsItem(answers, part))
}

function after(answers: LineAnswers): ToolItem[] {
  return LINE_PARTS.slice(3).flatMap((part) => wordsItem(answers, part))
}

function wordsItem(answers: LineAnswers, part: LinePart): ToolItem[] {
  const words = answers.words[part]
  return words ? [{ ref: part, heading: HEADINGS[part], marks: [], words: [words] }] : []
}

function marker(answers: LineAnswers): ToolItem {
  const mark = answers.place !== undefined ? `marker at place ${answers.place} of ${answers.steps}, counted from the first end`
    : answers.instead === 'not-sure' ? 'not sure where' : answers.instead === 'dont-want-to' ? 'did not want to put the marker down' : 'left empty'
  return { ref: 'place', heading: 'Where the marker is', marks: [mark], words: [], canvas: 'line' }
}
