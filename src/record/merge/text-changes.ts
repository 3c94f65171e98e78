import { alignSentences, type Alignment } from './align-sentences.ts'
import type { Sentences } from './sentences.ts'
import { containment, SAME_SENTENCE, similarity, wordsOf } from './similarity.ts'

// A text of n base sentences has 2n + 1 positions: gap 0, sentence 0, gap 1, sentence 1 ... gap n.
// Gap g is position 2g, sentence i is position 2i + 1.

/** Positions from `low` to `high`, both included. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** A base sentence that one side took away and, changed or not, put in elsewhere. */
export interface Move {
  readonly from: number
  readonly to: number
}

/** What one side did to the base text. */
export interface Side {
  readonly split: Sentences
  readonly texts: readonly string[]
  readonly alignment: Alignment
  readonly toBase: readonly number[]
  /** Where each position begins in this side's sentences; one entry more than there are positions. */
  readonly start: readonly number[]
  /** One for each change; a change that must be taken whole is one span. */
  readonly spans: readonly Span[]
  readonly moves: readonly Move[]
}

const MOST_MOVES_COMPARED = 10_000

/** Reads one side's changes off its alignment with the base. */
export function changesOf(base: readonly string[], split: Sentences): Side {
  const texts = split.sentences.map((sentence) => sentence.text)
  const alignment = alignSentences(base, texts)
  const toBase = Array.from(texts, () => -1)
  const start: number[] = []
  const spans: Span[] = []
  const removed: number[] = []
  let reached = 0
  for (let i = 0; i < base.length; ) {
    const at = alignment[i] as number
    if (at !== -1) {
      if (at > reached) spans.push({ low: 2 * i, high: 2 * i })
      start.push(reached, at)
      toBase[at] = i
      reached = at + 1
      i += 1
      continue
    }
    let next = i
    while (next < base.length && alignment[next] === -1) removed.push(next++)
    const end = next < base.length ? (alignment[next] as number) : texts.length
    // Taken out and put in at one place is one rewriting, gaps included. Taken out only: sentence by sentence, each with the gap after
    // it, for what the other side added there speaks of a sentence that is gone.
    if (end > reached) spans.push({ low: 2 * i, high: 2 * next })
    else for (let gone = i; gone < next; gone += 1) spans.push({ low: 2 * gone + 1, high: 2 * gone + 2 })
    start.push(reached)
    for (let position = 2 * i + 1; position < 2 * next; position += 1) start.push(end)
    reached = end
    i = next
  }
  if (texts.length > reached) spans.push({ low: 2 * base.length, high: 2 * base.length })
  start.push(reached, texts.length)
  const side = { split, texts, alignment, toBase, start }
  return { ...side, spans: [...spans, ...editSpans(base, side)], moves: movesOf(base, side, removed) }
}

/** Edited sentences. Parts cut off from a sentence, or a neighbour drawn into it, belong to the same change. */
function editSpans(base: readonly string[], side: Omit<Side, 'spans' | 'moves'>): readonly Span[] {
  const spans: Span[] = []
  base.forEach((sentence, i) => {
    const at = side.alignment[i] as number
    if (at === -1 || side.texts[at] === sentence) return
    const before = wordsOf(sentence)
    const now = wordsOf(side.texts[at] as string)
    const cutOff = (k: number): boolean =>
      k >= 0 && k < side.texts.length && side.toBase[k] === -1 && containment(wordsOf(side.texts[k] as string), before) >= SAME_SENTENCE
    const drawnIn = (j: number): boolean =>
      j >= 0 && j < base.length && side.alignment[j] === -1 && containment(wordsOf(base[j] as string), now) >= SAME_SENTENCE
    let low = 2 * i + 1
    let high = low
    if (cutOff(at - 1)) low = 2 * i
    if (cutOff(at + 1)) high = 2 * i + 2
    if (drawnIn(i - 1)) low = 2 * i - 1
    if (drawnIn(i + 1)) high = 2 * i + 3
    spans.push({ low, high })
  })
  return spans
}

function movesOf(base: readonly string[], side: Omit<Side, 'spans' | 'moves'>, removed: readonly number[]): readonly Move[] {
  if (removed.length === 0) return []
  const inserted: number[] = []
  const places = new Map<string, number>()
  side.toBase.forEach((from, at) => {
    if (from !== -1) return
    inserted.push(at)
    if (!places.has(side.texts[at] as string)) places.set(side.texts[at] as string, at)
  })
  const compareWords = removed.length * inserted.length <= MOST_MOVES_COMPARED
  const insertedWords = compareWords ? inserted.map((at) => wordsOf(side.texts[at] as string)) : []
  const moves: Move[] = []
  for (const from of removed) {
    const equal = places.get(base[from] as string)
    if (equal !== undefined) {
      moves.push({ from, to: equal })
      continue
    }
    const words = compareWords ? wordsOf(base[from] as string) : []
    let best = SAME_SENTENCE - 1
    let to = -1
    insertedWords.forEach((other, n) => {
      const score = similarity(words, other)
      if (score <= best) return
      best = score
      to = inserted[n] as number
    })
    if (to !== -1) moves.push({ from, to })
  }
  return moves
}
