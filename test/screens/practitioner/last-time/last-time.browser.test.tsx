import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DirectWorkNoteBody as NoteForm } from '../../../../src/record/direct-work.ts'
import type { AskedAgain } from '../../../../src/record/direct-work/with-the-child.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE } from '../../demo-case-packs.ts'
import { EARLIER } from '../../demo-direct-work.ts'
import { demoId, readingView, VISIT, visitView } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const ROUTE = { screen: 'last-time', visitId: VISIT, childId: CASSIE } as const
const saved = async () => ({ kind: 'saved' as const, atMs: 1 })
const main = () => document.querySelector('main')?.textContent ?? ''

test('earlier words are offered one at a time with the wish of then as a reminder; quotation marks stand round exact words alone', async () => {
  for (const [width, height] of [[1366, 768], [768, 1024]] as const) {
    await page.viewport(width, height)
    await showScreen(ROUTE, { earlierThings: async () => EARLIER })
    await untilThere('.last-time__words')
    expect(document.querySelector('.last-time blockquote')?.textContent).toBe('“Gran makes pancakes on sundays”')
    expect(main()).toContain('Cassie’s wish then: Talk to me first')
    expect(main()).toContain('2 July 2026')
    expect(main()).not.toContain('worried about the noise')
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: 'The next one' }))
    await until(() => expect(main()).toContain('worried about the noise'))
    expect(document.querySelector('.last-time blockquote')).toBeNull()
    expect(main()).toContain('Cassie asked to leave this out of what is shown')
    await userEvent.click(page.getByRole('button', { name: 'The next one' }))
    await until(() => expect(document.querySelector('.last-time__pictures img')).not.toBeNull(), 20_000)
    await expectNoBarriers()
  }
})

test('the answer is a new entry of today, linked to the old words and holding them as they were read; new words need how near they are and the question', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen(ROUTE, { earlierThings: async () => EARLIER, addDirectWorkNote: saved })
  await untilThere('#again-answer')
  expect(document.querySelector('.last-time input:checked')).toBeNull()
  await userEvent.click(page.getByText('Changed', { exact: true }))
  await userEvent.type(page.getByLabelText('What Cassie says now'), 'gran moved away')
  await userEvent.click(page.getByRole('button', { name: 'Record it' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Say how near the words are'))
  await expectNoBarriers()
  expect(given('addDirectWorkNote')).toEqual([])
  await userEvent.selectOptions(page.getByLabelText('How near are they?'), 'Exactly these words')
  await userEvent.selectOptions(page.getByLabelText('What came before'), 'A yes or no question')
  await userEvent.type(page.getByLabelText('The question, word for word'), 'Is it the same?')
  await userEvent.click(page.getByRole('button', { name: 'Record it' }))
  await until(() => expect(given('addDirectWorkNote').length).toBe(1))
  const [, body] = given('addDirectWorkNote')[0] ?? []
  expect(NoteForm.safeParse(body).success).toBe(true)
  expect(body).toMatchObject({
    kind: 'asked-again', visitId: VISIT, refersTo: demoId(400), childId: CASSIE, itemRef: 'good', statementId: demoId(411), answer: 'changed',
    readOut: { text: 'Gran makes pancakes on sundays', fidelity: 'exact', saidAt: '2026-07-02T15:05:00.000Z', precededBy: 'Tell me about what goes well.' },
    now: { speaker: 'Cassie', text: 'gran moved away', fidelity: 'exact', precededBy: 'Is it the same?', promptKind: 'closed' },
  })
  // The next one follows by itself.
  await until(() => expect(main()).toContain('worried about the noise'))
  await userEvent.click(page.getByText('Did not want to', { exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Record it' }))
  await until(() => expect(given('addDirectWorkNote').at(-1)?.[1]).toMatchObject({ answer: 'did-not-want', readOut: { fidelity: 'nearExact' } }))
})

test('the hand-over screen and the note lead there, and neither shows a word of it', async () => {
  await page.viewport(1366, 768)
  for (const route of [{ screen: 'hand-over', visitId: VISIT, childId: CASSIE }, { screen: 'visit', recordId: VISIT }] as const) {
    await showScreen(route, { earlierThings: async () => EARLIER, toolsUsedBefore: async () => [] })
    const way = page.getByRole('button', { name: 'Last time Cassie said' })
    await until(() => expect(way.elements().length).toBe(1), 20_000)
    expect(document.body.textContent).not.toContain('pancakes')
    await expectNoBarriers()
  }
})

test('with nothing from before, nobody is led anywhere', async () => {
  await showScreen(ROUTE, { earlierThings: async () => [] })
  await until(() => expect(main()).toContain('There is nothing from an earlier visit with Cassie on this device.'))
})

test('the supervisor reads what was said again in the note of the later visit, though the earlier one is not theirs', async () => {
  const body: AskedAgain = {
    kind: 'asked-again', visitId: VISIT, refersTo: demoId(400) as never, at: '2026-11-23T16:10:00.000Z', present: 'Cassie, Steve Okafor', childId: CASSIE, pageId: demoId(410), itemRef: 'good', statementId: demoId(411),
    readOut: { heading: 'House of good things', text: 'Gran makes pancakes on sundays', fidelity: 'exact', precededBy: 'Tell me about what goes well.', promptKind: 'open', saidAt: '2026-07-02T15:05:00.000Z' },
    answer: 'changed', reason: '', now: { id: demoId(530), speaker: 'Cassie', text: 'gran moved away', fidelity: 'exact', precededBy: 'Is it the same?', promptKind: 'closed' },
  }
  const reading = readingView()
  await showScreen({ screen: 'reading', recordId: VISIT }, { reading: async () => ({ ...reading, view: { ...visitView(), directWork: [], askedAgain: [{ recordId: demoId(531) as never, body, byName: 'Steve Okafor', at: body.at, item: 'in-the-record' }] } }) }, 'supervisor')
  const again = await untilThere('[aria-label="Asked again at this visit"]')
  expect([...again.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual(['“Gran makes pancakes on sundays”', '“gran moved away”'])
  expect(again.textContent).toContain('Cassie, 23 November 2026: changed')
  await expectNoBarriers()
})
