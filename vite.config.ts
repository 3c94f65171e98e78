import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { measureFirstLoad } from './service-worker/build/measure-first-load.ts'
import { buildServiceWorker } from './service-worker/build/build-service-worker.ts'
import { keepChildPageApart } from './service-worker/build/keep-child-page-apart.ts'
import { placeChildPage } from './service-worker/build/place-child-page.ts'
import { chromiumSwitches, findChromium } from './test/setup/find-chromium.ts'

const preactJsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const
const firstLoad = measureFirstLoad({
  budgetBytes: 90 * 1024,
  // What a new device loads to sign in and make its passphrase.
  chunksBeforeUnlock: ['first-use'],
  // What the lock screen starts. Workers not named here are loaded after unlock.
  workersBeforeUnlock: ['device.worker', 'vault.worker', 'courier.worker'],
})
const childsFirstLoad = measureFirstLoad({
  what: "First load of the child's page",
  entry: 'child',
  budgetBytes: 90 * 1024,
  // Each tool is loaded when the child comes to it.
  chunksBeforeUnlock: [],
  workersBeforeUnlock: ['capture.worker'],
})
const childsPage = keepChildPageApart()
const executablePath = findChromium()
// Named here so that a first run on a fresh clone does not stop halfway to prepare one of them.
const browserPackages = [
  'preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', '@preact/signals', 'comlink', 'dexie',
  'zod/mini', '@noble/hashes/sha2.js', '@noble/hashes/hkdf.js', '@noble/hashes/hmac.js', '@noble/hashes/utils.js',
  'hash-wasm', 'minisearch', 'perfect-freehand', 'diff',
]
const thorough = process.env['THOROUGH'] === '1'
const notHere = ['**/node_modules/**', 'test/bench/**', 'test/prove/**']

export default defineConfig({
  oxc: preactJsx,
  plugins: [placeChildPage(), childsPage.page, buildServiceWorker(), firstLoad.page, childsFirstLoad.page],
  build: {
    outDir: 'dist',
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // The document's policy allows no data: address, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: 'index.html', child: 'src/child.html' } },
    reportCompressedSize: false,
  },
  worker: {
    format: 'es',
    plugins: () => [firstLoad.worker(), childsFirstLoad.worker(), childsPage.worker()],
    // Workers have a folder of their own so that the server can give each its own security headers by name.
    rolldownOptions: {
      output: { entryFileNames: 'workers/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
  optimizeDeps: { include: browserPackages },
  server: {
    proxy: { '/api': { target: process.env['DOORSTEP_API'] ?? 'http://localhost:4173', changeOrigin: false } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...notHere, 'test/**/*.{sql,browser,journey}.test.ts'],
          // Many small files of pure parts: what they load is loaded once.
          isolate: false,
          maxWorkers: 2,
          // Some try thousands of cases; a machine that does other work beside them takes its time.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'sql',
          environment: 'node',
          include: ['test/**/*.sql.test.ts'],
          exclude: notHere,
          // Each file starts a database of its own; two cores carry two of them.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        optimizeDeps: { include: [...browserPackages, 'axe-core', 'fast-check'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          exclude: notHere,
          sequence: { groupOrder: 2 },
          provide: { thorough },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two windows, each with a profile of its own, share two cores; a third makes all of them slower.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: [...chromiumSwitches],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journey',
          environment: 'node',
          include: ['test/**/*.journey.test.ts'],
          exclude: notHere,
          globalSetup: ['test/setup/built-shell.ts'],
          provide: { thorough },
          // A journey starts servers and browsers, and waits for them half of its time: two share two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
