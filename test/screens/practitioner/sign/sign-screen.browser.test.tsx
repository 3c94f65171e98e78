import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { navigate, route } from '../../../../src/screens/route.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { HASH, READY_TO_SIGN, SIGNED_BODY, VISIT, demoId, visitLine, visitView } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const SIGN_ROUTE = { screen: 'sign', recordId: VISIT } as const

test('what is missing is listed, and each line leads to its field', async () => {
  await page.viewport(1024, 768)
  await showScreen(SIGN_ROUTE, { checkSign: async () => ({ ...READY_TO_SIGN, missing: [{ field: 'analysis', words: 'Say what this means for the child' }, { field: 'entries', itemId: demoId(24), words: 'Say who told you this' }, { field: 'placeName', words: 'Name the place in plain words' }] }) })
  await untilThere('.missing-parts')
  expect(document.body.textContent).not.toContain('Go on to sign')
  await expectNoBarriers()
  for (const [words, id] of [['Say what this means for the child', 'visit-analysis'], ['Entry 4, Told by: Say who told you this', `visit-entries-${demoId(24)}`], ['Name the place in plain words', 'visit-placeName']] as const) {
    await userEvent.click(page.getByRole('button', { name: words }))
    await until(() => expect(document.activeElement?.id).toBe(id))
    expect(route.value.screen).toBe('visit')
    navigate(SIGN_ROUTE)
    await untilThere('.missing-parts')
  }
})

test('signing names what was on the screen, and only after the person confirmed', async () => {
  let signed = false
  const { given, device } = await showScreen(SIGN_ROUTE, {
    visit: async () => (signed ? visitView({ body: SIGNED_BODY, mayEdit: false, line: visitLine({ stand: 'signed' }) }) : visitView()),
    signVisit: async () => {
      signed = true
      return { kind: 'signed', contentHash: HASH }
    },
  })
  await untilThere('.sign')
  await userEvent.click(page.getByRole('button', { name: 'Go on to sign' }))
  await untilThere('.sign-card')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Sign this note' }))
  expect(given('signVisit')).toEqual([])
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Confirm the declaration'))
  await userEvent.click(page.getByRole('checkbox', { name: 'I confirm this' }))
  await userEvent.click(page.getByRole('button', { name: 'Sign this note' }))
  await until(() => expect(given('signVisit').length).toBe(1))
  expect(given('signVisit')[0]?.[2]).toBe(HASH)
  expect(given('signVisit')[0]?.[1]).toContain('I, Steve Okafor, Family Court Adviser')
  device.say({ kind: 'changed', topics: [VISIT] })
  const panel = await untilThere('.signed-panel')
  expect(panel.textContent).toContain('Signed, waiting for signal')
  expect(panel.textContent).toContain(HASH.slice(0, 8))
  await expectNoBarriers()
})

test('a note that changed while it was read is not signed, and the person is told', async () => {
  await showScreen(SIGN_ROUTE, { signVisit: async () => ({ kind: 'changed-meanwhile' }) })
  await untilThere('.sign')
  await userEvent.click(page.getByRole('button', { name: 'Go on to sign' }))
  await userEvent.click(page.getByRole('checkbox', { name: 'I confirm this' }))
  await userEvent.click(page.getByRole('button', { name: 'Sign this note' }))
  await until(() => expect(document.body.textContent).toContain('The note changed while you were reading it'))
})

test('a note joined from two people says so and asks to be read before it is signed', async () => {
  const { given } = await showScreen(SIGN_ROUTE, { checkSign: async () => ({ ...READY_TO_SIGN, joinedFrom: ['Steve Okafor', 'Mo Reyes'] }), signVisit: async () => ({ kind: 'signed', contentHash: HASH }) })
  await until(() => expect(document.body.textContent).toContain('Joined from Steve Okafor and Mo Reyes: read before you sign'))
  await userEvent.click(page.getByRole('button', { name: 'Go on to sign' }))
  await userEvent.click(page.getByRole('checkbox', { name: 'I confirm this' }))
  await userEvent.click(page.getByRole('button', { name: 'Sign this note' }))
  expect(given('signVisit')).toEqual([])
  await userEvent.click(page.getByRole('checkbox', { name: 'I have read the joined note as it stands now' }))
  await userEvent.click(page.getByRole('button', { name: 'Sign this note' }))
  await until(() => expect(given('signVisit').length).toBe(1))
})

test('words that one person’s two devices added at one place are named and read before signing', async () => {
  const { given } = await showScreen(SIGN_ROUTE, { checkSign: async () => ({ ...READY_TO_SIGN, addedTogether: [{ field: 'analysis' }] }), signVisit: async () => ({ kind: 'signed', contentHash: HASH }) })
  await until(() => expect(document.body.textContent).toContain('Added in two places at once: read these together'))
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'What this means for the child' }))
  await until(() => expect(document.activeElement?.id).toBe('visit-analysis'))
  navigate(SIGN_ROUTE)
  await untilThere('.sign')
  await userEvent.click(page.getByRole('button', { name: 'Go on to sign' }))
  await userEvent.click(page.getByRole('checkbox', { name: 'I confirm this' }))
  await userEvent.click(page.getByRole('button', { name: 'Sign this note' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Confirm that you have read the joined note'))
  expect(given('signVisit')).toEqual([])
})

test('two versions block signing and lead to where they are settled', async () => {
  await showScreen(SIGN_ROUTE, { checkSign: async () => ({ ...READY_TO_SIGN, conflict: true }) })
  await untilThere('.sign')
  expect(document.body.textContent).not.toContain('Go on to sign')
  await userEvent.click(page.getByRole('button', { name: 'Settle it' }))
  expect(route.value.screen).toBe('conflict')
})

test('sharing says what it does, and what it did', async () => {
  const { given } = await showScreen(SIGN_ROUTE)
  await untilThere('.sign')
  await userEvent.click(page.getByRole('button', { name: 'Share with my team' }))
  await until(() => expect(document.body.textContent).toContain('Shared. It goes to the record when there is signal.'))
  expect(given('shareVisit').length).toBe(1)
})
