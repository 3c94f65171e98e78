import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureFirstLoad } from '../../service-worker/build/measure-first-load.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-weigh-'))
  const files: Readonly<Record<string, string>> = {
    'index.html': '<script type="module" src="./main.js"></script>',
    'main.js': `import at from './early.worker.js?worker&url'
import late from './late.worker.js?worker&url'
console.log('page ${'p'.repeat(50)}', at, late)
globalThis.go = () => [import('./first-use.js'), import('./after-unlock.js')]`,
    'first-use.js': `export const words = '${chaff('first', 3000)}'`,
    'after-unlock.js': `export const words = '${chaff('after', 30_000)}'`,
    'early.worker.js': `postMessage('${chaff('early', 4000)}')`,
    'late.worker.js': `postMessage('${chaff('late', 40_000)}')`,
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Text that gzip cannot make much smaller. */
function chaff(seed: string, length: number): string {
  let state = [...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0
  return Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return (state >>> 16).toString(36).slice(-1)
  }).join('')
}

async function buildWithin(budgetBytes: number): Promise<readonly string[]> {
  const said: string[] = []
  const weigh = measureFirstLoad({ budgetBytes, chunksBeforeUnlock: ['first-use'], workersBeforeUnlock: ['early.worker'] })
  const hear = (words: string): void => {
    said.push(words)
  }
  await build({
    root: folder,
    configFile: false,
    logLevel: 'info',
    customLogger: {
      info: hear,
      warn: hear,
      warnOnce: hear,
      error: hear,
      clearScreen: () => undefined,
      hasErrorLogged: () => false,
      hasWarned: false,
    },
    plugins: [weigh.page],
    worker: { format: 'es', plugins: () => [weigh.worker()] },
  })
  return said
}

test('what is needed before unlock is weighed, and nothing that comes later', async () => {
  const said = (await buildWithin(100_000)).join('\n')
  const kilobytes = Number(/First load before unlock: ([\d.]+) KB/.exec(said)?.[1])
  const wanted = gzipSync(chaff('first', 3000)).length + gzipSync(chaff('early', 4000)).length
  expect(kilobytes * 1024).toBeGreaterThan(wanted)
  expect(kilobytes * 1024).toBeLessThan(wanted + 3000)
  expect(said).toContain('not counted, starts later: late.worker')
})

test('a first load above the budget fails the build', async () => {
  await expect(buildWithin(2000)).rejects.toThrow('too heavy')
})
