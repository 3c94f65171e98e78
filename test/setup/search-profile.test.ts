import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { searchProfile } from './search-profile.ts'

const canary = 'zq-Canary?ë-7fK2w9'
let profile: string

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'doorstep-search-'))
  await mkdir(join(profile, 'Default/IndexedDB'), { recursive: true })
})
afterEach(() => rm(profile, { recursive: true, force: true }))

async function plant(content: Buffer, name = 'Default/IndexedDB/000003.log'): Promise<void> {
  const noise = Buffer.from(Array.from({ length: 4099 }, (_, at) => (at * 131) % 251))
  await writeFile(join(profile, name), Buffer.concat([noise, content, noise]))
}
const encodingsFound = async () => (await searchProfile(profile, [canary])).hits.map(({ encoding }) => encoding)

test('a profile with nothing in clear has no hits, and is counted', async () => {
  await plant(Buffer.from('zq-Canary?ë-7fK2w8'))
  expect(await searchProfile(profile, [canary])).toEqual({ hits: [], files: 1, bytes: 4099 * 2 + 19 })
})

test('words in clear are found as a page and as a database write them', async () => {
  await plant(Buffer.from(canary, 'utf8'))
  expect(await encodingsFound()).toEqual(['utf-8'])
  await plant(Buffer.from(canary, 'utf16le'))
  expect(await encodingsFound()).toEqual(['utf-16le'])
})

test('words in base64 are found wherever they begin', async () => {
  for (const alphabet of ['base64', 'base64url'] as const) {
    for (const before of ['', 'a', 'ab', 'abc']) {
      for (const after of ['', 'y', 'yz', 'xyz']) {
        await plant(Buffer.from(Buffer.from(`${before}${canary}${after}`, 'utf8').toString(alphabet), 'latin1'))
        expect(await encodingsFound(), `${alphabet} with ${before.length} before and ${after.length} after`).toContain('base64')
      }
    }
  }
})

test('words inside a gzip answer of the cache are found', async () => {
  await plant(gzipSync(`{"note":"${canary}"}`), 'Default/IndexedDB/f_00001')
  expect((await searchProfile(profile, [canary])).hits).toEqual([
    { canary, file: join('Default', 'IndexedDB', 'f_00001'), encoding: 'utf-8', inGzip: true },
  ])
})

test('words inside a zstd answer of the cache are found, cut off or with other bytes behind it', async () => {
  const packed = zstdCompressSync(`{"note":"${canary}"}${' and so on'.repeat(100)}`)
  for (const bytes of [packed, Buffer.concat([Buffer.from('head'), packed, Buffer.from('tail of the file')])]) {
    await plant(bytes, 'Default/IndexedDB/f_00001')
    // A short one stands there in clear too.
    expect((await searchProfile(profile, [canary])).hits.map(({ inGzip }) => inGzip)).toContain(true)
  }
})

test('words in the name of a file are found', async () => {
  await writeFile(join(profile, 'Default/zq-name-of-a-child.png'), '')
  expect((await searchProfile(profile, ['zq-name-of-a-child'])).hits.map(({ encoding }) => encoding)).toEqual(['file-name'])
})

test('every canary is looked for, and one too short to mean anything is refused', async () => {
  await plant(Buffer.from(`${canary} and zq-another-5Hs8`))
  const { hits } = await searchProfile(profile, [canary, 'zq-another-5Hs8', 'zq-nowhere-1Lp4'])
  expect(hits.map((hit) => hit.canary)).toEqual([canary, 'zq-another-5Hs8'])
  await expect(searchProfile(profile, ['Mum'])).rejects.toThrow('12 characters')
})
