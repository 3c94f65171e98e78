import { describe, expect, test } from 'vitest'
import type { RevisionId } from '../../src/record/ids.ts'
import type { Act } from '../../src/record/revision.ts'
import { mergeBaseOf, settledEnd, standingOf } from '../../src/record/standing.ts'

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

  describe('a note signed twice', () => {
    const signed = [rev('a'), rev('b', ['a']), rev('s1', ['a'], 'sign'), rev('s2', ['b'], 'sign')]
    const settle = (name: string, stands: string, left: string) => rev(name, [stands, left], 'settle')
    const standing = (...more: ReturnType<typeof rev>[]) => {
      const forward = standingOf([...signed, ...more])
      expect(standingOf([...signed, ...more].reverse())).toEqual(forward)
      if (forward.kind === 'conflict') return `open: ${forward.heads.map((head) => head.revId).join(' ')}`
      return forward.kind === 'signed' ? `${forward.head.revId} stands, proposed: ${forward.proposed.map((late) => late.revId).join(' ')}` : forward.kind
    }

    test('stands as the person chose who settled it, and the other signature is proposed to nobody', () => {
      expect(standing(settle('x', 's2', 's1'))).toBe('s2 stands, proposed: ')
      expect(standing(settle('x', 's1', 's2'))).toBe('s1 stands, proposed: ')
    })

    test('settled alike by two people is settled once', () => {
      expect(standing(settle('x', 's1', 's2'), settle('y', 's1', 's2'))).toBe('s1 stands, proposed: ')
    })

    test('settled differently by two people who did not know of each other is open again, until one of them is settled on top', () => {
      const apart = [settle('x', 's1', 's2'), settle('y', 's2', 's1')]
      expect(standing(...apart)).toBe('open: s1 s2')
      const ends = [signed[2]!, signed[3]!].map((sign) => settledEnd(sign, [...signed, ...apart]).revId)
      expect(ends).toEqual(['x', 'y'])
      expect(standing(...apart, settle('z', 'y', 'x'))).toBe('s2 stands, proposed: ')
    })

    test('a third signature opens it again', () => {
      const third = rev('s3', ['b'], 'sign')
      expect(standing(settle('x', 's1', 's2'), third)).toBe('open: s1 s3')
      expect(standing(settle('x', 's1', 's2'), third, settle('y', 's3', 'x'))).toBe('s3 stands, proposed: ')
    })

    test('a late edit that a person left in the history is proposed no more, and each is left on its own', () => {
      const one = [rev('a'), rev('s', ['a'], 'sign'), rev('l1', ['a']), rev('l2', ['a'])]
      const proposed = (...more: ReturnType<typeof rev>[]) => {
        const now = standingOf([...one, ...more])
        return now.kind === 'signed' && now.head.revId === 's' ? now.proposed.map((late) => late.revId) : now.kind
      }
      expect(proposed()).toEqual(['l1', 'l2'])
      expect(proposed(settle('x', 's', 'l1'))).toEqual(['l2'])
      expect(proposed(settle('x', 's', 'l1'), settle('y', 's', 'l2'))).toEqual([])
      // Words written on after that are new words.
      expect(proposed(settle('x', 's', 'l1'), rev('l3', ['l1']))).toEqual(['l2', 'l3'])
    })

    test('a late edit left on one device does not choose between two signatures', () => {
      expect(standing(rev('l', ['a']), settle('x', 's1', 'l'))).toBe('open: s1 s2')
      expect(standing(rev('l', ['a']), settle('x', 's1', 'l'), settle('y', 's2', 'x'))).toBe('s2 stands, proposed: ')
    })
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
