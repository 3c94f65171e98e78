import type { Tool, ToolSetup } from '../../src/direct-work/tool.ts'
import type { ToldWords } from '../../src/direct-work/words.ts'
import { EMPTY_HISTORY } from '../../src/ink/drawing-history.ts'
import type { Json } from '../../src/record/json.ts'
import type { Band } from '../../src/record/case-pack.ts'

export const noInk = () => ({ strokes: [], paper: EMPTY_HISTORY.paper })

/** The answers after some actions on an empty page; options lie in the order given. */
export function foldPage<Answers extends Json, Action extends Json>(tool: Tool<Answers, Action>, band: Band, actions: readonly Action[], orderOf: ToolSetup['orderOf'] = (_what, options) => options): Answers {
  return actions.reduce((answers, action) => tool.reduce(answers, action), tool.begin({ band, orderOf }))
}

/** An id that can be told apart by eye. */
export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export function wordsOf(number: number, text: string): ToldWords {
  return { id: idOf(900 + number), text, by: 'child', nearness: 'exact', at: '2026-11-23T14:05:00.000Z' }
}
