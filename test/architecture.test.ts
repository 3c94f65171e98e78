import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What each folder of src (and the service worker) may import: folders of ours, then packages. Anything else is an error. */
const mayImport: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  'record': { folders: [], packages: ['zod', '@noble/hashes'] },
  'wire': { folders: ['record'], packages: ['zod'] },
  'ink': { folders: ['record'], packages: ['perfect-freehand', 'zod'] },
  'direct-work': { folders: ['record', 'ink'], packages: ['zod'] },
  'photograph': { folders: ['record'], packages: [] },
  'vault': { folders: ['record'], packages: ['hash-wasm', '@noble/hashes', 'zod'] },
  'device-store': { folders: ['record', 'vault'], packages: ['dexie', 'minisearch', 'zod'] },
  'outbox': { folders: ['record', 'wire', 'vault', 'device-store'], packages: [] },
  'sync': { folders: ['record', 'wire', 'vault', 'device-store', 'outbox'], packages: [] },
  'workers': {
    folders: ['record', 'wire', 'ink', 'direct-work', 'photograph', 'vault', 'device-store', 'outbox', 'sync'],
    packages: ['comlink', 'minisearch', 'zod'],
  },
  'styles': { folders: [], packages: [] },
  'components': {
    folders: ['record', 'ink', 'direct-work', 'styles'],
    packages: ['preact', '@preact/signals', 'perfect-freehand', 'diff'],
  },
  'screens': {
    folders: ['record', 'ink', 'direct-work', 'components', 'styles', 'workers'],
    packages: ['preact', '@preact/signals', 'comlink', 'diff', 'workbox-window'],
  },
  'main.tsx': {
    folders: ['screens', 'components', 'styles'],
    packages: ['preact', '@preact/signals', 'zod'],
  },
  // The child's own page: nothing that reads a case is in reach of it (test/service-worker/child-page-apart.test.ts).
  'child.tsx': {
    folders: ['screens', 'styles'],
    packages: ['preact', 'zod'],
  },
  'central-record': {
    folders: ['record', 'wire'],
    packages: ['node:', 'hono', '@hono/node-server', '@tus/server', '@electric-sql/pglite', 'pg', 'pino', 'sharp', 'zod'],
  },
  'service-worker': { folders: [], packages: ['workbox-precaching', 'workbox-routing'] },
}

const filesPerFolder = 18
const linesPerFile = 300
const forbiddenNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'service', 'index']

interface Source {
  /** From the project's folder, with forward slashes: `src/record/visit.ts`. */
  readonly path: string
  readonly text: string
}

function listFiles(folder: string): readonly string[] {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const allFiles = ['src', 'service-worker', 'test'].flatMap(listFiles)
const sources: readonly Source[] = allFiles
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const product = sources.filter(({ path }) => path.startsWith('src/') || /^service-worker\/[^/]+$/.test(path))

/** The folder of the table that a path belongs to. */
function stationOf(path: string): string {
  const parts = path.split('/')
  return (parts[0] === 'src' ? parts[1] : parts[0]) ?? path
}

function listImports({ text }: Source): readonly string[] {
  const forms = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ]
  return forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''))
}

function resolveImport(from: string, specifier: string): string {
  return posix.normalize(posix.join(dirname(from), specifier.replace(/\?.*$/, '')))
}

const isOwn = (specifier: string) => specifier.startsWith('.')
const isOf = (specifier: string, name: string) =>
  name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)

/** Each import of the product as `file -> what`, where the rule says it must not be. */
function findImports(isWrong: (path: string, specifier: string, target: string) => boolean): readonly string[] {
  return product.flatMap((source) =>
    listImports(source)
      .filter((specifier) => isWrong(source.path, specifier, isOwn(specifier) ? resolveImport(source.path, specifier) : ''))
      .map((specifier) => `${source.path} -> ${specifier}`),
  )
}

test('work flows one way: each folder imports only what the table allows', () => {
  const wrong = findImports((path, specifier, target) => {
    const rule = mayImport[stationOf(path)]
    if (rule === undefined) return true
    if (!isOwn(specifier)) return !rule.packages.some((name) => isOf(specifier, name))
    const station = stationOf(target)
    return station !== stationOf(path) && !rule.folders.includes(station)
  })
  expect(wrong).toEqual([])
})

test('every folder of src has its line in the table', () => {
  const stations = new Set(product.map(({ path }) => stationOf(path)))
  expect([...stations].filter((station) => mayImport[station] === undefined)).toEqual([])
})

test('screens know the workers by their interfaces and addresses only', () => {
  const wrong = findImports((path, specifier, target) => {
    if (!/^src\/(screens|main|child)/.test(path) || stationOf(target) !== 'workers') return false
    return !target.endsWith('-api.ts') && !specifier.endsWith('.worker.ts?worker&url')
  })
  expect(wrong).toEqual([])
})

test('outbox and sync know the vault by its interface only: they never see a key', () => {
  const wrong = findImports(
    (path, _specifier, target) => /^src\/(outbox|sync)\//.test(path) && stationOf(target) === 'vault' && target !== 'src/vault/sealer.ts',
  )
  expect(wrong).toEqual([])
})

test('interfaces of workers are words only: no library and no runtime', () => {
  const wrong = findImports(
    (path, specifier, target) =>
      /^src\/workers\/.*-api\.ts$/.test(path) && (!isOwn(specifier) || !/^src\/(record|wire|direct-work|workers\/.*-api\.ts)/.test(target)),
  )
  expect(wrong).toEqual([])
})

test("the child's screens reach no one else's, and staff's screens not each other", () => {
  const wrong = findImports((path, _specifier, target) => {
    const from = /^src\/screens\/(child|practitioner|supervisor)\//.exec(path)?.[1]
    const to = /^src\/screens\/(child|practitioner|supervisor)\//.exec(target)?.[1]
    return from !== undefined && to !== undefined && from !== to && to !== 'child'
  })
  expect(wrong).toEqual([])
})

test('one folder opens each dangerous door', () => {
  const doors: readonly (readonly [string, RegExp])[] = [
    ['dexie', /^src\/device-store\//],
    ['workbox-window', /^src\/screens\/service-worker-update\.ts$/],
    ['comlink', /^src\/(workers\/|screens\/(device|start-workers|child\/start\/start-capture)\.ts$)/],
    ['pg', /^src\/central-record\/sql\//],
    ['@electric-sql/pglite', /^src\/central-record\/sql\//],
    ['hash-wasm', /^src\/vault\//],
    ['@noble/hashes', /^src\/(record|vault)\//],
  ]
  const wrong = findImports((path, specifier) => doors.some(([name, place]) => isOf(specifier, name) && !place.test(path)))
  expect(wrong).toEqual([])
})

test('only the vault encrypts and decrypts', () => {
  const wrong = product.filter(({ path, text }) => /\bcrypto\.subtle\b|\bsubtle\b.*=.*\bcrypto\b/.test(text) && !path.startsWith('src/vault/'))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('nothing of the product imports a test', () => {
  expect(findImports((_path, _specifier, target) => target.startsWith('test/'))).toEqual([])
})

test('files are short enough to read', () => {
  const long = sources.filter(({ text }) => text.split('\n').length - 1 > linesPerFile)
  expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)).toEqual([])
})

test('folders are small enough to see at a glance', () => {
  const counts = new Map<string, number>()
  for (const path of allFiles.filter((file) => file.startsWith('src/'))) {
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  }
  expect([...counts].filter(([, count]) => count > filesPerFolder)).toEqual([])
})

test('names say what is inside', () => {
  const wrong = allFiles.filter((path) => {
    if (path === 'service-worker/index.ts' || path.endsWith('/index.html')) return false
    return path.split('/').some((part) => forbiddenNames.includes(part.replace(/\..*$/, '').toLowerCase()))
  })
  const notKebab = sources.filter(({ path }) => !/\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/.test(path))
  expect([...wrong, ...notKebab.map(({ path }) => path)]).toEqual([])
})

test('exports have names, and no file only passes others on', () => {
  const byDefault = product.filter(({ text }) => /^export default\b/m.test(text))
  const barrels = product.filter(({ text }) => {
    const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
    return statements !== '' && statements.replace(/^export\s*(type\s*)?(\*|\{[^}]*\})[^\n]*\bfrom\b[^\n]*$/gm, '').trim() === ''
  })
  expect([...byDefault, ...barrels].map(({ path }) => path)).toEqual([])
})

test('nothing is left for later in the code, and no test is left out', () => {
  const later = sources.filter(({ path, text }) => path !== 'test/architecture.test.ts' && /\b(TODO|FIXME|XXX)\b/.test(text))
  const skipped = sources.filter(({ path, text }) => path.startsWith('test/') && /\b(test|describe)\.(skip|only|todo)\b/.test(text))
  expect([...later, ...skipped].map(({ path }) => path)).toEqual([])
})

test('no test is written for one machine', () => {
  const placed = sources.filter(({ path, text }) => path !== 'test/architecture.test.ts' && /['"`](\/work\/|\/home\/|\/root\/|\/tmp\/)/.test(text))
  expect(placed.map(({ path }) => path)).toEqual([])
})

test('src/README.md names every folder of src', () => {
  const readme = readFileSync(join(root, 'src/README.md'), 'utf8')
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}/\``))).toEqual([])
})

test('the case record and the words exchanged stay free of clock, chance and surroundings', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)\b|\bfetch\(|\bprocess\.env\b/
  const wrong = product.filter(({ path, text }) => /^src\/(record|wire|ink)\//.test(path) && impure.test(text))
  expect(wrong.map(({ path }) => path)).toEqual([])
})
