// Runs before the tests: sees to it that there is a browser to test in, or says with one command how to get one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

/** Installs a browser if it can. Returns its path, or the one command that a person must run. */
export function ensureBrowser(): { readonly kind: 'found'; readonly path: string } | { readonly kind: 'missing'; readonly command: string } {
  const found = findChromium()
  if (found !== undefined) return { kind: 'found', path: found }

  const named = process.env['DOORSTEP_CHROMIUM']
  if (named !== undefined && named !== '') {
    return { kind: 'missing', command: 'unset DOORSTEP_CHROMIUM   # it names a file that is not there' }
  }
  const hasApt = existsSync('/usr/bin/apt-get')
  if (hasApt && process.getuid?.() === 0) {
    console.log("No browser to test in yet: installing Debian's chromium")
    run('apt-get', ['update'])
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
  } else {
    console.log("No browser to test in yet: fetching playwright's chromium")
    run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  }
  const installed = findChromium()
  if (installed !== undefined) return { kind: 'found', path: installed }
  const command = hasApt ? 'sudo apt-get install chromium' : 'npx playwright install --with-deps chromium'
  return { kind: 'missing', command }
}

function run(command: string, words: readonly string[]): void {
  spawnSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  })
}

if (import.meta.main) {
  const outcome = ensureBrowser()
  if (outcome.kind === 'missing') {
    console.error(`The tests need a Chromium or Chrome, and there is none. Run this and try again:\n\n  ${outcome.command}\n`)
    process.exitCode = 1
  }
}
