import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepChildPageApart, NOT_IN_ITS_TEXT } from '../../service-worker/build/keep-child-page-apart.ts'
import { CHILD_MODE_ADDRESS, CHILD_MODE_CACHE, GROWN_UP_ADDRESS } from '../../service-worker/child-mode-mark.ts'
import * as device from '../../src/device-store/capture/child-mode-mark.ts'
import * as page from '../../src/screens/child-mode-mark.ts'
import { buildShell } from '../setup/build-shell.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'doorstep-apart-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the app as it is built', () => {
  let built: string
  beforeAll(async () => {
    built = join(folder, 'shell')
    await buildShell(built)
  }, 120_000)

  test('no script within reach of the child’s page can decrypt, or send anything anywhere', async () => {
    const scripts = await reachScripts(built, await scriptsOf(built, '/child.html'))
    const names = [...scripts.keys()].map((path) => path.replace(/-[\w-]{8}\.js$/, ''))
    expect(names).toContain('/assets/child')
    expect(names).toContain('/workers/capture.worker')
    expect(names.filter((name) => /device|courier|shell|lock|practitioner|supervisor/.test(name))).toEqual([])
    expect([...scripts].flatMap(([path, text]) => NOT_IN_ITS_TEXT.filter((word) => word.test(text)).map((word) => `${path}: ${word.source}`))).toEqual([])
  })

  test('the same search finds both in the scripts of the staff’s page', async () => {
    const scripts = await reachScripts(built, await scriptsOf(built, '/index.html'))
    const found = (worker: string) => {
      const text = [...scripts].find(([path]) => path.startsWith(`/workers/${worker}`))?.[1] ?? ''
      return NOT_IN_ITS_TEXT.filter((word) => word.test(text)).map((word) => word.source)
    }
    expect(found('device.worker')).toContain(/\.decrypt\s*\(/.source)
    expect(found('courier.worker')).toContain(/\bfetch\s*\(/.source)
  })

  test('the child’s page names nothing and leads nowhere', async () => {
    const text = await readFile(join(built, 'child.html'), 'utf8')
    expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toBe('Drawing')
    expect(text).not.toMatch(/Doorstep|<a\b|manifest|<form\b/)
  })
})

describe('a build that would break the promise', () => {
  const inReach = (import_: string) => buildFixture({ 'src/child.js': `import '${import_}'\nconsole.log('child')` })

  test('fails when the child’s page reaches what opens the vault, even by a way the bundler would leave out', async () => {
    await expect(inReach('./vault/slots.ts')).rejects.toThrow('what opens the vault')
    await expect(buildFixture({ 'src/child.js': `import { unused } from './direct-work/tool.js'\nconsole.log('child')`, 'src/direct-work/tool.js': `import { openSealed } from '../vault/hpke/open-with.ts'\nexport const unused = () => openSealed` })).rejects.toThrow('what opens a sealed thing')
  })

  test('fails when it reaches staff’s screens, the device worker or the network', async () => {
    await expect(inReach('./screens/practitioner/today.ts')).rejects.toThrow('staff\'s screens')
    await expect(inReach('./workers/device/session.ts')).rejects.toThrow('the device worker')
    await expect(inReach('./sync/push.ts')).rejects.toThrow('sending and receiving')
    await expect(buildFixture({ 'src/child.js': `import('./later.js')`, 'src/later.js': `export const go = () => fetch('/x')` })).rejects.toThrow('fetch')
  })

  test('and passes when it does neither', async () => {
    await expect(inReach('./direct-work/tool.js')).resolves.toBeUndefined()
  })

  async function buildFixture(files: Readonly<Record<string, string>>): Promise<void> {
    const root = await mkdtemp(join(folder, 'fixture-'))
    const all: Readonly<Record<string, string>> = {
      'child.html': '<script type="module" src="./src/child.js"></script>',
      'src/vault/slots.ts': 'export const slots = 1',
      'src/vault/hpke/open-with.ts': 'export const openSealed = 1',
      'src/screens/practitioner/today.ts': 'export const today = 1',
      'src/workers/device/session.ts': 'export const session = 1',
      'src/sync/push.ts': 'export const push = 1',
      'src/direct-work/tool.js': 'export const tool = 1',
      ...files,
    }
    for (const [name, text] of Object.entries(all)) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), text)
    }
    await build({
      root, configFile: false, logLevel: 'silent', plugins: [keepChildPageApart().page],
      build: { modulePreload: { polyfill: false }, rolldownOptions: { input: { child: join(root, 'child.html') } } },
    })
  }
})

test('page, device and service worker mean the same mark', () => {
  const names = [CHILD_MODE_CACHE, CHILD_MODE_ADDRESS]
  expect([page.CHILD_MODE_CACHE, page.CHILD_MODE_ADDRESS]).toEqual(names)
  expect([device.CHILD_MODE_CACHE, device.CHILD_MODE_ADDRESS]).toEqual(names)
  expect(page.GROWN_UP_ADDRESS).toBe(GROWN_UP_ADDRESS)
})

async function scriptsOf(built: string, html: string): Promise<readonly string[]> {
  return [...(await readFile(join(built, html), 'utf8')).matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
}

/** Every built script whose name stands, in any way, in a script within reach: imports, lazy imports, lists of these, workers. */
async function reachScripts(built: string, start: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const all = (await readdir(built, { recursive: true })).filter((file) => file.endsWith('.js')).map((file) => `/${file.replaceAll('\\', '/')}`)
  const texts = new Map<string, string>()
  const wanted = new Set(start)
  for (const path of wanted) {
    const text = await readFile(join(built, path), 'utf8')
    texts.set(path, text)
    for (const other of all) if (text.includes(other.slice(other.lastIndexOf('/') + 1))) wanted.add(other)
  }
  return texts
}
