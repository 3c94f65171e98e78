import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProfile, openChromium, removeProfile } from './open-chromium.ts'
import { searchProfile } from './search-profile.ts'
import { serveFolder, type FolderServer } from './serve-folder.ts'

let folder: string
let profile: string
let server: FolderServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-plain-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>plain</title>')
  server = await serveFolder({ folder, headersFor: () => ({}) })
  profile = await makeProfile()
})
afterAll(async () => {
  await server.stop()
  await removeProfile(profile)
  await rm(folder, { recursive: true, force: true })
})

test('the search finds what a page leaves unsealed on a real disk, also when the browser is killed', async () => {
  const canaries = {
    database: 'zq-database-ea41c7d09b',
    bytes: 'zq-bytes-5b8f20c64d1a',
    cache: 'zq-cache-9c03de718f25',
    local: 'zq-local-2f6d8a1be490',
    file: 'zq-file-b7714ce05d38',
  }
  const { context, kill } = await openChromium(profile)
  const page = await context.newPage()
  await page.goto(server.origin)
  await page.evaluate(async (planted) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('plain', 1)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('notes'))
      opening.addEventListener('success', () => done(opening.result))
      opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')))
    })
    await new Promise((done) => {
      const writing = database.transaction('notes', 'readwrite', { durability: 'strict' })
      writing.objectStore('notes').put({ text: `She said ${planted.database}` }, 1)
      writing.objectStore('notes').put(new TextEncoder().encode(planted.bytes).buffer, 2)
      writing.addEventListener('complete', done)
    })
    await (await caches.open('plain')).put('/answer', new Response(planted.cache))
    localStorage.setItem('draft', planted.local)
    const root = await navigator.storage.getDirectory()
    const writable = await (await root.getFileHandle('journal', { create: true })).createWritable()
    await writable.write(planted.file)
    await writable.close()
  }, canaries)
  await kill()

  const { hits, files } = await searchProfile(profile, [...Object.values(canaries), 'zq-never-written-77aa'])
  expect(files).toBeGreaterThan(10)
  // localStorage reaches the disk some seconds later; a killed browser may not have written it yet.
  const wanted = [canaries.database, canaries.bytes, canaries.cache, canaries.file]
  expect(hits.map(({ canary }) => canary)).toEqual(expect.arrayContaining(wanted))
  expect(hits.map(({ canary }) => canary)).not.toContain('zq-never-written-77aa')

  const again = await openChromium(profile)
  await again.close()
})
