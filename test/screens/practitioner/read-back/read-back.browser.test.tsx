import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DirectWorkNoteBody } from '../../../../src/record/direct-work.ts'
import { DirectWorkNoteBody as NoteForm } from '../../../../src/record/direct-work.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE, CASSIE_CASE } from '../../demo-case-packs.ts'
import { directWorkView, THREE_HOUSES, WORK_BODY } from '../../demo-direct-work.ts'
import { demoId, readingView, VISIT, visitView } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const SESSION = demoId(300) as never
const saved = async () => ({ kind: 'saved' as const, atMs: 1 })
const at = '2026-11-23T16:40:00.000Z'
const beside = { visitId: VISIT, refersTo: SESSION, at, present: 'Cassie, Steve Okafor' }
const asNote = (id: number, body: DirectWorkNoteBody) => ({ recordId: demoId(id) as never, body, byName: 'Steve Okafor', at, item: 'on-this-device' as const })
const READ: DirectWorkNoteBody = {
  kind: 'summary-read', ...beside, summary: 'You drew two houses.', answer: 'changed', changedTo: 'You drew three houses.', reason: '',
  said: { id: demoId(500), speaker: 'Cassie', speakerId: CASSIE, text: 'no there was free', fidelity: 'exact', precededBy: 'Have I got this right?', promptKind: 'closed', writtenBy: 'practitioner' },
}

test('a summary is written, read out and answered: old and new are both the practitioner’s words, and what the child said stands apart', async () => {
  for (const [width, height] of [[1366, 768], [768, 1024]] as const) {
    await page.viewport(width, height)
    const { given } = await showScreen({ screen: 'summary', recordId: SESSION }, { directWork: async () => directWorkView({ notes: [] }), addDirectWorkNote: saved })
    await untilThere('#summary-text')
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: 'Record it in the note' }))
    await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Write your summary'))
    await expectNoBarriers()
    expect(given('addDirectWorkNote')).toEqual([])
    await userEvent.type(page.getByLabelText('Your summary, in your own words'), 'You drew two houses.')
    await userEvent.click(page.getByText('Change it', { exact: true }))
    await until(() => expect(document.querySelector<HTMLTextAreaElement>('#summary-changed')?.value).toBe('You drew two houses.'))
    await userEvent.fill(page.getByLabelText('Your summary as it is now'), 'You drew three houses.')
    await userEvent.type(page.getByLabelText('What Cassie said about it, if anything'), 'no there was free')
    await userEvent.selectOptions(page.getByLabelText('How near are they?'), 'Exactly these words')
    await userEvent.selectOptions(page.getByLabelText('What came before'), 'A yes or no question')
    await userEvent.type(page.getByLabelText('The question, word for word'), 'Have I got this right?')
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: 'Record it in the note' }))
    await until(() => expect(given('addDirectWorkNote').length).toBe(1))
    const [caseId, body] = given('addDirectWorkNote')[0] ?? []
    expect(caseId).toBe(CASSIE_CASE)
    expect(NoteForm.safeParse(body).success).toBe(true)
    expect(body).toMatchObject({
      kind: 'summary-read', visitId: VISIT, refersTo: SESSION, summary: 'You drew two houses.', answer: 'changed', changedTo: 'You drew three houses.', present: 'Cassie, Steve Okafor, Dana Hale',
      said: { speaker: 'Cassie', text: 'no there was free', fidelity: 'exact', precededBy: 'Have I got this right?' },
    })
  }
})

test('a summary that could not be read needs its reason; the next reading begins with what it said last', async () => {
  const { given } = await showScreen({ screen: 'summary', recordId: SESSION }, { directWork: async () => directWorkView({ notes: [asNote(501, READ)] }), addDirectWorkNote: saved })
  await untilThere('#summary-text')
  expect(document.querySelector<HTMLTextAreaElement>('#summary-text')?.value).toBe('You drew three houses.')
  await userEvent.click(page.getByText('It could not be read', { exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Record it in the note' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Say why it could not be read'))
  await userEvent.type(page.getByLabelText('Why it could not be read'), 'Her taxi came.')
  await userEvent.click(page.getByRole('button', { name: 'Record it in the note' }))
  await until(() => expect(given('addDirectWorkNote')[0]?.[1]).toMatchObject({ answer: 'not-possible', reason: 'Her taxi came.' }))
})

test('the supervisor sees both versions as the practitioner’s, and quotation marks round the child’s words alone', async () => {
  await page.viewport(1366, 768)
  const reading = readingView()
  await showScreen({ screen: 'reading', recordId: VISIT }, { reading: async () => ({ ...reading, view: { ...reading.view, directWork: [directWorkView({ notes: [asNote(501, READ)] })] } }) }, 'supervisor')
  const group = await until(() => {
    const found = [...document.querySelectorAll<HTMLElement>('.session-notes__group')].find((one) => one.textContent?.includes('summary, read to Cassie'))
    if (!found) throw new Error('not there yet')
    return found
  })
  for (const words of ['Steve Okafor’s words, as they are now', 'You drew three houses.', 'as they were read out before', 'You drew two houses.', 'Cassie’s answer: Change it', 'in the room: Cassie, Steve Okafor']) expect(group.textContent).toContain(words)
  expect([...group.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual(['“no there was free”'])
  await expectNoBarriers()
})

test('before the report goes the child is shown what is decided, and what they say to each thing is recorded', async () => {
  await page.viewport(1366, 768)
  const decided = directWorkView({ notes: [
    asNote(510, { kind: 'share-decision', visitId: VISIT, refersTo: SESSION, pageId: THREE_HOUSES.pageId, itemRef: 'good', decision: 'as-is', reason: 'She wants it told.' }),
    asNote(511, { kind: 'share-decision', visitId: VISIT, refersTo: SESSION, pageId: THREE_HOUSES.pageId, itemRef: 'worry', decision: 'paraphrase', reason: 'Gently.' }),
    asNote(512, { kind: 'share-decision', visitId: VISIT, refersTo: SESSION, pageId: THREE_HOUSES.pageId, itemRef: 'other', decision: 'not-used', reason: 'Not needed.' }),
  ] })
  const { given } = await showScreen({ screen: 'before-report', visitId: VISIT, childId: CASSIE }, { visit: async () => visitView({ directWork: [decided] }), addDirectWorkNote: saved })
  await untilThere('#show-says-0')
  const words = document.querySelector('main')?.textContent ?? ''
  expect(words).toContain('2 things will be shared. Cassie said OK to 1 of them. 1 is shared otherwise than Cassie wished.')
  expect(words).toContain('1 thing will not be used.')
  expect(words).toContain('2 things without a decision')
  expect(words).toContain('Not what Cassie wished')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Record that it was shown' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Say what the child said to: House of good things'))
  expect(given('addDirectWorkNote')).toEqual([])
  await userEvent.click(page.getByRole('radio', { name: 'OK', exact: true }).nth(0))
  await userEvent.click(page.getByRole('radio', { name: 'Not OK now' }).nth(1))
  await userEvent.type(page.getByLabelText('How it was shown'), 'Face to face')
  await userEvent.click(page.getByRole('button', { name: 'Record that it was shown' }))
  await until(() => expect(given('addDirectWorkNote').length).toBe(1))
  const [, body] = given('addDirectWorkNote')[0] ?? []
  expect(NoteForm.safeParse(body).success).toBe(true)
  expect(body).toMatchObject({ kind: 'shown-before-report', refersTo: SESSION, how: 'Face to face', things: [{ itemRef: 'good', decision: 'as-is', childSays: 'ok' }, { itemRef: 'worry', decision: 'paraphrase', childSays: 'not-ok' }] })
})

test('a child who says not OK now is seen so by whoever reads, beside the wish and the decision', async () => {
  const notes = [
    asNote(510, { kind: 'share-decision', visitId: VISIT, refersTo: SESSION, pageId: THREE_HOUSES.pageId, itemRef: 'good', decision: 'as-is', reason: 'She wants it told.' }),
    asNote(513, { kind: 'shown-before-report', ...beside, how: 'Face to face', reaction: 'She went quiet.', things: [{ pageId: THREE_HOUSES.pageId, itemRef: 'good', decision: 'as-is', childSays: 'not-ok' }] }),
  ]
  await showScreen({ screen: 'direct-work', recordId: SESSION }, { directWork: async () => directWorkView({ notes }) })
  await untilThere('.wish')
  const good = [...document.querySelectorAll('.kept-item')].find((one) => one.textContent?.includes('Biscuit sleeps'))
  expect(good?.textContent).toContain('Shown before the report: Cassie said not OK now')
  expect(document.querySelector('.direct-work')?.textContent).toContain('What Cassie made of it: She went quiet.')
})

test('when a child is upset the steps stand first; what was done is recorded with who was told, and a manager not told yet is marked', async () => {
  await page.viewport(768, 1024)
  const marked = directWorkView({ notes: [], body: { ...WORK_BODY, marks: [{ mark: 'upset', at: '2026-11-23T16:20:00.000Z' }] } })
  const { given } = await showScreen({ screen: 'child-upset', recordId: SESSION }, { directWork: async () => marked, addDirectWorkNote: saved })
  await untilThere('#upset-seen')
  expect(document.querySelector('main')?.textContent).toContain('That sounds hard. Thank you for telling me.')
  expect(document.querySelector<HTMLInputElement>('#upset-time')?.value).toMatch(/^\d\d:20$/)
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Record it in the note' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Write what you saw and heard'))
  await expectNoBarriers()
  await userEvent.type(page.getByLabelText('What you saw and heard'), 'Put her head on the table.')
  await userEvent.click(page.getByText('We stopped', { exact: true }))
  await userEvent.type(page.getByLabelText('What you did'), 'Sat with her until Gran came.')
  await userEvent.click(page.getByText('Not yet', { exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Record it in the note' }))
  await until(() => expect(given('addDirectWorkNote').length).toBe(1))
  const [, body] = given('addDirectWorkNote')[0] ?? []
  expect(NoteForm.safeParse(body).success).toBe(true)
  expect(body).toMatchObject({ kind: 'child-upset', decision: 'stopped', seen: 'Put her head on the table.' })
  expect(body).not.toHaveProperty('manager')
  await showScreen({ screen: 'direct-work', recordId: SESSION }, { directWork: async () => directWorkView({ notes: [asNote(520, body as DirectWorkNoteBody)] }) })
  await until(() => expect(document.querySelector('.session-notes')?.textContent).toContain('Manager not told yet'))
})

test('the card to take says how to tell us later and that it is no helpline, and names nobody', async () => {
  for (const [width, height] of [[1366, 768], [360, 740]] as const) {
    await page.viewport(width, height)
    await showScreen({ screen: 'feedback-card', visitId: VISIT, childId: CASSIE }, {})
    const card = await untilThere('.feedback-card')
    for (const words of ['0808 175 3333', 'They can’t help you there and then', '0800 1111', '999']) expect(card.textContent).toContain(words)
    expect(card.textContent).not.toMatch(/Cassie|Steve|Okafor/)
    await expectNoBarriers()
  }
})
