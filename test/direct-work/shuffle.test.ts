import { expect, test } from 'vitest'
import { shuffle } from '../../src/direct-work/shuffle.ts'

const options = ['a', 'b', 'c', 'd', 'e']

test('the same page shows its choices in the same order, and other choices in another', () => {
  expect(shuffle(7, 'faces', options)).toEqual(shuffle(7, 'faces', options))
  expect(shuffle(7, 'faces', options)).not.toEqual(shuffle(7, 'wishes', options))
  expect([...shuffle(7, 'faces', options)].sort()).toEqual(options)
})

test('no choice lies first more often than another', () => {
  const first = new Map<string, number>()
  const pages = 10_000
  for (let seed = 0; seed < pages; seed += 1) {
    const [top = ''] = shuffle(seed, 'faces', options)
    first.set(top, (first.get(top) ?? 0) + 1)
  }
  for (const option of options) {
    expect(first.get(option)).toBeGreaterThan(pages / options.length * 0.9)
    expect(first.get(option)).toBeLessThan(pages / options.length * 1.1)
  }
})
