import { expect, test } from 'vitest'
import { placeAfter } from '../../../../../src/screens/practitioner/visit/keeping/keep-caret.ts'

test('the hand stays in its sentence when others come before it, after it or go', () => {
  const own = 'She smiled. We spo'
  expect(placeAfter(own, `${own} He listened.`, own.length)).toBe(own.length)
  expect(placeAfter(own, `He listened. ${own}`, own.length)).toBe(13 + own.length)
  expect(placeAfter(own, 'We spo', own.length)).toBe(6)
  expect(placeAfter(own, 'She smiled. Twice. We spo', 5)).toBe(5)
})

test('where the hand was in words that are gone it stands at their place', () => {
  expect(placeAfter('She smiled. We spoke.', 'She smiled. They ate.', 15)).toBe(19)
})
