import type { Json } from '../json.ts'
import type { Clash } from './clash.ts'
import { inNormalForm } from './json-parts.ts'
import { startRun } from './merge-run.ts'
import { mergeValue } from './merge-value.ts'
import type { Shape } from './shape.ts'

export type { Choice, Clash } from './clash.ts'

/** Named in every merge revision. Any change of outcome, however small, is a new version; old merges are never made again. */
export const MERGE_VERSION = 1

export type MergeResult =
  /** `insertedTogether`: paths where both sides put in words of their own at one place, or the same words in two; all kept, to be read. */
  | { readonly kind: 'clean'; readonly body: Json; readonly insertedTogether: readonly (readonly string[])[] }
  | { readonly kind: 'clash'; readonly clashes: readonly Clash[]; readonly insertedTogether: readonly (readonly string[])[] }

/**
 * Merges two bodies that grew from one base. Pure: no clock, no random, no `Intl`; strings in NFC, keys in code-unit order, so that
 * device and server write the same bytes, whichever side is called a. `base` null: both were created without one.
 */
export function merge3(shape: Shape, base: Json | null, a: Json, b: Json): MergeResult {
  const run = startRun({})
  const body = mergeValue(run, [], shape, base === null ? undefined : inNormalForm(base), inNormalForm(a), inNormalForm(b))
  const { clashes, insertedTogether } = run
  return clashes.length > 0 || body === undefined ? { kind: 'clash', clashes, insertedTogether } : { kind: 'clean', body, insertedTogether }
}
