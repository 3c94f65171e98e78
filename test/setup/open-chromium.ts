import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { chromiumSwitches, findChromium } from './find-chromium.ts'

export interface OpenChromium {
  readonly context: BrowserContext
  /** The folder that stays when the browser is closed or killed; open it again to go on. */
  readonly profile: string
  close(): Promise<void>
  /** Ends the whole browser at once, as a flat battery would: no shutdown, nothing flushed. Linux and macOS. */
  kill(): Promise<void>
}

/** A fresh folder for a browser profile, to be removed by `removeProfile`. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'doorstep-profile-'))
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 5 })
}

/** Starts the installed Chromium on a profile folder that outlives it. Throws when no Chromium is installed. */
export async function openChromium(profile: string, options: BrowserContextOptions = {}): Promise<OpenChromium> {
  const executablePath = findChromium()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumSwitches],
    headless: true,
    viewport: { width: 1024, height: 768 },
    ...options,
  })
  return {
    context,
    profile,
    close: () => context.close(),
    async kill() {
      const closed = new Promise((done) => context.once('close', done))
      process.kill(await readProcessId(profile), 'SIGKILL')
      await closed
      // The lock of a killed browser would make the next one believe that it still runs.
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
        await rm(join(profile, name), { force: true })
      }
    },
  }
}

// Chromium notes its own process as the target of a dangling link: "<host>-<process id>".
async function readProcessId(profile: string): Promise<number> {
  const target = await readlink(join(profile, 'SingletonLock'))
  const id = Number(target.slice(target.lastIndexOf('-') + 1))
  if (!Number.isInteger(id) || id <= 1) throw new Error('No browser runs on this profile')
  return id
}
