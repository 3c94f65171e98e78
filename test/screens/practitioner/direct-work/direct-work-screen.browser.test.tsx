import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE, CASSIE_CASE } from '../../demo-case-packs.ts'
import { directWorkView, practitionerView, THREE_HOUSES, WORK_BODY } from '../../demo-direct-work.ts'
import { demoId, readingView, VISIT, visitView } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const ROUTE = { screen: 'direct-work', recordId: demoId(300) as never } as const
const saved = async () => ({ kind: 'saved' as const, atMs: 1 })
const item = (heading: string) => [...document.querySelectorAll('.kept-item')].find((one) => one.querySelector('.kept-item__heading')?.textContent === heading)

test('a session, an observation and a tool on paper have no barrier that axe knows, on a tablet and a laptop', async () => {
  for (const [width, height] of [[1024, 768], [768, 1024], [1366, 768]] as const) {
    await page.viewport(width, height)
    for (const work of [directWorkView(), practitionerView('observation'), practitionerView('used-on-paper')]) {
      await showScreen(ROUTE, { directWork: async () => work })
      await untilThere('.work-page')
      await expectNoBarriers()
    }
  }
})

test('quotation marks stand round exact words alone, each with the question before it and who wrote it', async () => {
  await page.viewport(1366, 768)
  await showScreen(ROUTE, { directWork: async () => directWorkView() })
  await untilThere('.work-page')
  expect(item('House of good things')?.querySelector('blockquote')?.textContent).toBe('“Biscuit sleeps by my bed and Mum reads the badger book”')
  expect(item('House of good things')?.textContent).toContain('Written by Cassie, 16:12. Read back: yes, that’s it')
  const near = item('The plain box')
  expect(near?.querySelector('blockquote')).toBeNull()
  expect(near?.textContent).toContain('Written by Steve Okafor for Cassie')
  expect(near?.textContent).toContain('Near to the words used')
  expect(near?.textContent).toContain('After the question: Is there anything else for this page?')
  const quoted = [...document.querySelectorAll('.direct-work *')].filter((one) => one.children.length === 0 && /[“”]/.test(one.textContent ?? ''))
  expect(quoted.every((one) => one.tagName === 'BLOCKQUOTE')).toBe(true)
  await userEvent.click(page.getByText('What it said before'))
  expect(item('House of worries')?.textContent).toContain('when they shout I go under the table')
})

test('not answering, stopping, an empty house and feedback are facts, never scores', async () => {
  await showScreen(ROUTE, { directWork: async () => directWorkView() })
  await untilThere('.work-page')
  const words = document.querySelector('.direct-work')?.textContent ?? ''
  for (const fact of ['Chose: I don’t want to say', 'Skipped', 'Cassie pressed Stop at', 'Nothing was asked.', 'left empty', 'given, and sealed', 'not finished: stopped, interrupted or left']) expect(words).toContain(fact)
  expect(words).not.toMatch(/score|out of|%|seems|suggests/i)
  await showScreen(ROUTE, { directWork: async () => { const { feedback: _none, ...body } = WORK_BODY; return directWorkView({ body }) } })
  await untilThere('.work-page')
  expect(document.querySelector('.direct-work__feedback')?.textContent).toBe('Feedback from Cassie: not given.')
})

test('the child’s wish and the decision stand side by side, and a difference is said', async () => {
  await showScreen(ROUTE, { directWork: async () => directWorkView() })
  await untilThere('.wish')
  const wish = item('House of worries')?.querySelector('.wish')?.textContent
  expect(wish).toContain('Cassie’s wish: Told to the judge only')
  expect(wish).toContain('Decision: Share in other words, gently')
  expect(wish).toContain('Not what Cassie wished')
  expect(item('House of good things')?.querySelector('.wish')?.textContent).toContain('not made yet')
})

test('a decision asks for its reason and for what the child was told; what was typed is there again', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen(ROUTE, { directWork: async () => directWorkView(), addDirectWorkNote: saved })
  await untilThere('.work-page')
  await userEvent.click(page.getByRole('button', { name: /Decide about sharing.*House of good things/ }))
  await userEvent.click(page.getByRole('button', { name: 'Record the decision' }))
  await until(() => expect(document.querySelector('.beside-form')?.textContent).toContain('Give your reason'))
  await until(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'))
  await expectNoBarriers()
  await userEvent.click(page.getByText('Share as it is', { exact: true }))
  await userEvent.type(page.getByLabelText('Your reason'), 'She wants the judge to know.')
  await userEvent.click(page.getByText('Not yet', { exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Later' }))
  await userEvent.click(page.getByRole('button', { name: /Decide about sharing.*House of good things/ }))
  await until(() => expect(document.querySelector<HTMLTextAreaElement>('.beside-form textarea')?.value).toBe('She wants the judge to know.'))
  await userEvent.click(page.getByRole('button', { name: 'Record the decision' }))
  await until(() => expect(given('addDirectWorkNote').length).toBe(1))
  expect(given('addDirectWorkNote')[0]).toEqual([CASSIE_CASE, { kind: 'share-decision', visitId: VISIT, refersTo: demoId(300), pageId: THREE_HOUSES.pageId, itemRef: 'good', decision: 'as-is', reason: 'She wants the judge to know.' }])
})

test('observation, analysis and a need are added beside, each in its own place', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen(ROUTE, { directWork: async () => directWorkView({ notes: [] }), addDirectWorkNote: saved })
  await untilThere('.work-page')
  for (const [button, kind] of [['Add what you observed', 'observation'], ['Add what you make of it', 'analysis']] as const) {
    await userEvent.click(page.getByRole('button', { name: button }))
    await userEvent.type(await untilThere(`#own-words-${kind}`), `My ${kind}.`)
    await userEvent.click(page.getByRole('button', { name: 'Add it beside' }))
    await until(() => expect(given('addDirectWorkNote').at(-1)?.[1]).toEqual({ kind, visitId: VISIT, refersTo: demoId(300), text: `My ${kind}.` }))
  }
  await userEvent.click(page.getByRole('button', { name: /Take over as a need.*House of good things/ }))
  await userEvent.type(page.getByLabelText('What the need is about'), 'Sleep')
  await userEvent.type(page.getByLabelText('The need, in plain words'), 'Sleeps best with her rabbit near.')
  await userEvent.click(page.getByRole('button', { name: 'Take it over' }))
  await until(() => expect(given('addDirectWorkNote').at(-1)?.[1]).toMatchObject({ kind: 'need-accepted', itemRef: 'good', topic: 'Sleep' }))
})

test('the supervisor reads picture and list, and can write nothing into them', async () => {
  await page.viewport(1366, 768)
  const reading = readingView()
  await showScreen({ screen: 'reading', recordId: VISIT }, { reading: async () => ({ ...reading, view: { ...reading.view, directWork: [directWorkView()] } }) }, 'supervisor')
  await until(() => expect(document.querySelector('.work-page img')).not.toBeNull(), 25_000)
  expect(document.querySelector('.work-page__columns')?.textContent).toContain('Biscuit sleeps by my bed')
  expect(document.querySelector('.kept-item__actions')).toBeNull()
  await expectNoBarriers()
})

test('an observation is kept as it was typed, what was seen apart from what it may mean', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen({ screen: 'observation', visitId: VISIT }, { visit: async () => visitView(), keepPractitionerTool: saved })
  await untilThere('.observe-aspect')
  await userEvent.click(page.getByText('A baby', { exact: true }))
  await userEvent.type(await untilThere('#observe-play-mine'), 'She likes the noise.')
  await userEvent.click(page.getByRole('button', { name: 'Keep this observation' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Play: write what you saw'))
  await expectNoBarriers()
  expect(given('keepPractitionerTool')).toEqual([])
  await userEvent.type(await untilThere('#observe-play-seen'), 'Banged a spoon on the tray eleven times.')
  await userEvent.click(page.getByRole('button', { name: 'Keep this observation' }))
  await until(() => expect(given('keepPractitionerTool').length).toBe(1))
  const [, made] = given('keepPractitionerTool')[0] ?? []
  expect(made).toMatchObject({ toolId: 'observation', childId: CASSIE, answers: { whom: 'baby', place: 'Mum’s home' } })
  expect((made?.answers as { looked?: object[] } | undefined)?.looked).toContainEqual({ aspect: 'play', seen: 'Banged a spoon on the tray eleven times.', myInterpretation: 'She likes the noise.' })
})

test('a tool used on paper is named and photographed, and its questions are nowhere', async () => {
  await page.viewport(768, 1024)
  const { given } = await showScreen({ screen: 'used-on-paper', visitId: VISIT }, { visit: async () => visitView(), keepPractitionerTool: saved })
  await untilThere('#paper-name')
  await userEvent.click(page.getByRole('button', { name: 'Keep this entry' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Name the tool'))
  await expectNoBarriers()
  await userEvent.type(await untilThere('#paper-name'), 'A questionnaire')
  await userEvent.click(page.getByRole('checkbox', { name: 'No title' }))
  await userEvent.click(page.getByRole('button', { name: 'Keep this entry' }))
  await until(() => expect(given('keepPractitionerTool').length).toBe(1))
  expect(given('keepPractitionerTool')[0]?.[1]).toMatchObject({ toolId: 'used-on-paper', answers: { name: 'A questionnaire', by: 'Steve Okafor', date: '2026-11-23', photographs: [demoId(63)] } })
})

test('family time is kept from the first handover to the last, what was seen apart from what the practitioner makes of it, and is read so', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen({ screen: 'family-time', visitId: VISIT }, { visit: async () => visitView(), keepPractitionerTool: saved })
  await untilThere('.observe-aspect')
  await userEvent.fill(page.getByLabelText('Who came'), 'Tom Ferris, dad\nMs Amin, supervisor')
  await userEvent.type(await untilThere('#family-end-mine'), 'She did not want it to end.')
  await userEvent.click(page.getByRole('button', { name: 'Keep this observation' }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('The handover at the end: write what you saw'))
  await expectNoBarriers()
  await userEvent.type(await untilThere('#family-end-seen'), 'Held on to his sleeve until Ms Amin took her hand.')
  await userEvent.click(page.getByRole('button', { name: 'Keep this observation' }))
  await until(() => expect(given('keepPractitionerTool').length).toBe(1))
  const [, made] = given('keepPractitionerTool')[0] ?? []
  expect(made).toMatchObject({ toolId: 'family-time', childId: CASSIE, answers: { place: 'Mum’s home', came: [{ name: 'Tom Ferris', role: 'dad' }, { name: 'Ms Amin', role: 'supervisor' }] } })
  if (made === undefined) throw new Error('nothing was kept')
  const { proof: _proof, ending: _ending, feedback: _feedback, interpreter: _interpreter, ...body } = WORK_BODY
  const work = directWorkView({ notes: [], body: { ...body, lead: 'practitioner', pauses: [], pages: [{ ...THREE_HOUSES, toolId: 'family-time', toolName: 'Observation of family time', items: [], answers: made.answers }] } })
  await showScreen(ROUTE, { directWork: async () => work })
  const row = await untilThere('.observation__table tbody tr')
  expect(row.querySelector('th')?.textContent).toBe('The handover at the end')
  expect([...row.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['Held on to his sleeve until Ms Amin took her hand.', 'She did not want it to end.'])
  expect(document.querySelectorAll('.observation__table tbody tr')).toHaveLength(1)
  await expectNoBarriers()
})
