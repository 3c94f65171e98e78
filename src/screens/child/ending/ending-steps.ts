import { inkOf, setupOf } from '../../../direct-work/session/page-history.ts'
import { pageAsItStands, thingAsItStands } from '../../../direct-work/session/thing-as-it-stands.ts'
import type { CanvasInk, ToolItem } from '../../../direct-work/tool.ts'
import type { ToldWords } from '../../../direct-work/words.ts'
import { DEFAULT_PAPER } from '../../../ink/paper.ts'
import type { Band } from '../../../record/case-pack.ts'
import type { RunPage } from '../frame/child-run.ts'

const NO_INK: CanvasInk = { strokes: [], paper: DEFAULT_PAPER }

export const FELT = ['listened', 'understood', 'safe', 'speed'] as const
export type Felt = (typeof FELT)[number]

/** One thing at a time on the way out. Each can be skipped. */
export type EndingStep =
  | { readonly kind: 'keep'; readonly pageId: string }
  | { readonly kind: 'read-back'; readonly pageId: string; readonly item: ToolItem; readonly words?: ToldWords; readonly stands: string }
  | { readonly kind: 'wish'; readonly pageId: string; readonly item: ToolItem; readonly stands: string }
  /** Of a child who does not read yet: one wish for the whole page. `refs`: the things on it that were read back. */
  | { readonly kind: 'page-wish'; readonly pageId: string; readonly refs: readonly string[]; readonly stands: string }
  | { readonly kind: 'felt'; readonly what: Felt }
  | { readonly kind: 'show' }

/** The way out for these pages, in the order they were made. The youngest wish once a page, and are asked for one face. `answered`: names of steps not to ask again. */
export function endingSteps(pages: readonly RunPage[], band: Band, feedbackIsRead: boolean, answered: ReadonlySet<string> = new Set()): readonly EndingStep[] {
  const toAsk = pages.filter(({ history, keep }) => history.tool.keptOnlyIfAsked === true && keep === undefined && isUsed(history))
  const asked = toAsk.map(({ pageId }): EndingStep => ({ kind: 'keep', pageId }))
  const show: readonly EndingStep[] = [{ kind: 'show' }]
  const isNew = (step: AnswerableStep): boolean => !answered.has(stepName(step))
  const kept = pages.filter(({ keep }) => keep !== false)
  if (band === 'early' || band === 'preVerbal') return [...asked, ...kept.flatMap(earlySteps).filter(isNew), ...(feedbackIsRead ? [{ kind: 'felt', what: 'safe' } as const] : []), ...show]
  const perItem = kept.flatMap((page) => saidItems(page).flatMap((item): readonly AnswerableStep[] => [
    ...readBackSteps(page, item), { kind: 'wish', pageId: page.pageId, item, stands: thingAsItStands(page.history, item.ref).whole },
  ]))
  return [
    ...asked,
    ...perItem.filter(isNew),
    ...(feedbackIsRead ? FELT.map((what): EndingStep => ({ kind: 'felt', what })) : []),
    ...show,
  ]
}

type AnswerableStep = Extract<EndingStep, { kind: 'read-back' | 'wish' | 'page-wish' }>

/** Each thing of a page, large and alone; then one wish for the page as it stands. */
function earlySteps(page: RunPage): readonly AnswerableStep[] {
  const items = saidItems(page)
  if (items.length === 0) return []
  return [...items.flatMap((item) => readBackSteps(page, item)), { kind: 'page-wish', pageId: page.pageId, refs: items.map(({ ref }) => ref), stands: pageAsItStands(page.history) }]
}

/** The name of a step about one thing, or one page, as it stands: changed words or lines make it another step. */
export function stepName(step: AnswerableStep): string {
  if (step.kind === 'page-wish') return JSON.stringify([step.kind, step.pageId, step.stands])
  if (step.kind === 'read-back' && step.words !== undefined) return JSON.stringify([step.kind, step.pageId, step.item.ref, step.words.id, step.words.text, ...step.item.marks])
  return JSON.stringify([step.kind, step.pageId, step.item.ref, step.stands])
}

/** The first step after `from` that is not about these things any more. */
export function nextStep(steps: readonly EndingStep[], from: number, isLeft: (step: EndingStep) => boolean): number {
  let next = from + 1
  while (next < steps.length - 1 && isLeft(steps[next] as EndingStep)) next += 1
  return Math.min(next, steps.length - 1)
}

function readBackSteps({ pageId, history }: RunPage, item: ToolItem): readonly Extract<EndingStep, { kind: 'read-back' }>[] {
  const words = item.words.filter(({ text }) => text.trim() !== '')
  const step = { kind: 'read-back', pageId, item, stands: thingAsItStands(history, item.ref).whole } as const
  return words.length === 0 ? [step] : words.map((told) => ({ ...step, words: told }))
}

/** Things with something in them: words, lines, or marks that an empty page does not have. Nobody is asked whether an empty house was meant. */
function saidItems(page: RunPage): readonly ToolItem[] {
  const { history } = page
  const empty = history.tool.begin(setupOf({ band: history.band, seed: page.seed, given: history.given }))
  const ink = (canvas: string): CanvasInk => inkOf(history, canvas)
  const items = history.tool.items(history.answers, ink) as readonly ToolItem[]
  const emptyMarks = new Map((history.tool.items(empty, () => NO_INK) as readonly ToolItem[]).map(({ ref, marks }) => [ref, marks.join('\n')]))
  return items.filter((item) =>
    item.words.some(({ text }) => text.trim() !== '')
    || (item.canvas !== undefined && ink(item.canvas).strokes.length > 0)
    || (item.marks.length > 0 && item.marks.join('\n') !== emptyMarks.get(item.ref)))
}

function isUsed(history: RunPage['history']): boolean {
  return history.steps.length > 0
}
