import type { BrowserContext, Page } from 'playwright-core'
import { makeProfile, openChromium, removeProfile, type OpenChromium } from '../../setup/open-chromium.ts'
import { setUpDevice, unlockDevice } from '../../setup/use-device.ts'

/** One person on one device: a browser profile that outlives every close and kill of its browser. */
export interface Person {
  readonly name: string
  readonly profile: string
  readonly passphrase: string
  readonly page: () => Page
  readonly context: () => BrowserContext
  /** Errors that the page or its policy reported; a proof wants none. */
  readonly faults: string[]
  /** Flat battery: the whole browser is killed and started again, on whatever the app then shows. */
  readonly die: () => Promise<void>
  /** Flat battery, and unlocked again. */
  readonly restart: () => Promise<void>
  readonly lock: () => Promise<void>
  readonly unlock: () => Promise<void>
  /** Closes the browser in order, so that its files are whole; `begin` opens it again. */
  readonly leave: () => Promise<void>
  readonly begin: () => Promise<void>
  readonly forget: () => Promise<void>
}

/** Sets a new device up for a person: sign-in, passphrase, cases. Needs signal. */
export async function newDevice(origin: string, name: string): Promise<Person> {
  const profile = await makeProfile()
  const faults: string[] = []
  let open: OpenChromium | undefined
  let page: Page | undefined
  const start = async () => {
    open = await openChromium(profile)
    page = open.context.pages()[0] ?? (await open.context.newPage())
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
    page.on('console', (line) => {
      // A browser reports each failed request by itself; being without signal is no fault.
      if (line.type() === 'error' && !/Failed to load resource|net::ERR/.test(line.text())) faults.push(`${name}: ${line.text()}`)
    })
    return page
  }
  const passphrase = await setUpDevice(await start(), origin, name)
  const here = () => page as Page
  const die = async () => {
    await open?.kill()
    await (await start()).goto(origin)
  }
  return {
    name,
    profile,
    passphrase,
    faults,
    page: here,
    context: () => (open as OpenChromium).context,
    die,
    async restart() {
      await die()
      await unlockDevice(here(), passphrase)
    },
    async lock() {
      await here().getByRole('button', { name: 'Lock' }).click()
      await here().getByRole('heading', { name: 'Doorstep is locked' }).waitFor()
    },
    unlock: () => unlockDevice(here(), passphrase),
    leave: async () => { await open?.close(); open = undefined },
    begin: async () => { await (await start()).goto(origin) },
    forget: async () => { await open?.close(); await removeProfile(profile) },
  }
}

/** Opens today's visit to a child, starting it if it is not yet. */
export async function openTodaysVisit(page: Page, childName: string): Promise<void> {
  await goTo(page, 'Today')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: new RegExp(`(Start the visit|Go on writing|Read).*${childName}`, 's') }).first().click()
  await page.getByRole('heading', { level: 1, name: `Visit to ${childName}` }).waitFor()
}

/** Goes to a screen of the header. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByText(name, { exact: true }).click()
}

/** Starts sending at once, signing in again where that is asked. */
export async function startSending(page: Page): Promise<void> {
  await page.locator('.safety-strip__open').click()
  await page.getByRole('heading', { level: 1, name: 'Waiting to send' }).waitFor()
  const sendNow = page.getByRole('button', { name: /^(Send now|Look for news now)$/ })
  // A browser killed soon after sign-in has lost its cookie: it writes cookies down only every half minute.
  const again = page.getByRole('button', { name: 'Sign in again', exact: true })
  await sendNow.or(again).first().waitFor({ timeout: 2_000 }).catch(() => undefined)
  await sendNow.click({ timeout: 2_000 }).catch(() => undefined)
  await again.or(page.getByText('Signal', { exact: true })).first().waitFor()
  if (await again.isVisible()) await again.click()
}

/** Sends at once and waits until the strip says that everything is in the record. */
export async function sendAll(page: Page): Promise<void> {
  await startSending(page)
  await page.getByText('Everything you saved is in the record.').first().waitFor({ timeout: 60_000 })
}

/** Asks the record for what is new, as a person does who knows that something was sent. */
export async function fetchNow(person: Person): Promise<void> {
  await startSending(person.page())
  await person.page().waitForTimeout(1_500)
}
