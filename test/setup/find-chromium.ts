import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Switches every test browser is started with: no sandbox (containers), no traffic of the browser's own. */
export const chromiumSwitches: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a Chromium or Chrome that is there: the one `DOORSTEP_CHROMIUM` names and no other, else an installed one,
 * else playwright's own. Undefined when there is none.
 */
export function findChromium(): string | undefined {
  const named = process.env['DOORSTEP_CHROMIUM']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
}
