import { unreachable } from '../../record/unreachable.ts'
import type { CanvasInk, Tool, ToolItem } from '../tool.ts'
import type { ToldWords } from '../words.ts'
import { LetterAction, LetterAnswers, type Starter } from './answers.ts'
import { letterPictures } from './picture.ts'
import { LETTER_PROMPTS } from './prompts.ts'

const STARTER_HEADINGS: Readonly<Record<Starter, string>> = {
  'about-me': 'About me', 'know': 'What to know', 'important': 'What is important', 'same': 'What can stay', 'different': 'What could be different', 'ask': 'Questions to the judge',
}
/** The sheets a child writes and draws on, beside the typed ones. */
export const LETTER_SHEETS = ['by-hand', 'drawing', 'mark'] as const
const ASKED = { 'yes': 'yes please', 'no': 'no thank you', 'not-sure': 'not sure' } as const

/** A letter to the judge, kept as it was written: nothing is corrected, tidied or suggested. */
export const letter: Tool<LetterAnswers, LetterAction> = {
  id: 'letter',
  version: 2,
  name: 'Letter to the judge',
  about: 'A blank page, typed, by hand, drawn, or told while you write. Kept just as it is.',
  bands: ['primary', 'junior', 'teen', 'older'],
  minutes: [10, 25],
  prompts: LETTER_PROMPTS,
  answers: LetterAnswers,
  action: LetterAction,
  begin: () => ({ pieces: [], tries: [], startersOpened: [], seenWhole: false, seenLines: [] }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'open-starter': return answers.startersOpened.includes(action.starter) ? answers : { ...answers, startersOpened: [...answers.startersOpened, action.starter] }
      // Changed after the last look: it has to be looked at again.
      case 'write': return { ...answers, pieces: write(answers.pieces, action.words, action.starter), seenWhole: false }
      case 'begin-again': return answers.pieces.length === 0 ? answers : { ...answers, pieces: [], tries: action.keepTry ? [...answers.tries, answers.pieces] : answers.tries, seenWhole: false }
      case 'sign-name': return { ...answers, signed: { how: 'name', words: action.words }, seenWhole: false }
      case 'sign-mark': return { ...answers, signed: { how: 'mark' }, seenWhole: false }
      case 'not-signed': return { ...answers, signed: { how: 'not-signed' }, seenWhole: false }
      case 'wants-reply': return { ...answers, wantsReply: action.answer }
      case 'wants-to-meet': return { ...answers, wantsToMeet: action.answer }
      case 'seen-whole': return answers.seenWhole && sameLines(answers.seenLines, action.lines) ? answers : { ...answers, seenWhole: true, seenLines: action.lines }
      default: return unreachable(action)
    }
  },
  items: (answers, ink) => [...pieces(answers), ...tries(answers), ...signature(answers), ...asked(answers, linesOfLetter(ink))],
  pictures: letterPictures,
  beforeHandOver: ['No parent or carer is in the room, or can come in, while the letter is written.'],
}

function write(pieces: LetterAnswers['pieces'], words: ToldWords, starter: Starter | undefined): LetterAnswers['pieces'] {
  const piece = { ...(starter && { starter }), words }
  const known = pieces.some((one) => one.words.id === words.id)
  return (known ? pieces.map((one) => one.words.id === words.id ? piece : one) : [...pieces, piece]).filter((one) => one.words.text !== '')
}

function pieces(answers: LetterAnswers): ToolItem[] {
  const written = answers.pieces.map(({ starter, words }): ToolItem => ({ ref: words.id, heading: starter ? `Letter: ${STARTER_HEADINGS[starter]}` : 'Letter', marks: [], words: [words], canvas: 'letter' }))
  return written.length > 0 ? written : [{ ref: 'letter', heading: 'Letter', marks: ['no typed words'], words: [], canvas: 'letter' }]
}

function tries(answers: LetterAnswers): ToolItem[] {
  return answers.tries.flatMap((one, index) => one.map(({ words }): ToolItem => ({ ref: `try-${index + 1}-${words.id}`, heading: 'An earlier try, kept because the child wanted it kept', marks: [], words: [words] })))
}

/** Every line on the letter's own sheets, by its id. */
export function linesOfLetter(ink: (canvas: string) => CanvasInk): string[] {
  return LETTER_SHEETS.flatMap((canvas) => ink(canvas).strokes.map(({ id }) => id))
}

function sameLines(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index])
}

function signature({ signed }: LetterAnswers): ToolItem[] {
  if (signed === undefined) return []
  if (signed.how === 'name') return [{ ref: 'signature', heading: 'Signed', marks: ['with a name'], words: [signed.words] }]
  return [{ ref: 'signature', heading: 'Signed', marks: [signed.how === 'mark' ? 'with a mark' : 'chose not to sign'], words: [] }]
}

function asked({ wantsReply, wantsToMeet, seenWhole, seenLines }: LetterAnswers, lines: readonly string[]): ToolItem[] {
  return [
    ...(wantsReply ? [{ ref: 'reply', heading: 'A letter back from the judge', marks: [ASKED[wantsReply]], words: [] }] : []),
    ...(wantsToMeet ? [{ ref: 'meet', heading: 'Meeting the judge', marks: [ASKED[wantsToMeet]], words: [] }] : []),
    ...(seenWhole && sameLines(seenLines, lines) ? [] : [{ ref: 'seen', heading: 'One last look', marks: ['the child has not looked at the whole letter after the last change'], words: [] }]),
  ]
}
