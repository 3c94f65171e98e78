import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { rivalsFolder } from './install-rivals.ts'

/**
 * Builds the pages that drive the real device worker and courier, and the plain Dexie contestant, into a new folder as the
 * app itself is built (same target, worker names and chunks). Resolves to the folder; the caller removes it.
 */
export async function buildPages(): Promise<string> {
  const root = join(rivalsFolder, 'pages')
  const outDir = await mkdtemp(join(tmpdir(), 'doorstep-bench-pages-'))
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: { ours: join(root, 'ours.html'), plain: join(root, 'plain.html') } },
    },
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' } },
    },
  })
  return outDir
}
