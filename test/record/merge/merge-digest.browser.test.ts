import { expect, test } from 'vitest'
import { DIGEST_OF_VERSION_1, mergeDigest } from './merge-digest.ts'

test('a browser joins every pair byte for byte as the server does', () => {
  expect(mergeDigest()).toBe(DIGEST_OF_VERSION_1)
})
