import { unreachable } from '../unreachable.ts'
import { layOutText, type Placed } from './lay-out-text.ts'
import { choiceFor, clashId, type MergeRun } from './merge-run.ts'
import { joinSentences, splitSentences, type Sentences } from './sentences.ts'
import { changesOf, type Side } from './text-changes.ts'
import { regionsOf, repeatsWords, type Region, type Stretch, weave } from './text-regions.ts'

/**
 * Merges a text by sentence: a change of one side is taken, the same change is taken once, two changes of one sentence are asked about.
 * No sentence comes out that is not in base, a or b. All three in NFC; `base` undefined means that both wrote without one.
 */
export function mergeText(run: MergeRun, path: readonly string[], base: string | undefined, a: string, b: string): string {
  const baseSplit = splitSentences(base ?? '')
  const baseTexts = baseSplit.sentences.map((sentence) => sentence.text)
  const sideA = changesOf(baseTexts, splitSentences(a))
  const sideB = changesOf(baseTexts, splitSentences(b))
  let regions = regionsOf(baseTexts, sideA, sideB)
  if (base === undefined) regions = regions.map((region) => (region.verdict === 'together' ? { ...region, verdict: 'clash' } : region))
  let flagged = repeatsWords(baseTexts, regions, sideA, sideB)
  let asked = 0
  let reached = 0
  const placed: Placed[] = []
  const keepUpTo = (to: number): void => {
    for (; reached < to; reached += 1) {
      placed.push({ text: baseTexts[reached] as string, base: reached, a: sideA.alignment[reached] as number, b: sideB.alignment[reached] as number })
    }
  }
  for (const region of regions) {
    keepUpTo(region.base.from)
    reached = region.base.to
    if (region.verdict === 'same') placed.push(...placedFromBoth(sideA, sideB, region))
    else if (region.verdict === 'take-a') placed.push(...placedFrom(sideA, sideB, region.a, 'a'))
    else if (region.verdict === 'take-b') placed.push(...placedFrom(sideB, sideA, region.b, 'b'))
    else if (region.verdict === 'together') {
      if (weave(sideA, region.a, sideB, region.b).bothAdded) flagged = true
      placed.push(...woven(sideA, sideB, region))
    } else if (region.verdict === 'clash') {
      asked += 1
      placed.push(...ask(run, path, asked, baseSplit, sideA, sideB, region))
    } else unreachable(region.verdict)
  }
  keepUpTo(baseTexts.length)
  if (flagged) run.insertedTogether.push(path)
  return layOutText(withoutRepeats(placed, sideA, sideB), { base: baseSplit, a: sideA.split, b: sideB.split })
}

/**
 * Who keeps both of two passages keeps every sentence of them, not the same sentence twice: what would stand more often than either side wrote
 * it stands in the first of its places. Only where a person chose so; their own typing and what was joined by itself are left alone.
 */
function withoutRepeats(placed: readonly Placed[], a: Side, b: Side): readonly Placed[] {
  if (!placed.some(({ both }) => both)) return placed
  const spare = countEach(placed.map(({ text }) => text))
  const [inA, inB] = [countEach(a.texts), countEach(b.texts)]
  for (const [text, count] of spare) spare.set(text, count - Math.max(inA.get(text) ?? 0, inB.get(text) ?? 0))
  return placed.toReversed().filter(({ text, both }) => {
    const over = spare.get(text) ?? 0
    if (!both || over <= 0) return true
    spare.set(text, over - 1)
    return false
  }).toReversed()
}

function countEach(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function placedFrom(side: Side, other: Side, { from, to }: Stretch, name: 'a' | 'b'): Placed[] {
  return side.texts.slice(from, to).map((text, n) => {
    const at = from + n
    const base = side.toBase[at] as number
    const counterpart = base === -1 ? -1 : (other.alignment[base] as number)
    return name === 'a' ? { text, base, a: at, b: counterpart } : { text, base, a: counterpart, b: at }
  })
}

function placedFromBoth(a: Side, b: Side, region: Region): Placed[] {
  return a.texts.slice(region.a.from, region.a.to).map((text, n) => {
    const [inA, inB] = [region.a.from + n, region.b.from + n]
    return { text, base: a.toBase[inA] === b.toBase[inB] ? (a.toBase[inA] as number) : -1, a: inA, b: inB }
  })
}

function woven(a: Side, b: Side, region: Region): Placed[] {
  return weave(a, region.a, b, region.b).row.map((at) => ({
    text: (at.a === -1 ? b.texts[at.b] : a.texts[at.a]) as string, base: -1, a: at.a, b: at.b,
  }))
}

function ask(run: MergeRun, path: readonly string[], ordinal: number, base: Sentences, a: Side, b: Side, region: Region): Placed[] {
  const id = clashId(path, ordinal)
  const inA = passage(a.split, region.a)
  const inB = passage(b.split, region.b)
  run.clashes.push({
    id,
    path,
    kind: inA === null || inB === null ? 'removed-or-changed' : 'sentence',
    base: passage(base, region.base),
    a: inA,
    b: inB,
    before: base.sentences[region.base.from - 1]?.text ?? '',
    after: base.sentences[region.base.to]?.text ?? '',
  })
  const choice = choiceFor(run, id)
  if (choice === undefined) {
    run.unsettled.push(id)
    return []
  }
  switch (choice.take) {
    case 'a':
      return placedFrom(a, b, region.a, 'a')
    case 'b':
      return placedFrom(b, a, region.b, 'b')
    case 'both':
      return woven(a, b, region).map((one) => ({ ...one, both: true }))
    case 'edited':
      return typed(choice.text)
    default:
      return unreachable(choice)
  }
}

/** A stretch as it stands in its own text, without the white space around it; null if nothing is there. */
function passage({ sentences }: Sentences, { from, to }: Stretch): string | null {
  if (from === to) return null
  const inside = sentences.slice(from, to)
  return joinSentences({ lead: '', sentences: inside.map((sentence, n) => (n === inside.length - 1 ? { ...sentence, after: '' } : sentence)) })
}

function typed(text: string): Placed[] {
  const { sentences } = splitSentences(text.normalize('NFC'))
  return sentences.map((sentence, n) => {
    const placed = { text: sentence.text, base: -1, a: -1, b: -1 }
    return n === sentences.length - 1 ? placed : { ...placed, tied: sentence.after }
  })
}
