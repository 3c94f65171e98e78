import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { makeProfile, openChromium, removeProfile } from '../../setup/open-chromium.ts'
import { startCentralRecord, type StartedCentralRecord } from '../../setup/start-central-record.ts'
import type { BenchOptions } from '../run.ts'
import { buildPages } from './build-pages.ts'
import { installRivals } from './install-rivals.ts'
import { type PouchServer, startPouch } from './start-pouch.ts'

export interface Both {
  readonly record: StartedCentralRecord
  readonly pouch: PouchServer
  stop(): Promise<void>
}

/** The central record with the demo cases and an empty express-pouchdb, each in a process of its own. */
export async function startBoth(say: BenchOptions['say']): Promise<Both> {
  await installRivals(say)
  const pages = await buildPages()
  const record = await startCentralRecord({ shellDir: pages })
  const pouch = await startPouch(0)
  return {
    record,
    pouch,
    async stop() {
      await pouch.stop()
      await record.stop()
      await rm(pages, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Opens a bench page in a fresh browser with a profile on the disk, runs `work` in it and forgets both. */
export async function onFreshPage<T>(url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const profile = await makeProfile()
  const chromium = await openChromium(profile)
  try {
    const page = await chromium.context.newPage()
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in globalThis)
    return await work(page)
  } finally {
    await chromium.close()
    await removeProfile(profile)
  }
}
