import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeProfile, openChromium, removeProfile, type OpenChromium } from '../setup/open-chromium.ts'
import { startCentralRecord, type StartedCentralRecord } from '../setup/start-central-record.ts'

let record: StartedCentralRecord
let profile: string
let browser: OpenChromium
const complaints: string[] = []

beforeAll(async () => {
  record = await startCentralRecord({ shellDir: inject('builtShell') })
  profile = await makeProfile()
  browser = await openChromium(profile)
})
afterAll(async () => {
  await browser.close()
  await record.stop()
  await removeProfile(profile)
})

/** Opens the app and notes whatever the browser or its security policy has to complain of. */
async function openApp(): Promise<Page> {
  const page = await browser.context.newPage()
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))
  })
  page.on('pageerror', (fault) => complaints.push(`fault: ${String(fault)}`))
  page.on('console', (line) => {
    if (line.type() === 'error' || /policy|Content Security/i.test(line.text())) complaints.push(line.text())
  })
  await page.goto(record.origin)
  await page.locator('main h1').first().waitFor()
  return page
}

test('the app starts under its own security policy without one complaint', async () => {
  const page = await openApp()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.locator('main:not([aria-busy])').waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

test('with the record killed the app still starts, and its workers are still held to their policies', async () => {
  await record.kill()
  const page = await openApp()
  await page.locator('main:not([aria-busy])').waitFor()
  const workers = (await readdir(join(inject('builtShell'), 'workers'))).map((file) => `/workers/${file}`)
  const policies = await page.evaluate(
    async (paths) =>
      Object.fromEntries(
        await Promise.all(paths.map(async (path) => [path, (await fetch(path)).headers.get('content-security-policy')] as const)),
      ),
    workers,
  )
  for (const [path, policy] of Object.entries(policies)) {
    expect(policy, path).toContain(path.includes('courier') ? "connect-src 'self'" : "connect-src 'none'")
  }
  const shellComplaints = complaints.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))
  expect(shellComplaints).toEqual([])
  await page.close()
  await record.start()
})
