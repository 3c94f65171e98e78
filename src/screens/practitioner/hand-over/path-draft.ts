import type { FieldError } from '../../../components/form/error-summary.tsx'
import { STEP_HEADINGS } from '../../../direct-work/path/answers.ts'
import { type GivenPath, STATES, STEPS, WAITS, WHENS, type PathStep, type StepState, type WaitCode } from '../../../direct-work/path/given-path.ts'
import type { ProposedStep } from '../../../direct-work/path/propose-path.ts'

/** How a step stands, as the practitioner chose it; `later`: nothing is said of it. */
export type ChosenState = StepState | 'later'
/** About when: in words, the confirmed day itself, or nothing. */
export type ChosenWhen = (typeof WHENS)[number] | 'day' | 'nothing'

export interface StepChange { readonly state?: ChosenState | undefined; readonly waiting?: WaitCode | undefined; readonly when?: ChosenWhen | undefined }

/** The path of a hand-over being prepared: what the practitioner changed, and whether they confirmed it. Nothing is confirmed beforehand. */
export interface PathDraft {
  readonly begin?: 'confirmed' | 'by-hand' | undefined
  readonly changes: Readonly<Partial<Record<PathStep, StepChange>>>
  /** The practitioner knows that it is right today, whatever the day of the case pack. */
  readonly rightToday: boolean
  /** The path that was confirmed, as it then read: another one is not confirmed. */
  readonly confirmed?: string | undefined
}

export const EMPTY_PATH: PathDraft = { changes: {}, rightToday: false }

/** What the case pack proposes, and the day it is of. */
export interface PathProposal {
  readonly steps: readonly ProposedStep[]
  readonly packOf: string
  readonly today: string
}

export interface ChosenStep {
  readonly step: PathStep
  readonly state: ChosenState
  readonly waiting?: WaitCode | undefined
  readonly when: ChosenWhen
  readonly proposed: ProposedStep
}

/** Reads a kept path; an empty one if it is none. */
export function readPathDraft(kept: unknown): PathDraft {
  const draft = kept as Partial<PathDraft> | null | undefined
  if (typeof draft !== 'object' || draft === null || typeof draft.changes !== 'object' || draft.changes === null || typeof draft.rightToday !== 'boolean') return EMPTY_PATH
  const changes = Object.fromEntries(STEPS.flatMap((step) => {
    const change = (draft.changes as Readonly<Record<string, StepChange | undefined>>)[step]
    return change === undefined ? [] : [[step, {
      ...(isOneOf(change.state, [...STATES, 'later']) && { state: change.state }), ...(isOneOf(change.waiting, WAITS) && { waiting: change.waiting }), ...(isOneOf(change.when, [...WHENS, 'day', 'nothing']) && { when: change.when }),
    }]]
  }))
  return { changes, rightToday: draft.rightToday, ...(isOneOf(draft.begin, ['confirmed', 'by-hand']) && { begin: draft.begin }), ...(typeof draft.confirmed === 'string' && { confirmed: draft.confirmed }) }
}

/** The path as it stands now: proposed, with what was changed. */
export function stepsOf({ steps }: PathProposal, { changes }: PathDraft): readonly ChosenStep[] {
  return steps.map((proposed): ChosenStep => {
    const { step } = proposed
    const change = changes[step] ?? {}
    const state = change.state ?? proposed.state ?? 'later'
    const waiting = state === 'waiting' ? change.waiting ?? proposed.waiting : undefined
    const mayComeLater = state !== 'done' && state !== 'now'
    const when = mayComeLater ? change.when ?? (typeof proposed.when === 'string' ? proposed.when : 'nothing') : 'nothing'
    return { step, state, ...(waiting && { waiting }), when, proposed }
  })
}

/** The path as it goes onto the child's page: codes, and days only where they were chosen. */
export function givenPath(proposal: PathProposal, draft: PathDraft): GivenPath {
  return {
    rightOn: draft.rightToday ? proposal.today : proposal.packOf,
    steps: stepsOf(proposal, draft).map(({ step, state, waiting, when, proposed: { day } }) => ({
      step, ...(state !== 'later' && { state }), ...(waiting && { waiting }),
      ...(when === 'day' ? day !== undefined && { when: { on: day } } : when !== 'nothing' && { when }),
    })),
  }
}

/** A path's name: the practitioner confirms exactly this one. */
export function nameOfPath(proposal: PathProposal, draft: PathDraft): string {
  return JSON.stringify(givenPath(proposal, draft))
}

export function isConfirmed(proposal: PathProposal, draft: PathDraft): boolean {
  return draft.confirmed === nameOfPath(proposal, draft)
}

/** What the path still lacks before the tablet is handed over. */
export function errorsOfPath(proposal: PathProposal | undefined, draft: PathDraft): FieldError[] {
  if (draft.begin === undefined) return [{ fieldId: 'path-begin', text: 'Say how My path begins: as you confirm it here, or set together by hand' }]
  if (draft.begin === 'by-hand') return []
  if (proposal === undefined) return [{ fieldId: 'path-begin', text: 'My path could not be proposed. Set it together by hand, or open this page again' }]
  const unsaid = stepsOf(proposal, draft).filter(({ state, waiting }) => state === 'waiting' && waiting === undefined)
  return [
    ...unsaid.map(({ step }): FieldError => ({ fieldId: `path-${step}-waiting`, text: `${STEP_HEADINGS[step]}: say who waits, and for what` })),
    ...(isConfirmed(proposal, draft) ? [] : [{ fieldId: 'path-confirm', text: 'Confirm that you have read My path, step by step' }]),
  ]
}

function isOneOf<T extends string>(value: unknown, options: readonly T[]): value is T {
  return options.some((option) => option === value)
}
