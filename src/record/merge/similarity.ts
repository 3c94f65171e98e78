import { lowerCaseAscii } from './sentences.ts'

/** How alike two sentences must be, in thousandths, to count as one sentence that was changed. */
export const SAME_SENTENCE = 500

const NOT_A_WORD = /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u205e\u3000-\u303f]+/

/** The words of a sentence in code-unit order, repeats kept. */
export function wordsOf(sentence: string): readonly string[] {
  return lowerCaseAscii(sentence).split(NOT_A_WORD).filter((word) => word !== '').sort()
}

/** Words in common, twice, over all words of both: 0 to 1000. Whole numbers, so that no rounding of an engine decides. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  const all = one.length + other.length
  return all === 0 ? 0 : Math.floor((2000 * inCommon(one, other)) / all)
}

/** How much of `part` stands in `whole`: 0 to 1000. */
export function containment(part: readonly string[], whole: readonly string[]): number {
  return part.length === 0 ? 0 : Math.floor((1000 * inCommon(part, whole)) / part.length)
}

function inCommon(one: readonly string[], other: readonly string[]): number {
  let common = 0
  for (let i = 0, k = 0; i < one.length && k < other.length; ) {
    const left = one[i] as string
    const right = other[k] as string
    if (left === right) {
      common += 1
      i += 1
      k += 1
    } else if (left < right) i += 1
    else k += 1
  }
  return common
}
