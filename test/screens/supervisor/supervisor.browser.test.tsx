import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { route } from '../../../src/screens/route.ts'
import type { VisitLine } from '../../../src/workers/device-api.ts'
import type { EscrowLine } from '../../../src/workers/supervisor-api.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clear } from '../../components/show.tsx'
import { CASSIE_CASE, NADIA } from '../demo-case-packs.ts'
import { HASH, LONG_BODY, QUEUE, readingView, SIGNED_BODY, VISIT } from '../demo-visits.ts'
import { showScreen, until, untilThere } from '../show-screen.tsx'

afterEach(clear)

const READING = { screen: 'reading', recordId: VISIT } as const

test('the queue is ordered and narrowed, and opens a note', async () => {
  for (const [width, height] of [[1366, 768], [768, 1024]] as const) {
    await page.viewport(width, height)
    await showScreen({ screen: 'queue' }, {}, 'supervisor')
    await untilThere('.queue-notes')
    await expectNoBarriers()
  }
  const rows = () => [...document.querySelectorAll('.queue-notes tbody tr')].map((row) => row.querySelector('button')?.textContent)
  expect(rows()).toEqual(['Cassie, 23 November 2026', 'Kofi, 20 November 2026', 'Cassie, 9 November 2026'])
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Order' }), 'Oldest first')
  expect(rows()[0]).toBe('Cassie, 9 November 2026')
  await userEvent.click(page.getByRole('button', { name: 'Unread or changed (2)' }))
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Practitioner' }), 'Sue Lindqvist')
  expect(rows()).toEqual(['Kofi, 20 November 2026'])
  await userEvent.click(page.getByRole('button', { name: 'Kofi, 20 November 2026' }))
  expect(route.value.screen).toBe('reading')
})

test('a note withdrawn after it was shared stays in the queue, with the reason, and says so when it is opened', async () => {
  await page.viewport(1366, 768)
  const line = { ...QUEUE[1]?.line as VisitLine, stand: 'withdrawn' as const }
  await showScreen({ screen: 'queue' }, { queue: async () => [{ line, caseName: 'Kofi', unread: false, changedSinceRead: true, openQuestions: 0, withdrawnBecause: 'Written for the wrong child.' }] }, 'supervisor')
  await untilThere('.queue-notes')
  expect(document.querySelector('.queue-notes tbody tr')?.textContent).toContain('Withdrawn')
  expect(document.querySelector('.queue-notes tbody tr')?.textContent).toContain('Written for the wrong child.')
  await expectNoBarriers()
  const { signature: _, ...unsigned } = SIGNED_BODY
  const view = { ...readingView().view, line, body: { ...unsigned, withdrawnBecause: 'Written for the wrong child.' } }
  await showScreen(READING, { reading: async () => readingView({ view }) }, 'supervisor')
  await untilThere('.reading')
  expect(document.querySelector('.reading')?.textContent).toContain('Withdrawn: Written for the wrong child.')
  expect(document.querySelector('.reading')?.textContent).not.toContain('it may still change')
  await expectNoBarriers()
})

test('how a drawing was drawn is on the screen only where the organisation has asked for it', async () => {
  await page.viewport(1366, 768)
  await showScreen(READING, {}, 'supervisor')
  await untilThere('.picture-card')
  expect(document.body.textContent).not.toContain('how it was drawn')
  await showScreen(READING, { status: async () => ({ vault: 'open', staff: NADIA, demo: true, findings: [], replayDrawings: true }) }, 'supervisor')
  await untilThere('.picture-card')
  await expect.element(page.getByRole('button', { name: /^See how it was drawn, line by line/ }).first()).toBeInTheDocument()
  await expectNoBarriers()
})

test('the note is read with its drawings and the child’s exact words, and nothing in it can be edited', async () => {
  await page.viewport(1366, 768)
  await showScreen(READING, {}, 'supervisor')
  await untilThere('.note')
  expect(document.querySelector('.note textarea, .note input')).toBeNull()
  const picture = document.querySelector('.picture-card')
  expect(picture?.textContent).toContain('After the question: Tell me about this part.')
  expect(picture?.querySelector('blockquote')?.textContent).toBe('“That is the gate, and you can see who is coming.”')
  await until(() => expect(document.querySelector<HTMLImageElement>('.picture-card img')?.alt).toBe('Drawing by Cassie, titled Me and Biscuit at the farm'))
  await expectNoBarriers()
  for (const tab of [/What changed since you read it/, /History/]) {
    await userEvent.click(page.getByRole('button', { name: tab }))
    await expectNoBarriers()
  }
})

test('a gist is never shown in quotation marks', async () => {
  await showScreen(READING, {}, 'supervisor')
  await untilThere('.note')
  const quoted = [...document.querySelectorAll('.note blockquote')].map((quote) => quote.textContent)
  expect(quoted).toEqual(['“I want to see him but not at his house, because the last time he shouted and Biscuit hid.”'])
  expect(document.querySelector('.note')?.textContent).toContain('The gist, not the words')
})

test('what changed stays in sight after the note was marked as read', async () => {
  const { given } = await showScreen(READING, {}, 'supervisor')
  await untilThere('.note')
  await userEvent.click(page.getByRole('button', { name: /What changed since you read it/ }))
  expect(document.querySelector('.changes')?.textContent).toContain('Three late marks')
  await userEvent.click(page.getByRole('button', { name: 'I have read this' }))
  await until(() => expect(document.body.textContent).toContain('Marked as read.'))
  expect(given('markRead')).toEqual([[VISIT]])
  expect(document.querySelector('.changes')?.textContent).toContain('Three late marks')
})

test('a question stands beside the note, about the version on the screen', async () => {
  const { given } = await showScreen(READING, {}, 'supervisor')
  await untilThere('.note')
  await userEvent.click(page.getByRole('button', { name: 'Ask a question' }))
  await userEvent.click(page.getByRole('button', { name: 'Ask it' }))
  expect(given('addQuestion')).toEqual([])
  await userEvent.type(await untilThere('#question-text'), 'Does she agree?')
  await userEvent.click(page.getByRole('button', { name: 'Ask it' }))
  await until(() => expect(given('addQuestion')).toEqual([[CASSIE_CASE, { refersTo: VISIT, refersToHash: HASH, text: 'Does she agree?' }]]))
})

test('oversight needs its reasoning, and a direction needs who does it', async () => {
  const { given } = await showScreen(READING, {}, 'supervisor')
  await untilThere('.note')
  await userEvent.click(page.getByRole('button', { name: 'Record oversight' }))
  await userEvent.selectOptions(await untilThere('#oversight-kind'), 'Supervision')
  await userEvent.type(await untilThere('#oversight-summary'), 'Clear and open questions.')
  await userEvent.type(await untilThere('#oversight-decision'), 'Meet the father first.')
  await userEvent.click(page.getByRole('button', { name: 'Add a direction' }))
  await userEvent.click(page.getByRole('button', { name: 'Record it beside the note' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Give the reasoning for the decision'))
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Take out direction 1' }))
  await userEvent.type(await untilThere('#oversight-reasoning'), 'His answer matters.')
  await userEvent.click(page.getByRole('button', { name: 'Record it beside the note' }))
  await until(() => expect(given('addOversight')[0]?.[1]).toMatchObject({ kind: 'supervision', refersToHash: HASH, decision: 'Meet the father first.', reasoning: 'His answer matters.', directions: [] }))
})

test('devices are counted, never read, and late work of a moved case is shown whole', async () => {
  await showScreen({ screen: 'devices' }, { devices: async () => [{ staffId: 'a', staffName: 'Steve Okafor', lastSeenAt: '2026-11-23T09:12:00.000Z', stillOnDevice: { notes: 2, pictures: 1, drafts: 0, oldestCapturedAt: '2026-11-20T14:00:00.000Z' } }] }, 'supervisor')
  await until(() => expect(document.querySelector('.queue-table tbody')?.textContent).toContain('2 notes and 1 picture'))
  await expectNoBarriers()
  const late: EscrowLine = { caseId: CASSIE_CASE, revId: 'r', fromName: 'Mo Reyes', receivedAt: '2026-11-23T09:12:00.000Z', kind: 'visit', body: LONG_BODY }
  await showScreen({ screen: 'escrow' }, { escrow: async () => [late] }, 'supervisor')
  await until(() => expect(document.body.textContent).toContain('Visit note by Mo Reyes, case Cassie'))
  await expectNoBarriers()
})
