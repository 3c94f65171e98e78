import type { Json } from '../json.ts'
import type { Choice } from './clash.ts'
import { inNormalForm } from './json-parts.ts'
import { startRun } from './merge-run.ts'
import { mergeValue } from './merge-value.ts'
import type { Shape } from './shape.ts'

export type { Choice } from './clash.ts'

export type Settlement =
  | { readonly kind: 'settled'; readonly body: Json }
  /** Ids of clashes without a choice, or with one that does not fit: `both` of two values, `edited` of exact words or of no text. */
  | { readonly kind: 'unsettled'; readonly missing: readonly string[] }

/** Merges again with a person's choices by clash id. Choices for clashes that are not there change nothing. */
export function settle(shape: Shape, base: Json | null, a: Json, b: Json, choices: Readonly<Record<string, Choice>>): Settlement {
  const run = startRun(choices)
  const body = mergeValue(run, [], shape, base === null ? undefined : inNormalForm(base), inNormalForm(a), inNormalForm(b))
  return run.unsettled.length > 0 || body === undefined ? { kind: 'unsettled', missing: run.unsettled } : { kind: 'settled', body }
}
