import type { Prompt } from '../../../direct-work/prompts/prompt.ts'
import { inkOf, setupOf } from '../../../direct-work/session/page-history.ts'
import type { Json } from '../../../record/json.ts'
import type { ToolPage } from '../kit/tool-page.ts'
import type { ChildRun, RunPage, RunState } from './child-run.ts'

/** What a page says and asks in the child's language. */
export interface Speech {
  readonly say: (key: string) => string
  readonly prompt: (promptId: string) => Prompt
}

/** A page of a run as its tool's screen sees it. Every way to change it is written down by the run. */
export function toolPageOf(run: ChildRun, state: RunState, page: RunPage, speech: Speech, finish: () => void): ToolPage<Json, Json> {
  const { pageId } = page
  const { orderOf } = setupOf({ band: run.handed.band, seed: page.seed })
  return {
    pageId, answers: page.history.answers, band: run.handed.band, profile: state.profile, scribed: run.handed.scribed,
    say: speech.say,
    prompt: speech.prompt,
    act: (action) => run.tell({ kind: 'action', pageId, action }),
    shown: (promptId) => {
      const { version, wording, kind } = speech.prompt(promptId)
      run.tellOnce(`shown ${pageId} ${promptId} ${wording}`, { kind: 'prompt-shown', pageId, promptId, version, wording, promptKind: kind })
    },
    notAnswered: (promptId, how) => run.tell({ kind: 'not-answered', pageId, promptId, how }),
    howNotAnswered: (promptId) => page.unanswered.get(promptId),
    orderOf: (what, options) => {
      const order = orderOf(what, options)
      run.tellOnce(`order ${pageId} ${what} ${order.join(' ')}`, { kind: 'order', pageId, what, order: [...order] })
      return order
    },
    inkOf: (canvas) => inkOf(page.history, canvas),
    draw: (canvas, operations) => run.tell({ kind: 'ink', pageId, canvas, operations: [...operations] }),
    told: (text, promptId, nearness) => {
      const asked = promptId === undefined ? undefined : speech.prompt(promptId)
      return {
        id: crypto.randomUUID(), text, by: run.handed.scribed ? 'practitioner' : 'child',
        // Whoever writes for a child has not said yet that the words are exact; a child's own hand always is.
        nearness: nearness ?? (run.handed.scribed ? 'nearExact' : 'exact'),
        ...(asked && { prompt: { id: asked.id, wording: asked.wording, kind: asked.kind } }),
        at: new Date().toISOString(),
      }
    },
    newId: () => crypto.randomUUID(),
    finish,
  }
}
