import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeText } from '../../../src/record/merge/merge-text.ts'
import { startRun } from '../../../src/record/merge/merge-run.ts'
import { splitSentences } from '../../../src/record/merge/sentences.ts'

const WORDS = ['Mum cried.', 'Dad left.', 'Kofi slept.', 'We talked.', 'It rained.', 'Gran came.']
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((sentences) => [...new Set(sentences)].join(' '))

/** The result with every clash settled by keeping both; null where two put in words at one place, which is joined and told of without a question. */
function keepBoth(base: string, a: string, b: string): string | null {
  const asked = startRun({})
  mergeText(asked, ['analysis'], base, a, b)
  if (asked.insertedTogether.length > 0) return null
  return mergeText(startRun(Object.fromEntries(asked.clashes.map(({ id }) => [id, { take: 'both' as const }]))), ['analysis'], base, a, b)
}
const countOf = (whole: string, sentence: string) => splitSentences(whole).sentences.filter((one) => one.text === sentence).length

test('whoever keeps both wherever they are asked keeps every sentence, and no sentence stands more often than somebody wrote it', () => {
  fc.assert(fc.property(text, text, text, (base, a, b) => {
    const joined = keepBoth(base, a, b)
    fc.pre(joined !== null)
    for (const sentence of WORDS) {
      const [inA, inB] = [countOf(a, sentence), countOf(b, sentence)]
      expect(countOf(joined, sentence)).toBeLessThanOrEqual(Math.max(inA, inB))
      // What both hold is never lost; nor is what one of them put in.
      if ((inA > 0 && inB > 0) || (countOf(base, sentence) === 0 && inA + inB > 0)) expect(countOf(joined, sentence)).toBeGreaterThan(0)
    }
    expect(keepBoth(base, b, a)).toBe(joined)
  }), { seed: 20261123, numRuns: 1_000 })
})
