import { existsSync } from 'node:fs'

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

/** The path of an installed Chromium or Chrome, `DOORSTEP_CHROMIUM` first; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['DOORSTEP_CHROMIUM']
  const places = named === undefined || named === '' ? usualPlaces : [named]
  return places.find((path) => existsSync(path))
}
