import { fetchNow, goTo, openTodaysVisit, sendAll, type Person } from './people.ts'

export async function supervise(helen: Person, tablet: Person, typed: string[]): Promise<void> {
  const page = helen.page()
  await page.getByRole('row').filter({ hasText: 'School visit, 2 pictures' }).getByRole('button').first().click()
  await page.getByRole('heading', { level: 1, name: 'Visit to Cassie' }).waitFor()
  await page.getByText('canary-7h3q-saw').first().waitFor()
  await page.getByText('That is Biscuit canary-7h3q-drawn').first().waitFor()
  await page.getByRole('main').locator('img').nth(1).waitFor()
  await page.getByRole('button', { name: 'I have read this' }).click()
  await page.getByRole('button', { name: 'Ask a question' }).click()
  const question = 'Was the door open? canary-hq1'
  await page.getByRole('textbox', { name: 'Question' }).fill(question)
  await page.getByRole('button', { name: 'Ask it' }).click()
  await page.getByText('canary-hq1').first().waitFor()
  await sendAll(page)
  await fetchNow(tablet)
  await openTodaysVisit(tablet.page(), 'Cassie')
  await tablet.page().getByText('canary-hq1').first().waitFor()
  await tablet.page().getByRole('button', { name: /^(Answer|Add an addendum)/ }).first().click()
  const answer = 'Yes, it stood open canary-ma1.'
  await tablet.page().getByRole('textbox', { name: 'Addendum' }).fill(answer)
  const why = tablet.page().getByRole('radio', { name: /question/i })
  if (await why.count()) await why.first().check()
  const which = tablet.page().getByLabel('Which question')
  if (await which.count()) await which.selectOption({ index: 1 }).catch(() => undefined)
  await tablet.page().getByRole('button', { name: 'Add it beside the note' }).click()
  await tablet.page().getByText('canary-ma1').first().waitFor()
  await sendAll(tablet.page())
  typed.push(question, answer)
  await fetchNow(helen)
  await goTo(page, 'Queue')
  await page.getByRole('row').filter({ hasText: 'School visit, 2 pictures' }).getByRole('button').first().click()
  await page.getByText('canary-ma1').first().waitFor()
}

export async function otherTeam(grace: Person): Promise<void> {
  const text = await grace.page().locator('body').innerText()
  if (/Cassie|Kofi|canary/.test(text)) throw new Error('the other team’s supervisor sees what is not hers')
}
