import type { Page } from 'playwright-core'

/** What the practitioner settles before a child gets the tablet. */
export interface HandingOver {
  readonly childName: string
  /** By the names on the cards. */
  readonly tools: readonly string[]
  /** By its name: "Teen". Without it the case pack's proposal stands. */
  readonly band?: string
  /** One switch: the frame moves a step at a time. */
  readonly oneSwitch?: boolean
  readonly alsoWanted?: readonly string[]
  /** My path begins as the case pack proposes it; without this it is empty. */
  readonly pathConfirmed?: boolean
  /** Called when all is settled, before the tablet goes. */
  readonly before?: () => Promise<void>
}

/** Hands the tablet over from the open note, on the screens; ends on the child's page. Needs no signal. */
export async function handTabletOver(page: Page, { childName, tools, band, oneSwitch = false, alsoWanted = [], pathConfirmed = false, before }: HandingOver): Promise<void> {
  await page.getByRole('button', { name: `Hand the tablet to ${childName}` }).first().click()
  await page.getByRole('heading', { level: 1, name: `Hand the tablet to ${childName}` }).waitFor()
  await page.locator('.tool-card').first().waitFor()
  if (band !== undefined) await page.getByRole('radio', { name: band, exact: true }).check()
  for (const tool of tools) await page.getByRole('checkbox', { name: tool, exact: true }).check()
  if (tools.includes('My path')) {
    await page.getByRole('group', { name: /path begin/ }).getByText(pathConfirmed ? 'As you confirm it here' : 'Empty: you set it together on the page', { exact: true }).click()
    if (pathConfirmed) await page.getByRole('checkbox', { name: /^I have read each step/ }).check()
  }
  for (const check of await page.locator('[id^="hand-checks"][type="checkbox"]').all()) await check.check()
  if (oneSwitch || alsoWanted.length > 0) {
    await page.getByText(/reaches the screen: as usual/).click()
    if (oneSwitch) await page.getByRole('radio', { name: /a step at a time/ }).check()
    for (const name of alsoWanted) await page.getByRole('checkbox', { name }).check()
  }
  for (const [group, answer] of [[/Who writes/, childName], [/Can you see/, 'Yes'], [/Is anyone near/, 'No'], [/Does somebody interpret/, 'Nobody needs to interpret']] as const) {
    await page.getByRole('group', { name: group }).getByText(answer, { exact: true }).click()
  }
  await before?.()
  await page.getByRole('button', { name: /^Lock everything/ }).click()
  await page.locator('html.child-mode').waitFor()
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
}
