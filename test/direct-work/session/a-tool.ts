import * as z from 'zod/mini'
import { ToldWords } from '../../../src/direct-work/words.ts'
import type { Tool } from '../../../src/direct-work/tool.ts'
import { inkScene } from './ink-scene.ts'

const Answers = z.object({ chosen: z.array(z.string()), words: z.array(ToldWords) })
type Answers = z.infer<typeof Answers>
const Action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose'), what: z.string() }),
  z.object({ kind: z.literal('say'), words: ToldWords }),
])
type Action = z.infer<typeof Action>

/** A small tool for tests of the session: choose things, say words, draw on one canvas. */
export function aTool(part: Partial<Tool<Answers, Action>> = {}): Tool<Answers, Action> {
  return {
    id: 'wishes', version: 1, name: 'A tool', about: '', bands: ['primary'], minutes: [1, 2], prompts: [], answers: Answers, action: Action,
    begin: () => ({ chosen: [], words: [] }),
    reduce: (answers, action) => action.kind === 'choose'
      ? answers.chosen.includes(action.what) ? answers : { ...answers, chosen: [...answers.chosen, action.what] }
      : { ...answers, words: [...answers.words, action.words] },
    items: (answers) => [{ ref: 'all', heading: 'All of it', marks: answers.chosen, words: answers.words, canvas: 'sheet' }],
    pictures: (_answers, ink) => ink('sheet').strokes.length > 0 ? [{ canvas: 'sheet', scene: inkScene(ink('sheet')) }] : [],
    ...part,
  }
}
