import { expect, test } from 'vitest'
import { MERGE_VERSION } from '../../../src/record/merge/merge-body.ts'
import { DIGEST_OF_VERSION_1, mergeDigest } from './merge-digest.ts'

test('the server still joins every pair as this merge version always did', () => {
  expect(MERGE_VERSION).toBe(1)
  expect(mergeDigest()).toBe(DIGEST_OF_VERSION_1)
})
