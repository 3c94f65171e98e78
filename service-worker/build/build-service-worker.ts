import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import type { ShellFile } from '../shell-files.ts'

/**
 * A build plugin that, once the page and its workers are written, lists every file of the output with a hash of its
 * content and builds the service worker around that list. A changed byte anywhere is a new service worker.
 */
export function buildServiceWorker(): Plugin {
  let root = ''
  let outDir = ''
  return {
    name: 'doorstep:build-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      async handler() {
        const { shellVersion, files } = await writeServiceWorker(root, outDir)
        this.info(`Service worker ${shellVersion} keeps ${files} files for work without signal`)
      },
    },
  }
}

/** Builds the service worker for the shell that lies in `outDir`; resolves to its version and the number of files kept. */
export async function writeServiceWorker(
  root: string,
  outDir: string,
): Promise<{ readonly shellVersion: string; readonly files: number }> {
  const shellFiles = await listShellFiles(outDir)
  const shellVersion = digest(JSON.stringify(shellFiles), 'hex').slice(0, 12)
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __SHELL_FILES__: JSON.stringify(shellFiles),
      __SHELL_VERSION__: JSON.stringify(shellVersion),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
      rolldownOptions: {
        input: join(root, 'service-worker/index.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  })
  return { shellVersion, files: shellFiles.length }
}

/** Every file of the built shell, in a stable order. Source maps and the service worker itself are not part of it. */
async function listShellFiles(outDir: string): Promise<readonly ShellFile[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length).replaceAll('\\', '/'))
    .filter((path) => path !== '/service-worker.js' && !path.endsWith('.map'))
    .sort()
  return Promise.all(
    paths.map(async (url) => {
      const bytes = await readFile(join(outDir, url))
      return { url, revision: digest(bytes, 'hex').slice(0, 16), integrity: `sha256-${digest(bytes, 'base64')}` }
    }),
  )
}

function digest(content: string | Uint8Array, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(content).digest(encoding)
}
