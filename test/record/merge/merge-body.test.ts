import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { canonicalJson, type Json } from '../../../src/record/json.ts'
import { alignEqual } from '../../../src/record/merge/align-sentences.ts'
import { merge3, type MergeResult } from '../../../src/record/merge/merge-body.ts'
import { joinSentences, splitSentences } from '../../../src/record/merge/sentences.ts'
import { settle } from '../../../src/record/merge/settle.ts'
import { VISIT_SHAPE } from '../../../src/record/visit-shape.ts'
import { hostileBodies, hostileText, hostileTriple } from './hostile-texts.ts'

const RUNS = Number(process.env['MERGE_RUNS'] ?? 3000)
const SEED = Number(process.env['MERGE_SEED'] ?? 20_261_123)
const TEXT = { kind: 'text' } as const
const runs = { numRuns: RUNS, seed: SEED }
vi.setConfig({ testTimeout: 60_000 + 10 * RUNS })
console.info(`merge: seed ${SEED}, ${RUNS} runs each`)

const sentencesOf = (text: string): string[] => splitSentences(text.normalize('NFC')).sentences.map((sentence) => sentence.text)
const count = (sentences: readonly string[], sentence: string): number => sentences.filter((one) => one === sentence).length
/** Still where it was: not written anew in another place. */
const leftAlone = (base: readonly string[], side: readonly string[], sentence: string): boolean =>
  count(side, sentence) === 1 && alignEqual(base, side)[base.indexOf(sentence)] !== -1
const exchanged = (result: MergeResult): MergeResult =>
  result.kind === 'clean' ? result : { ...result, clashes: result.clashes.map((clash) => ({ ...clash, a: clash.b, b: clash.a })) }

describe('cutting into sentences', () => {
  test('no character is lost, whatever was typed', () => {
    fc.assert(fc.property(fc.oneof(hostileText, hostileTriple.map(({ a }) => a)), (text) => {
      expect(joinSentences(splitSentences(text))).toBe(text)
    }), runs)
  })

  test('a sentence stays one sentence wherever it stands', () => {
    fc.assert(fc.property(fc.oneof(hostileText, hostileTriple.map(({ a }) => a)), (text) => {
      for (const { text: sentence } of splitSentences(text).sentences) {
        expect(sentence).toBe(sentence.trim())
        expect(splitSentences(sentence).sentences.map((one) => one.text)).toEqual([sentence])
      }
    }), runs)
  })
})

describe('what a joined note may never do', () => {
  test('no sentence comes out that nobody wrote', () => {
    let asked = 0
    fc.assert(fc.property(hostileTriple, ({ base, a, b }) => {
      const result = merge3(TEXT, base, a, b)
      if (result.kind === 'clash') {
        asked += 1
        return
      }
      const written = new Set([...sentencesOf(base), ...sentencesOf(a), ...sentencesOf(b)])
      for (const sentence of sentencesOf(result.body as string)) expect(written).toContain(sentence)
    }), runs)
    console.info(`merge: a person is asked in ${((100 * asked) / RUNS).toFixed(1)} % of hostile pairs`)
  })

  test('it does not matter which side is called a', () => {
    fc.assert(fc.property(hostileTriple, ({ base, a, b }) => {
      expect(exchanged(merge3(TEXT, base, b, a))).toEqual(merge3(TEXT, base, a, b))
    }), runs)
  })

  test('a side that changed nothing changes nothing, and the same change counts once', () => {
    fc.assert(fc.property(hostileTriple, ({ base, a }) => {
      const expected = { kind: 'clean', body: a.normalize('NFC'), insertedTogether: [] }
      expect(merge3(TEXT, base, base, a)).toEqual(expected)
      expect(merge3(TEXT, base, a, base)).toEqual(expected)
      expect(merge3(TEXT, base, a, a)).toEqual(expected)
    }), runs)
  })

  test('nothing that both wrote vanishes, nothing that one put in is lost, nothing that one took out comes back', () => {
    fc.assert(fc.property(hostileTriple, ({ base, a, b }) => {
      const result = merge3(TEXT, base, a, b)
      if (result.kind !== 'clean') return
      const [inBase, inA, inB, merged] = [base, a, b, result.body as string].map(sentencesOf) as [string[], string[], string[], string[]]
      for (const sentence of new Set([...inBase, ...inA, ...inB])) {
        const [before, ours, theirs, now] = [inBase, inA, inB, merged].map((one) => count(one, sentence)) as [number, number, number, number]
        expect(now, `kept by both: ${sentence}`).toBeGreaterThanOrEqual(Math.min(ours, theirs))
        if (before === 0) expect(now, `put in: ${sentence}`).toBeGreaterThanOrEqual(Math.max(ours, theirs))
        if (before === 1 && ours === 0 && leftAlone(inBase, inB, sentence)) expect(now, `taken out by a: ${sentence}`).toBe(0)
        if (before === 1 && theirs === 0 && leftAlone(inBase, inA, sentence)) expect(now, `taken out by b: ${sentence}`).toBe(0)
        if (now > Math.max(before, ours, theirs)) expect(result.insertedTogether, `repeated: ${sentence}`).toEqual([[]])
      }
    }), runs)
  })

  test('a person who keeps one side of every clash writes nothing new, and no clash stays open', () => {
    fc.assert(fc.property(hostileTriple, fc.constantFrom('a', 'b', 'both'), ({ base, a, b }, take) => {
      const result = merge3(TEXT, base, a, b)
      if (result.kind === 'clean') return
      expect(settle(TEXT, base, a, b, {})).toEqual({ kind: 'unsettled', missing: result.clashes.map((clash) => clash.id) })
      const choices = Object.fromEntries(result.clashes.map((clash) => [clash.id, { take } as const]))
      const settled = settle(TEXT, base, a, b, choices)
      if (settled.kind !== 'settled') throw new Error('left open')
      const written = new Set([...sentencesOf(base), ...sentencesOf(a), ...sentencesOf(b)])
      for (const sentence of sentencesOf(settled.body as string)) expect(written).toContain(sentence)
      if (take === 'both') expect(settled).toEqual(settle(TEXT, base, b, a, choices))
    }), runs)
  })

  test('whatever a person types instead, a settled note can be read', () => {
    fc.assert(fc.property(hostileTriple, hostileText, ({ base, a, b }, text) => {
      const result = merge3(TEXT, base, a, b)
      if (result.kind === 'clean') return
      const typed = settle(TEXT, base, a, b, Object.fromEntries(result.clashes.map((clash) => [clash.id, { take: 'edited', text } as const])))
      if (typed.kind !== 'settled') throw new Error('left open')
      const written = new Set([base, a, b, text].flatMap(sentencesOf))
      for (const sentence of sentencesOf(typed.body as string)) expect(written).toContain(sentence)
    }), runs)
  })
})

describe('whole notes', () => {
  test('join alike on both sides, leave a lone change alone, and never mix what somebody said', () => {
    fc.assert(fc.property(hostileBodies, ({ base, a, b }) => {
      const result = merge3(VISIT_SHAPE, base as Json, a as Json, b as Json)
      expect(JSON.stringify(exchanged(merge3(VISIT_SHAPE, base as Json, b as Json, a as Json)))).toBe(JSON.stringify(result))
      if (base !== null) {
        const alone = merge3(VISIT_SHAPE, base as Json, base as Json, b as Json)
        expect(alone.kind === 'clean' && canonicalJson(alone.body)).toBe(canonicalJson(b as Json))
      }
      const choices = result.kind === 'clean' ? {} : Object.fromEntries(result.clashes.map((clash, n) => [clash.id, { take: n % 2 === 0 ? 'a' : 'b' } as const]))
      const settled = settle(VISIT_SHAPE, base as Json, a as Json, b as Json, choices)
      if (settled.kind !== 'settled') throw new Error('left open')
      if (result.kind === 'clean') expect(settled.body).toEqual(result.body)
      const said = new Set([base, a, b].flatMap(statementsOf))
      for (const statement of statementsOf(settled.body as typeof a)) expect(said).toContain(statement)
    }), runs)
  })
})

const statementsOf = (body: { readonly entries?: readonly object[] } | null): string[] =>
  (body?.entries ?? []).flatMap((entry) => ('statement' in entry ? [canonicalJson(entry.statement as Json)] : []))
