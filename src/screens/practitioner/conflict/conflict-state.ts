import { canonicalJson } from '../../../record/json.ts'
import type { Choice, Clash } from '../../../record/merge/merge-body.ts'

/** What a person decided about one clash, and about which two texts: if these change, the decision no longer counts. */
export interface Decision {
  readonly choice: Choice
  readonly about: string
}

/** A settling half done: which clash is on the screen and what is decided. */
export interface Settling {
  readonly decisions: Readonly<Record<string, Decision>>
}

export const NOTHING_DECIDED: Settling = { decisions: {} }

/** Ways to settle one clash; `both` and `write` only where a text can hold them. */
export type Way = 'a' | 'b' | 'both' | 'write'

// Values that a person types; a choice from a list, a date or a time cannot be written freely.
const TYPED_VALUES = new Set(['placeName', 'name', 'role', 'what', 'owner', 'by', 'document'])

/** The ways that are open for a clash. A child's exact words are never joined or rewritten. */
export function waysFor(clash: Clash): readonly Way[] {
  if (clash.kind === 'sentence') return ['a', 'b', 'both', 'write']
  const typed = clash.kind === 'value' && TYPED_VALUES.has(clash.path.at(-1) ?? '')
  return typed ? ['a', 'b', 'write'] : ['a', 'b']
}

/** Decides one clash. */
export function decide(settling: Settling, clash: Clash, choice: Choice): Settling {
  return { decisions: { ...settling.decisions, [clash.id]: { choice, about: aboutOf(clash) } } }
}

/** The decision for a clash, if it was made about these very texts and says something. */
export function decisionFor(settling: Settling, clash: Clash): Choice | undefined {
  const decision = settling.decisions[clash.id]
  if (decision === undefined || decision.about !== aboutOf(clash)) return undefined
  return decision.choice.take === 'edited' && decision.choice.text.trim() === '' ? undefined : decision.choice
}

/** All choices by clash id, or the ids that still want one. */
export function choicesFor(settling: Settling, clashes: readonly Clash[]): { readonly kind: 'all'; readonly choices: Readonly<Record<string, Choice>> } | { readonly kind: 'open'; readonly ids: readonly string[] } {
  const choices: Record<string, Choice> = {}
  const ids: string[] = []
  for (const clash of clashes) {
    const choice = decisionFor(settling, clash)
    if (choice === undefined) ids.push(clash.id)
    else choices[clash.id] = choice
  }
  return ids.length === 0 ? { kind: 'all', choices } : { kind: 'open', ids }
}

/** The next clash without a decision after this one, or the first before it; this one if all are decided. */
export function nextOpen(settling: Settling, clashes: readonly Clash[], at: number): number {
  const order = [...clashes.keys()].slice(at + 1).concat([...clashes.keys()].slice(0, at + 1))
  return order.find((position) => {
    const clash = clashes[position]
    return clash !== undefined && decisionFor(settling, clash) === undefined
  }) ?? at
}

/** Reads a settling that was kept; null if it is none. */
export function readSettling(kept: unknown): Settling | null {
  const decisions = (kept as { readonly decisions?: unknown } | null)?.decisions
  return typeof decisions === 'object' && decisions !== null ? { decisions: decisions as Settling['decisions'] } : null
}

function aboutOf(clash: Clash): string {
  return canonicalJson([clash.a, clash.b])
}
