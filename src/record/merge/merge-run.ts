import type { Json } from '../json.ts'
import type { Choice, Clash } from './clash.ts'

/** One merge under way: what was asked so far, and what a person has answered already. */
export interface MergeRun {
  readonly choices: Readonly<Record<string, Choice>>
  readonly clashes: Clash[]
  readonly insertedTogether: (readonly string[])[]
  /** Ids of clashes without a choice that fits. */
  readonly unsettled: string[]
}

export function startRun(choices: Readonly<Record<string, Choice>>): MergeRun {
  return { choices, clashes: [], insertedTogether: [], unsettled: [] }
}

/** The id of the n-th clash at a path, from 1. */
export function clashId(path: readonly string[], ordinal: number): string {
  return `${path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}#${ordinal}`
}

/** What the person chose for a clash, or undefined. */
export function choiceFor(run: MergeRun, id: string): Choice | undefined {
  return Object.hasOwn(run.choices, id) ? run.choices[id] : undefined
}

/** Asks about a value as a whole; gives the value chosen, or side a's while nobody has chosen. */
export function askWhole(
  run: MergeRun, kind: 'value' | 'exact-words', path: readonly string[], base: Json | undefined, a: Json | undefined, b: Json | undefined,
): Json | undefined {
  const id = clashId(path, 1)
  const removed = a === undefined || b === undefined
  run.clashes.push({ id, path, kind: removed ? 'removed-or-changed' : kind, base: base ?? null, a: a ?? null, b: b ?? null, before: '', after: '' })
  const choice = choiceFor(run, id)
  if (choice?.take === 'a') return a
  if (choice?.take === 'b') return b
  // A third wording of what a child said would be nobody's exact words.
  if (choice?.take === 'edited' && kind === 'value' && (typeof a === 'string' || typeof b === 'string')) return choice.text.normalize('NFC')
  run.unsettled.push(id)
  return a
}
