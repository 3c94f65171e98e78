import { describe, expect, test } from 'vitest'
import type { RevisionId } from '../../src/record/ids.ts'
import type { Act } from '../../src/record/revision.ts'
import { mergeBaseOf, standingOf } from '../../src/record/standing.ts'

const rev = (name: string, parents: string[] = [], act: Act = 'draft') =>
  ({ revId: name as RevisionId, parents: parents as RevisionId[], act })

describe('where a note stands', () => {
  test('a note nobody has written has no standing', () => {
    expect(standingOf([])).toEqual({ kind: 'empty' })
  })

  test('the last change in a line of changes is the one to write on', () => {
    const standing = standingOf([rev('a'), rev('b', ['a']), rev('c', ['b'])])
    expect(standing.kind === 'open' && standing.head.revId).toBe('c')
  })

  test('two changes made apart need a person, whatever order they arrive in', () => {
    const all = [rev('a'), rev('b', ['a']), rev('c', ['a'])]
    for (const order of [all, [...all].reverse()]) {
      const standing = standingOf(order)
      expect(standing.kind === 'conflict' && standing.heads.map((head) => head.revId)).toEqual(['b', 'c'])
    }
  })

  test('a merge of both ends the conflict', () => {
    const standing = standingOf([rev('a'), rev('b', ['a']), rev('c', ['a']), rev('m', ['b', 'c'], 'merge')])
    expect(standing.kind === 'open' && standing.head.revId).toBe('m')
  })

  test('a signed note stays as signed, and a change made apart becomes a proposal, whichever arrived first', () => {
    const all = [rev('a'), rev('late', ['a']), rev('s', ['a'], 'sign')]
    for (const order of [all, [...all].reverse()]) {
      const standing = standingOf(order)
      expect(standing.kind).toBe('signed')
      if (standing.kind !== 'signed') continue
      expect(standing.head.revId).toBe('s')
      expect(standing.proposed.map((late) => late.revId)).toEqual(['late'])
    }
  })

  test('a draft that was signed is not proposed again', () => {
    const standing = standingOf([rev('a'), rev('b', ['a']), rev('s', ['b'], 'sign')])
    expect(standing.kind === 'signed' && standing.proposed).toEqual([])
  })

  test('two signatures of one note are a conflict of their own', () => {
    const standing = standingOf([rev('a'), rev('s1', ['a'], 'sign'), rev('s2', ['a'], 'sign')])
    expect(standing.kind === 'conflict' && standing.doubleSign).toBe(true)
  })

  test('the base of two changes is the last thing both had seen', () => {
    const all = [rev('a'), rev('b', ['a']), rev('c', ['b']), rev('d', ['b'])]
    expect(mergeBaseOf(all[2]!, all[3]!, all)?.revId).toBe('b')
    expect(mergeBaseOf(all[3]!, all[2]!, all)?.revId).toBe('b')
  })

  test('two notes begun apart have no base', () => {
    const all = [rev('a'), rev('b')]
    expect(mergeBaseOf(all[0]!, all[1]!, all)).toBeUndefined()
  })
})
