import { SAME_SENTENCE, similarity, wordsOf } from './similarity.ts'

/** For each sentence of the first list, the place of its counterpart in the second, or -1. Rising: what moved is not aligned. */
export type Alignment = readonly number[]

// Beyond these, a stretch counts as rewritten as a whole (and a person is asked) rather than let a hostile text take minutes.
const MOST_EXACT_CELLS = 250_000
const MOST_SIMILAR_CELLS = 10_000

interface Range {
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
}
type Pair = readonly [number, number]

/** Aligns by exact match first, then by similarity of at least one half. */
export function alignSentences(one: readonly string[], other: readonly string[]): Alignment {
  return align(one, other, true)
}

/** Aligns equal sentences only. */
export function alignEqual(one: readonly string[], other: readonly string[]): Alignment {
  return align(one, other, false)
}

function align(one: readonly string[], other: readonly string[], alsoSimilar: boolean): Alignment {
  const aligned = Array.from(one, () => -1)
  const words = new Map<string, readonly string[]>()
  const open: Range[] = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const inner = trimEqual(one, other, range, aligned)
    if (inner.from === inner.to || inner.otherFrom === inner.otherTo) continue
    let pairs = uniquePairs(one, other, inner)
    if (pairs.length === 0) pairs = longestCommon(one, other, inner)
    if (pairs.length === 0) {
      if (alsoSimilar) for (const [i, k] of mostSimilar(one, other, inner, words)) aligned[i] = k
      continue
    }
    let { from, otherFrom } = inner
    for (const [i, k] of pairs) {
      aligned[i] = k
      open.push({ from, to: i, otherFrom, otherTo: k })
      from = i + 1
      otherFrom = k + 1
    }
    open.push({ from, to: inner.to, otherFrom, otherTo: inner.otherTo })
  }
  return aligned
}

function trimEqual(one: readonly string[], other: readonly string[], range: Range, aligned: number[]): Range {
  let { from, to, otherFrom, otherTo } = range
  while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) aligned[from++] = otherFrom++
  while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) aligned[--to] = --otherTo
  return { from, to, otherFrom, otherTo }
}

/** Sentences that occur once on each side, thinned to the longest rising run. */
function uniquePairs(one: readonly string[], other: readonly string[], range: Range): readonly Pair[] {
  const places = placesOfUnique(other, range.otherFrom, range.otherTo)
  const pairs: Pair[] = []
  for (const [sentence, i] of placesOfUnique(one, range.from, range.to)) {
    const k = places.get(sentence)
    if (i !== -1 && k !== undefined && k !== -1) pairs.push([i, k])
  }
  return longestRising(pairs.sort((left, right) => left[0] - right[0]))
}

function placesOfUnique(sentences: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at < to; at += 1) {
    const sentence = sentences[at] as string
    places.set(sentence, places.has(sentence) ? -1 : at)
  }
  return places
}

function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = []
  const before = Array.from(pairs, () => -1)
  pairs.forEach(([, k], at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as Pair)[1] < k) low = middle + 1
      else high = middle
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] as number)
    tails[low] = at
  })
  const run: Pair[] = []
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] as number) run.push(pairs[at] as Pair)
  return run.reverse()
}

function longestCommon(one: readonly string[], other: readonly string[], range: Range): readonly Pair[] {
  return bestPairs(range, MOST_EXACT_CELLS, (i, k) => (one[i] === other[k] ? 1 : 0))
}

function mostSimilar(one: readonly string[], other: readonly string[], range: Range, words: Map<string, readonly string[]>): readonly Pair[] {
  const known = (sentence: string): readonly string[] => {
    let found = words.get(sentence)
    if (found === undefined) words.set(sentence, (found = wordsOf(sentence)))
    return found
  }
  return bestPairs(range, MOST_SIMILAR_CELLS, (i, k) => {
    const score = similarity(known(one[i] as string), known(other[k] as string))
    return score >= SAME_SENTENCE ? score : 0
  })
}

/** The rising pairs with the highest sum of scores; a tie keeps the earlier sentences. None if the range has more cells than `most`. */
function bestPairs(range: Range, most: number, scoreOf: (i: number, k: number) => number): readonly Pair[] {
  const height = range.to - range.from
  const width = range.otherTo - range.otherFrom
  if (height * width > most) return []
  const best = new Float64Array((height + 1) * (width + 1))
  const scores = new Float64Array(height * width)
  const row = width + 1
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let k = width - 1; k >= 0; k -= 1) {
      const score = scoreOf(range.from + i, range.otherFrom + k)
      scores[i * width + k] = score
      const skip = Math.max(best[(i + 1) * row + k] as number, best[i * row + k + 1] as number)
      best[i * row + k] = score === 0 ? skip : Math.max(skip, score + (best[(i + 1) * row + k + 1] as number))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, k = 0; i < height && k < width; ) {
    const score = scores[i * width + k] as number
    if (score > 0 && best[i * row + k] === score + (best[(i + 1) * row + k + 1] as number)) pairs.push([range.from + i++, range.otherFrom + k++])
    else if (best[i * row + k] === best[(i + 1) * row + k]) i += 1
    else k += 1
  }
  return pairs
}
