import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The folder of the rivals: a package of its own, so that none of them is in the product's dependency tree. */
export const rivalsFolder: string = join(import.meta.dirname, '..')

/** Installs the rivals as locked, unless they are here. */
export async function installRivals(say: (line: string) => void): Promise<void> {
  if (existsSync(join(rivalsFolder, 'node_modules/pouchdb/dist/pouchdb.min.js'))) return
  say('Installing the rivals (npm ci in test/bench)')
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: rivalsFolder })
}

/** The drawing rivals have a package of their own again: they are large, and only one benchmark wants them. */
export const inkFolder: string = join(rivalsFolder, 'ink')

/** Installs the drawing rivals as locked, unless they are here. */
export async function installInkRivals(say: (line: string) => void): Promise<void> {
  if (existsSync(join(inkFolder, 'node_modules/tldraw/package.json'))) return
  say('Installing the drawing rivals (npm ci in test/bench/ink)')
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: inkFolder })
}
