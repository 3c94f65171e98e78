import { alignEqual } from './align-sentences.ts'
import type { Side, Span } from './text-changes.ts'

/** A stretch of a list of sentences, `to` not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A stretch of text that at least one side changed, and what becomes of it. */
export interface Region extends Span {
  readonly base: Stretch
  readonly a: Stretch
  readonly b: Stretch
  readonly verdict: 'same' | 'take-a' | 'take-b' | 'together' | 'clash'
}

/** Sentences of both sides in one row: where each stands in a and in b, -1 for not there. */
export interface Woven {
  readonly row: readonly { readonly a: number; readonly b: number }[]
  /** Both put in something of their own at one place. */
  readonly bothAdded: boolean
}

/** Decides every changed region. Symmetric: exchanging a and b exchanges nothing but the names. */
export function regionsOf(base: readonly string[], a: Side, b: Side): readonly Region[] {
  const spans = [...a.spans, ...b.spans]
  const forced = new Set<number>()
  for (;;) {
    const regions = union(spans).map((span) => decide(base, a, b, span, forced))
    const doubtful = [...movedAndTouched(base, regions, a, b, 'a', 'b'), ...movedAndTouched(base, regions, b, a, 'b', 'a'), ...vanishing(base, regions, a, b)]
    const open = doubtful
      .map((group) => group.filter((n) => regions[n]?.verdict !== 'same'))
      .filter((group) => group.some((n) => regions[n]?.verdict !== 'clash'))
    if (open.length === 0) return regions
    for (const group of open) {
      const first = group[0] as number
      const last = group.at(-1) as number
      // A move and what it met are shown as one passage, unless other changes lie between: those must not hang on this answer.
      if (last > first && last - first === group.length - 1) spans.push({ low: (regions[first] as Region).low, high: (regions[last] as Region).high })
      for (const n of group) forced.add((regions[n] as Region).low)
    }
  }
}

/** Puts sentences of two sides in one row: what both have once, the rest in an order that does not hang on who is a. */
export function weave(a: Side, inA: Stretch, b: Side, inB: Stretch): Woven {
  const ours = a.texts.slice(inA.from, inA.to)
  const theirs = b.texts.slice(inB.from, inB.to)
  if (ours.join('\n') > theirs.join('\n')) {
    const { row, bothAdded } = weave(b, inB, a, inA)
    return { row: row.map((at) => ({ a: at.b, b: at.a })), bothAdded }
  }
  const row: { a: number; b: number }[] = []
  let bothAdded = false
  let fromOurs = 0
  let fromTheirs = 0
  const addUpTo = (toOurs: number, toTheirs: number): void => {
    const blockA = ours.slice(fromOurs, toOurs)
    const blockB = theirs.slice(fromTheirs, toTheirs)
    const addA = blockA.map((_, n) => ({ a: inA.from + fromOurs + n, b: -1 }))
    const addB = blockB.map((_, n) => ({ a: -1, b: inB.from + fromTheirs + n }))
    if (blockA.length > 0 && blockB.length > 0) bothAdded = true
    row.push(...(blockA.join('\n') <= blockB.join('\n') ? [...addA, ...addB] : [...addB, ...addA]))
    fromOurs = toOurs
    fromTheirs = toTheirs
  }
  alignEqual(ours, theirs).forEach((k, i) => {
    if (k === -1) return
    addUpTo(i, k)
    row.push({ a: inA.from + i, b: inB.from + k })
    fromOurs = i + 1
    fromTheirs = k + 1
  })
  addUpTo(ours.length, theirs.length)
  return { row, bothAdded }
}

/** Overlapping spans joined, in order. */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: { low: number; high: number }[] = []
  for (const { low, high } of [...spans].sort((one, other) => one.low - other.low)) {
    const last = joined.at(-1)
    if (last !== undefined && low <= last.high) last.high = Math.max(last.high, high)
    else joined.push({ low, high })
  }
  return joined
}

function decide(baseTexts: readonly string[], sideA: Side, sideB: Side, { low, high }: Span, forced: ReadonlySet<number>): Region {
  const base = { from: low >> 1, to: (high + 1) >> 1 }
  const a = { from: sideA.start[low] as number, to: sideA.start[high + 1] as number }
  const b = { from: sideB.start[low] as number, to: sideB.start[high + 1] as number }
  const region = { low, high, base, a, b }
  if (same(sideA.texts, a, sideB.texts, b)) return { ...region, verdict: 'same' }
  for (const position of forced) if (position >= low && position <= high) return { ...region, verdict: 'clash' }
  if (same(sideA.texts, a, baseTexts, base)) return { ...region, verdict: 'take-b' }
  if (same(sideB.texts, b, baseTexts, base)) return { ...region, verdict: 'take-a' }
  return { ...region, verdict: base.from === base.to ? 'together' : 'clash' }
}

function same(one: readonly string[], inOne: Stretch, other: readonly string[], inOther: Stretch): boolean {
  if (inOne.to - inOne.from !== inOther.to - inOther.from) return false
  for (let n = 0; n < inOne.to - inOne.from; n += 1) if (one[inOne.from + n] !== other[inOther.from + n]) return false
  return true
}

/** Sentences that one side moved and the other changed, took out or moved elsewhere: never in two places without a word. */
function movedAndTouched(
  base: readonly string[], regions: readonly Region[], mover: Side, other: Side, ours: 'a' | 'b', theirs: 'a' | 'b',
): readonly (readonly number[])[] {
  return mover.moves.flatMap((move) => {
    const counterpart = other.alignment[move.from] as number
    if (counterpart !== -1 && other.texts[counterpart] === base[move.from]) return []
    const target = find(regions, (region) => region[ours].to <= move.to, (region) => region[ours].from <= move.to)
    const answer = other.moves.find((one) => one.from === move.from)
    const elsewhere = answer === undefined ? -1 : find(regions, (region) => region[theirs].to <= answer.to, (region) => region[theirs].from <= answer.to)
    if (answer !== undefined && target === elsewhere && mover.texts[move.to] === other.texts[answer.to]) return []
    const position = 2 * move.from + 1
    const origin = find(regions, (region) => region.high < position, (region) => region.low <= position)
    return [[...new Set([origin, target, elsewhere])].filter((n) => n !== -1).sort((one, two) => one - two)]
  })
}

/** The first region that is not yet `past`, if it `holds`; else -1. */
function find(regions: readonly Region[], past: (region: Region) => boolean, holds: (region: Region) => boolean): number {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (past(regions[middle] as Region)) low = middle + 1
    else high = middle
  }
  return low < regions.length && holds(regions[low] as Region) ? low : -1
}

interface Counts {
  a: number
  b: number
  result: number
  readonly regions: Set<number>
}

/** Sentences that both sides hold and the result would not, as when one took out the first of two equal ones and the other the second. */
function vanishing(base: readonly string[], regions: readonly Region[], a: Side, b: Side): readonly (readonly number[])[] {
  const counted = countSentences(base, regions, a, b)
  const groups: number[][] = []
  for (const counts of counted.values()) if (counts.result < Math.min(counts.a, counts.b)) groups.push([...counts.regions].sort((one, two) => one - two))
  return groups
}

/** Whether the same words would stand in more places than either side wrote them. */
export function repeatsWords(base: readonly string[], regions: readonly Region[], a: Side, b: Side): boolean {
  for (const counts of countSentences(base, regions.filter((region) => region.verdict !== 'clash'), a, b).values()) {
    if (counts.result > Math.max(counts.a, counts.b)) return true
  }
  return false
}

/** How often each sentence stands in the changed regions: in a, in b, and at most in the result. */
function countSentences(base: readonly string[], regions: readonly Region[], a: Side, b: Side): ReadonlyMap<string, Counts> {
  const counted = new Map<string, Counts>()
  const of = (sentence: string, n: number): Counts => {
    let counts = counted.get(sentence)
    if (counts === undefined) counted.set(sentence, (counts = { a: 0, b: 0, result: 0, regions: new Set() }))
    counts.regions.add(n)
    return counts
  }
  regions.forEach((region, n) => {
    const ours = a.texts.slice(region.a.from, region.a.to)
    const theirs = b.texts.slice(region.b.from, region.b.to)
    for (const sentence of base.slice(region.base.from, region.base.to)) of(sentence, n)
    for (const sentence of ours) of(sentence, n).a += 1
    for (const sentence of theirs) of(sentence, n).b += 1
    if (region.verdict === 'take-a' || region.verdict === 'same') for (const sentence of ours) of(sentence, n).result += 1
    else if (region.verdict === 'take-b') for (const sentence of theirs) of(sentence, n).result += 1
    else for (const { a: at, b: beside } of weave(a, region.a, b, region.b).row) of(at === -1 ? (b.texts[beside] as string) : (a.texts[at] as string), n).result += 1
  })
  return counted
}
