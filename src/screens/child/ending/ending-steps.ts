import { inkOf, setupOf } from '../../../direct-work/session/page-history.ts'
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
  | { readonly kind: 'read-back'; readonly pageId: string; readonly item: ToolItem; readonly words?: ToldWords }
  | { readonly kind: 'wish'; readonly pageId: string; readonly item: ToolItem }
  | { readonly kind: 'felt'; readonly what: Felt }
  | { readonly kind: 'show' }

/** The way out for these pages, in the order they were made. The youngest get the short one: a face, and whether to show it. `answered`: names of steps not to ask again. */
export function endingSteps(pages: readonly RunPage[], band: Band, feedbackIsRead: boolean, answered: ReadonlySet<string> = new Set()): readonly EndingStep[] {
  const toAsk = pages.filter(({ history, keep }) => history.tool.keptOnlyIfAsked === true && keep === undefined && isUsed(history))
  const asked = toAsk.map(({ pageId }): EndingStep => ({ kind: 'keep', pageId }))
  const show: readonly EndingStep[] = [{ kind: 'show' }]
  if (band === 'early' || band === 'preVerbal') return [...asked, ...(feedbackIsRead ? [{ kind: 'felt', what: 'safe' } as const] : []), ...show]
  const isNew = (step: Extract<EndingStep, { kind: 'read-back' | 'wish' }>): boolean => !answered.has(stepName(step))
  const items = pages.filter(({ keep }) => keep !== false).flatMap((page) => saidItems(page).map((item) => ({ pageId: page.pageId, item })))
  const perItem = items.map(({ pageId, item }) => ({ readBack: readBackSteps(pageId, item).filter(isNew), wish: [{ kind: 'wish', pageId, item } as const].filter(isNew) }))
  return [
    ...asked,
    ...perItem.flatMap(({ readBack, wish }): readonly EndingStep[] => [...readBack, ...wish]),
    ...(feedbackIsRead ? FELT.map((what): EndingStep => ({ kind: 'felt', what })) : []),
    ...show,
  ]
}

/** The name of a step about one thing as it stands: changed words or lines make it another step. */
export function stepName(step: Extract<EndingStep, { kind: 'read-back' | 'wish' }>): string {
  const words = step.kind === 'read-back' && step.words !== undefined ? [step.words.id, step.words.text] : []
  return JSON.stringify([step.kind, step.pageId, step.item.ref, ...words, ...(step.kind === 'read-back' ? step.item.marks : [])])
}

/** The first step after `from` that is not about these things any more. */
export function nextStep(steps: readonly EndingStep[], from: number, isLeft: (step: EndingStep) => boolean): number {
  let next = from + 1
  while (next < steps.length - 1 && isLeft(steps[next] as EndingStep)) next += 1
  return Math.min(next, steps.length - 1)
}

function readBackSteps(pageId: string, item: ToolItem): readonly Extract<EndingStep, { kind: 'read-back' }>[] {
  const words = item.words.filter(({ text }) => text.trim() !== '')
  return words.length === 0 ? [{ kind: 'read-back', pageId, item }] : words.map((told) => ({ kind: 'read-back', pageId, item, words: told }))
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
