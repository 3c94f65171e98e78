import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serveFolder } from '../../../setup/serve-folder.ts'

/** Builds a page with the product's device and capture workers and nothing else, and serves it. */
export async function serveHandOver(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-hand-over-'))
  await build({
    configFile: false, root: import.meta.dirname, logLevel: 'error', base: '/', publicDir: false, worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  })
  const server = await serveFolder({ folder, headersFor: () => ({}) })
  return {
    address: `${server.origin}/index.html`,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
