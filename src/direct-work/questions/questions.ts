import * as z from 'zod/mini'
import { unreachable } from '../../record/unreachable.ts'
import { layText } from '../lay-text.ts'
import { oneWords, putWords } from '../told.ts'
import type { ScenePart } from '../scene.ts'
import type { Tool } from '../tool.ts'
import { ToldWords } from '../words.ts'
import { QUESTIONS_PROMPTS } from './prompts.ts'

const WhoAnswers = z.enum(['you', 'judge', 'someone-else', 'not-sure'])
export const QuestionsAnswers = z.object({
  questions: z.array(z.object({ words: ToldWords, forWhom: z.optional(WhoAnswers) })),
  /** What the child would say to other children. */
  toOthers: z.optional(ToldWords),
})
export type QuestionsAnswers = z.infer<typeof QuestionsAnswers>
export const QuestionsAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), words: ToldWords }),
  z.object({ kind: z.literal('for-whom'), wordsId: z.string(), who: WhoAnswers }),
  z.object({ kind: z.literal('to-others'), words: ToldWords }),
])
export type QuestionsAction = z.infer<typeof QuestionsAction>

const FOR_WHOM = { 'you': 'for the practitioner', 'judge': 'for the judge', 'someone-else': 'for someone else', 'not-sure': 'not sure for whom' } as const

/** The child asks. Each question is kept until somebody has answered it or said how they will find out. */
export const questions: Tool<QuestionsAnswers, QuestionsAction> = {
  id: 'questions',
  version: 1,
  name: 'Questions I have',
  about: 'The child asks the questions, and may say something to other children.',
  bands: ['primary', 'junior', 'teen', 'older'],
  minutes: [5, 10],
  prompts: QUESTIONS_PROMPTS,
  answers: QuestionsAnswers,
  action: QuestionsAction,
  begin: () => ({ questions: [] }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'ask': {
        const words = putWords(answers.questions.map((question) => question.words), action.words)
        return { ...answers, questions: words.map((one) => ({ ...answers.questions.find((question) => question.words.id === one.id), words: one })) }
      }
      case 'for-whom': return { ...answers, questions: answers.questions.map((question) => question.words.id === action.wordsId ? { ...question, forWhom: action.who } : question) }
      case 'to-others': return { ...answers, toOthers: oneWords(action.words) }
      default: return unreachable(action)
    }
  },
  items: ({ questions: asked, toOthers }) => [
    ...(asked.length === 0 ? [{ ref: 'none', heading: 'Questions', marks: ['left empty'], words: [] }] : []),
    ...asked.map(({ words, forWhom }) => ({ ref: words.id, heading: 'Question', marks: forWhom ? [FOR_WHOM[forWhom]] : [], words: [words], canvas: 'questions' })),
    ...(toOthers ? [{ ref: 'to-others', heading: 'To other children', marks: [], words: [toOthers] }] : []),
  ],
  pictures: ({ questions: asked }) => {
    if (asked.length === 0) return []
    const parts: ScenePart[] = []
    let y = 120
    for (const { words } of asked) {
      const laid = layText(words.text, { x: 150, y, width: 1300, size: 40 })
      parts.push({ kind: 'path', path: 'M0 50C10 20 35 12 60 20C88 28 100 50 92 72C80 92 40 94 18 82C6 76 -2 64 0 50Z', fill: 'lilac', at: { x: 60, y: y - 44, size: 60 } }, ...laid.parts)
      y = laid.bottom + 40
    }
    return [{ canvas: 'questions', scene: { width: 1600, height: Math.max(1000, Math.ceil(y + 60)), ground: 'paper', parts } }]
  },
}
