import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serveFolder } from '../../setup/serve-folder.ts'

export interface Harness {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Builds a page with nothing but the device's own parts in a worker, and serves it on an address that stays the same. */
export async function serveHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-harness-'))
  await build({
    configFile: false, root: import.meta.dirname, logLevel: 'error', base: '/', publicDir: false,
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false }, rolldownOptions: { input: join(import.meta.dirname, 'harness.html') } },
  })
  const server = await serveFolder({ folder, headersFor: () => ({}) })
  return {
    address: `${server.origin}/harness.html`,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
