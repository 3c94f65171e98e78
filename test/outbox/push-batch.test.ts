import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildBatch } from '../../src/outbox/push-batch.ts'
import type { Revision } from '../../src/record/revision.ts'
import { MAX_PUSH_GZIP_BYTES } from '../../src/wire/push.ts'
import { seededRandom } from '../central-record/setup/test-record.ts'

const gzip = async (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)).buffer
const random = seededRandom(5)
const noise = (characters: number) => Array.from({ length: characters / 32 }, () => random.uuid().replaceAll('-', '')).join('')
const revisions = (count: number, characters: number) => Array.from({ length: count }, (_, at) => ({ revId: `r${at}`, body: { text: noise(characters) } }) as unknown as Revision)
const wrap = (some: readonly Revision[]) => ({ revisions: some })

test('at most 200 revisions go in one request', async () => {
  expect((await buildBatch(revisions(300, 32), wrap, gzip)).count).toBe(200)
  expect((await buildBatch(revisions(300, 32), wrap, gzip, 25)).count).toBe(25)
})

test('a request stays under 256 KiB once gzipped', async () => {
  const batch = await buildBatch(revisions(150, 16_000), wrap, gzip)
  expect(batch.gzipped.byteLength).toBeLessThanOrEqual(MAX_PUSH_GZIP_BYTES)
  expect(batch.count).toBeGreaterThan(10)
})

test('one note that is too long for that is still sent, alone', async () => {
  const batch = await buildBatch(revisions(3, 900_000), wrap, gzip)
  expect(batch.count).toBe(1)
  expect(batch.gzipped.byteLength).toBeGreaterThan(MAX_PUSH_GZIP_BYTES)
})
