import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The built app in memory: path as asked ('/assets/...') to bytes. */
export type Shell = ReadonlyMap<string, ShellFile>
export interface ShellFile { readonly bytes: Uint8Array; readonly gzipped: Uint8Array | null; readonly type: string }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8', '.jpg': 'image/jpeg', '.webp': 'image/webp',
}
const WORTH_GZIP = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt', '.wasm'])

/** Reads a folder of built files. A folder that is not there is an empty shell. */
export async function loadShell(folder: string): Promise<Shell> {
  const shell = new Map<string, ShellFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const extension = extname(entry.name)
    const type = TYPES[extension]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const name = path.slice(folder.length).split(sep).join('/').replace(/^\/*/, '/')
    shell.set(name, { bytes, type, gzipped: WORTH_GZIP.has(extension) ? gzipSync(bytes, { level: 9 }) : null })
  }
  return shell
}
