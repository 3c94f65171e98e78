import { sha256Text } from '../../../src/record/content-hash.ts'
import { canonicalJson, type Json } from '../../../src/record/json.ts'
import { merge3 } from '../../../src/record/merge/merge-body.ts'
import { COURT_PAIRS } from './court-pairs.ts'
import { SENTENCES } from './hostile-texts.ts'

/** What MERGE_VERSION 1 makes of the pairs below. If this changes, old merges cannot be checked any more: that is a new MERGE_VERSION. */
export const DIGEST_OF_VERSION_1 = 'a54b72d14d0a99ecf7e6da4f6763bce56c38860501701e9943c39c67637d9cf0'

/** One hash over every court-grade pair and 5,000 pairs mixed by a fixed rule of our own, so that no test library decides them. */
export function mergeDigest(): string {
  let digest = ''
  const add = (base: string, a: string, b: string): void => {
    digest = sha256Text(digest + canonicalJson(merge3({ kind: 'text' }, base, a, b) as unknown as Json))
  }
  for (const { base, a, b } of COURT_PAIRS) add(base, a, b)
  let state = 1
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  const spaces = [' ', ' ', '\n', '\n\n', '  ']
  const sentence = (): string => SENTENCES[below(SENTENCES.length)] + (spaces[below(spaces.length)] as string)
  const edited = (sentences: readonly string[]): string => {
    let now = [...sentences]
    for (let edits = below(4); edits > 0; edits -= 1) {
      const at = below(now.length + 1)
      const kind = below(4)
      if (kind === 0) now = now.toSpliced(at, 1)
      else if (kind === 1) now = now.toSpliced(at, 0, sentence())
      else if (kind === 2) now = now.map((one, n) => (n === at ? one.replace(' ', ' not ') : one))
      else now = [...now.slice(at), ...now.slice(0, at)]
    }
    return now.join('')
  }
  for (let pair = 0; pair < 5000; pair += 1) {
    const base = Array.from({ length: below(9) }, sentence)
    add(base.join(''), edited(base), edited(base))
  }
  return digest
}
