import { joinSentences, splitSentences, type Sentences } from './sentences.ts'

/** A sentence of the result and where it stands in each text, -1 for nowhere. */
export interface Placed {
  readonly text: string
  readonly base: number
  readonly a: number
  readonly b: number
  /** White space to the next sentence, where a person typed both of them in one go. */
  readonly tied?: string
  /** Stands here because a person kept both of two passages. */
  readonly both?: boolean
}

/** The texts that white space between sentences is taken from. */
export interface Sources {
  readonly base: Sentences
  readonly a: Sentences
  readonly b: Sentences
}

const LINE_BREAK = /[\n\r\v\f\u2028\u2029]/

/** Writes sentences out as a text. White space merges three ways too; where both sides changed it the larger break stays. */
export function layOutText(placed: readonly Placed[], sources: Sources): string {
  const { base, a, b } = sources
  const lead = joinThreeWays(base.lead, a.lead, b.lead)
  const tail = joinThreeWays(tailOf(base), tailOf(a), tailOf(b))
  const sentences = placed.map((sentence, n) => {
    const next = placed[n + 1]
    return { text: sentence.text, after: next === undefined ? tail : spaceBetween(sentence, next, sources) }
  })
  return keepApart(lead, sentences)
}

/**
 * Neighbours that never stood together could read as one sentence that nobody wrote ("Seen by Dr." "Mum cried."): wherever the cut
 * between them would be lost, a line break keeps it.
 */
function keepApart(lead: string, sentences: readonly { readonly text: string; after: string }[]): string {
  for (;;) {
    const text = joinSentences({ lead, sentences })
    const cuts = cutsOf(splitSentences(text))
    let offset = lead.length
    let lost = false
    let changed = false
    sentences.forEach((sentence, n) => {
      const whole = cuts.get(offset) === sentence.text.length
      offset += sentence.text.length + sentence.after.length
      if (whole) return
      lost = true
      for (const neighbour of [sentences[n - 1], sentences[n + 1] === undefined ? undefined : sentence]) {
        if (neighbour === undefined || LINE_BREAK.test(neighbour.after)) continue
        neighbour.after = '\n'
        changed = true
      }
    })
    if (!lost) return text
    if (!changed) throw new Error('two sentences cannot be kept apart')
  }
}

/** The length of the sentence that begins at each offset. */
function cutsOf({ lead, sentences }: Sentences): ReadonlyMap<number, number> {
  const cuts = new Map<number, number>()
  let offset = lead.length
  for (const { text, after } of sentences) {
    cuts.set(offset, text.length)
    offset += text.length + after.length
  }
  return cuts
}

function spaceBetween(one: Placed, next: Placed, { base, a, b }: Sources): string {
  if (one.tied !== undefined) return one.tied
  const inBase = one.base !== -1 && next.base === one.base + 1 ? afterOf(base, one.base) : undefined
  const inA = one.a !== -1 && next.a === one.a + 1 ? afterOf(a, one.a) : undefined
  const inB = one.b !== -1 && next.b === one.b + 1 ? afterOf(b, one.b) : undefined
  if (inA !== undefined && inB !== undefined) return inBase === undefined ? larger(inA, inB) : joinThreeWays(inBase, inA, inB)
  const known = inA ?? inB
  if (known !== undefined) return known
  const around = [
    afterOf(a, one.a), afterOf(b, one.b), one.a === -1 && one.b === -1 ? afterOf(base, one.base) : '',
    afterOf(a, next.a - 1), afterOf(b, next.b - 1), next.a === -1 && next.b === -1 ? afterOf(base, next.base - 1) : '',
  ].reduce(larger)
  return around === '' ? ' ' : around
}

function afterOf({ sentences }: Sentences, at: number): string {
  return at < 0 || at >= sentences.length - 1 ? '' : (sentences[at]?.after ?? '')
}

function tailOf({ sentences }: Sentences): string {
  return sentences.at(-1)?.after ?? ''
}

function joinThreeWays(base: string, a: string, b: string): string {
  if (a === base) return b
  if (b === base) return a
  return larger(a, b)
}

/** More line breaks, else longer, else later in code units: an order that does not hang on who is a. */
function larger(one: string, other: string): string {
  const breaks = lineBreaks(one) - lineBreaks(other)
  if (breaks !== 0) return breaks > 0 ? one : other
  if (one.length !== other.length) return one.length > other.length ? one : other
  return one >= other ? one : other
}

function lineBreaks(space: string): number {
  let count = 0
  for (const character of space) if (LINE_BREAK.test(character)) count += 1
  return count
}
