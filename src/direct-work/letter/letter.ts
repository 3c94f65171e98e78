import { unreachable } from '../../record/unreachable.ts'
import type { Tool, ToolItem } from '../tool.ts'
import type { ToldWords } from '../words.ts'
import { LetterAction, LetterAnswers, type Starter } from './answers.ts'
import { letterPictures } from './picture.ts'
import { LETTER_PROMPTS } from './prompts.ts'

const STARTER_HEADINGS: Readonly<Record<Starter, string>> = {
  'about-me': 'About me', 'know': 'What to know', 'important': 'What is important', 'same': 'What can stay', 'different': 'What could be different', 'ask': 'Questions to the judge',
}
const ASKED = { 'yes': 'yes please', 'no': 'no thank you', 'not-sure': 'not sure' } as const

/** A letter to the judge, kept as it was written: nothing is corrected, tidied or suggested. */
export const letter: Tool<LetterAnswers, LetterAction> = {
  id: 'letter',
  version: 1,
  name: 'Letter to the judge',
  about: 'A blank page, typed, by hand, drawn, or told while you write. Kept just as it is.',
  bands: ['primary', 'junior', 'teen', 'older'],
  minutes: [10, 25],
  prompts: LETTER_PROMPTS,
  answers: LetterAnswers,
  action: LetterAction,
  begin: () => ({ pieces: [], startersOpened: [], seenWhole: false }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'open-starter': return answers.startersOpened.includes(action.starter) ? answers : { ...answers, startersOpened: [...answers.startersOpened, action.starter] }
      // Changed after the last look: it has to be looked at again.
      case 'write': return { ...answers, pieces: write(answers.pieces, action.words, action.starter), seenWhole: false }
      case 'sign-name': return { ...answers, signed: { how: 'name', words: action.words } }
      case 'sign-mark': return { ...answers, signed: { how: 'mark' } }
      case 'not-signed': return { ...answers, signed: { how: 'not-signed' } }
      case 'wants-reply': return { ...answers, wantsReply: action.answer }
      case 'wants-to-meet': return { ...answers, wantsToMeet: action.answer }
      case 'seen-whole': return answers.seenWhole ? answers : { ...answers, seenWhole: true }
      default: return unreachable(action)
    }
  },
  items: (answers) => [...pieces(answers), ...signature(answers), ...asked(answers)],
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

function signature({ signed }: LetterAnswers): ToolItem[] {
  if (signed === undefined) return []
  if (signed.how === 'name') return [{ ref: 'signature', heading: 'Signed', marks: ['with a name'], words: [signed.words] }]
  return [{ ref: 'signature', heading: 'Signed', marks: [signed.how === 'mark' ? 'with a mark' : 'chose not to sign'], words: [] }]
}

function asked({ wantsReply, wantsToMeet, seenWhole }: LetterAnswers): ToolItem[] {
  return [
    ...(wantsReply ? [{ ref: 'reply', heading: 'A letter back from the judge', marks: [ASKED[wantsReply]], words: [] }] : []),
    ...(wantsToMeet ? [{ ref: 'meet', heading: 'Meeting the judge', marks: [ASKED[wantsToMeet]], words: [] }] : []),
    ...(seenWhole ? [] : [{ ref: 'seen', heading: 'One last look', marks: ['the child has not looked at the whole letter after the last change'], words: [] }]),
  ]
}
