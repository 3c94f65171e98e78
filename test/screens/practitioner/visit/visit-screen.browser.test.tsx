import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RevisionId } from '../../../../src/record/ids.ts'
import type { VisitBody } from '../../../../src/record/visit.ts'
import { lockNow } from '../../../../src/screens/device.ts'
import { navigate } from '../../../../src/screens/route.ts'
import type { Saved } from '../../../../src/workers/device-api.ts'
import { clockInWords } from '../../../../src/components/words/date-in-words.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE } from '../../demo-case-packs.ts'
import { BESIDE, LONG_BODY, SIGNED_BODY, STARTED_BODY, VISIT, demoId, historyLine, visitLine, visitView } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const VISIT_ROUTE = { screen: 'visit', recordId: VISIT } as const
const savedLine = () => document.querySelector('.visit__bar .saved-state')?.textContent ?? ''
const signedView = () => visitView({
  body: SIGNED_BODY, mayEdit: false, line: visitLine({ stand: 'signed' }), beside: BESIDE,
  proposed: [historyLine({ revId: demoId(82) as RevisionId, parents: [demoId(81) as RevisionId], thisDevice: false })],
})

test('the note, long, just started and signed, has no barrier that axe knows, on a laptop and a tablet upright', async () => {
  for (const [width, height] of [[1366, 768], [768, 1024]] as const) {
    await page.viewport(width, height)
    for (const view of [visitView(), visitView({ body: STARTED_BODY, pictures: [] }), signedView()]) {
      await showScreen(VISIT_ROUTE, { visit: async () => view })
      await untilThere('.visit')
      await expectNoBarriers()
    }
  }
})

test('saved is said only after the device has committed the newest words', async () => {
  const commits: ((saved: Saved) => void)[] = []
  const { given } = await showScreen(VISIT_ROUTE, { visit: async () => visitView({ body: STARTED_BODY, pictures: [] }), saveVisit: () => new Promise((resolve) => { commits.push(resolve) }) })
  await userEvent.type(await untilThere('#visit-analysis'), 'She smiled')
  // Slow fingers, or a slow machine, make several saves of one sentence: each is under way until the device has answered.
  for (;;) {
    await until(() => expect(commits).toHaveLength(1))
    expect(savedLine()).toBe('Saving on this device')
    commits.pop()?.({ kind: 'saved', atMs: new Date().setHours(14, 2, 11, 0) })
    if (given('saveVisit').at(-1)?.[1].analysis === 'She smiled') break
  }
  await until(() => expect(savedLine()).toBe('Saved on this device 14:02:11'))
  expect(given('saveVisit').at(-1)?.[1].analysis).toBe('She smiled')
})

test('a note opened again with nothing new in it says where its words are, and never that nothing was written', async () => {
  const now = new Date()
  const atNoon = new Date(2026, 9, 5, 12, 4, 9)
  const head = { capturedAt: now.toISOString(), receivedAt: now.toISOString() }
  const clock = (seconds: boolean) => clockInWords(now.toISOString(), seconds)
  const cases = [
    [{ line: visitLine({ item: 'on-this-device' }), head: { capturedAt: head.capturedAt } }, `Saved on this device ${clock(true)}`],
    [{ line: visitLine({ item: 'on-this-device' }), head: { capturedAt: atNoon.toISOString() } }, 'Saved on this device 5 October 2026, 12:04'],
    [{ line: visitLine({ item: 'needs-you' }), head }, `Saved on this device ${clock(true)}`],
    [{ line: visitLine({ item: 'in-the-record' }), head }, `In the record since ${clock(false)}`],
    [{ line: visitLine({ item: 'in-the-record' }), head: { ...head, receivedAt: atNoon.toISOString() } }, 'In the record since 5 October 2026, 12:04'],
    [{ line: visitLine({ item: 'on-this-device' }), savedAtMs: atNoon.getTime() }, 'Saved on this device 5 October 2026, 12:04'],
    [{ headHash: '' }, 'Nothing written yet'],
  ] as const
  for (const [part, words] of cases) {
    const { savedAtMs: _, ...view } = visitView()
    await showScreen(VISIT_ROUTE, { visit: async () => ({ ...view, ...part }) })
    await untilThere('.visit__bar')
    expect(savedLine()).toBe(words)
  }
})

test('without room the words stay, the person is told, and they are saved once there is room', async () => {
  let full = true
  const { given } = await showScreen(VISIT_ROUTE, { visit: async () => visitView({ body: STARTED_BODY, pictures: [] }), saveVisit: async () => (full ? { kind: 'no-room' } : { kind: 'saved', atMs: Date.now() }) })
  await userEvent.type(await untilThere('#visit-analysis'), 'Not lost')
  await until(() => expect(document.body.textContent).toContain('There is no room left on this device'))
  expect(savedLine()).toContain('Not saved')
  await expectNoBarriers()
  const tries = given('saveVisit').length
  await userEvent.click(page.getByRole('button', { name: 'Try again now' }))
  await until(() => expect(given('saveVisit').length).toBeGreaterThan(tries))
  full = false
  await until(() => expect(savedLine()).toContain('Saved on this device'))
  expect(given('saveVisit').at(-1)?.[1].analysis).toBe('Not lost')
  expect(document.querySelector<HTMLTextAreaElement>('#visit-analysis')?.value).toBe('Not lost')
})

test('a note signed meanwhile keeps the new words on the screen and takes them to an addendum', async () => {
  let signed = false
  const { device, given } = await showScreen(VISIT_ROUTE, {
    visit: async () => (signed ? signedView() : visitView({ pictures: [] })),
    saveVisit: async () => ({ kind: 'frozen' }),
  })
  const field = await untilThere('#visit-childSummary')
  await userEvent.type(field, ' Later words.')
  await until(() => expect(document.body.textContent).toContain('This note was signed while you were writing'))
  signed = true
  device.say({ kind: 'changed', topics: [VISIT] })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((field as HTMLTextAreaElement).value).toContain('Later words.')
  await userEvent.click(page.getByRole('button', { name: 'Take my words to an addendum' }))
  await until(() => expect(document.querySelector<HTMLTextAreaElement>('#addendum-text')?.value).toContain('Later words.'))
  await userEvent.click(page.getByRole('button', { name: 'Add it beside the note' }))
  await until(() => expect(given('addAddendum').length).toBe(1))
  expect(given('addAddendum')[0]?.[1]).toMatchObject({ refersTo: VISIT, reason: 'laterInformation' })
})

test('one key combination starts the next entry of the same kind and the focus is in it', async () => {
  const { given } = await showScreen(VISIT_ROUTE)
  const words = await untilThere(`#visit-entries-${demoId(22)}`)
  words.focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await until(() => expect(document.activeElement?.closest('[data-entry]')?.getAttribute('aria-label')).toBe('Entry 3, Said'))
  await userEvent.keyboard('I like the farm')
  await until(() => expect(given('saveVisit').at(-1)?.[1].entries[2]).toMatchObject({ type: 'said', statement: { text: 'I like the farm', speaker: '', precededBy: '' } }))
  const said = given('saveVisit').at(-1)?.[1].entries[2]
  expect(said?.type === 'said' && Object.keys(said.statement)).toEqual(['id', 'speaker', 'text', 'precededBy'])
  for (const label of ['What came before', 'How near are they?']) {
    const select = [...document.querySelectorAll<HTMLSelectElement>('[aria-label="Entry 3, Said"] select')].find((one) => one.labels?.[0]?.textContent === label)
    expect(select?.selectedOptions[0]?.textContent, label).toBe('Choose')
  }
  expect(document.querySelector('kbd')?.textContent).toBe('Ctrl')
})

test('an entry taken out can be put back where it was', async () => {
  const { given } = await showScreen(VISIT_ROUTE)
  await untilThere('.entry-editor')
  await userEvent.click(page.getByRole('button', { name: 'Take out entry 2' }))
  await userEvent.click(page.getByRole('button', { name: 'Put it back' }))
  await until(() => expect(given('saveVisit').at(-1)?.[1].entries.map((entry: VisitBody['entries'][number]) => entry.id)).toEqual(LONG_BODY.entries.map((entry) => entry.id)))
})

test('quotation marks outside exact words are pointed out, with the way to record them as said', async () => {
  await showScreen(VISIT_ROUTE)
  const seen = await untilThere(`#visit-entries-${demoId(21)}`)
  await userEvent.type(seen, ' She said "no".')
  await userEvent.click(page.getByRole('button', { name: 'Record these as Said' }))
  await untilThere(`#visit-entries-${demoId(21)}-speaker`)
})

test('a filled-in field shows its source until a person changes it', async () => {
  const { given } = await showScreen(VISIT_ROUTE, { visit: async () => visitView({ body: STARTED_BODY, pictures: [] }) })
  const purpose = await untilThere('#visit-purpose')
  expect(document.querySelector('#visit-purpose-source')?.textContent).toBe('From the case pack: Visit plan, 16 November 2026')
  await userEvent.type(purpose, ' And to see the rabbit.')
  expect(document.querySelector('#visit-purpose-source')).toBeNull()
  await until(() => expect(given('saveVisit').at(-1)?.[1].filledFrom.map((from: { id: string }) => from.id)).not.toContain('purpose'))
})

test('leaving the screen and locking hand the last words over at once', async () => {
  for (const leave of [() => navigate({ screen: 'today' }), () => void lockNow()]) {
    const { given } = await showScreen(VISIT_ROUTE, { visit: async () => visitView({ body: STARTED_BODY, pictures: [] }) })
    const field = await untilThere('#visit-explained') as HTMLTextAreaElement
    field.value = 'Last words'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    leave()
    await until(() => expect(given('saveVisit').at(-1)?.[1].explained).toBe('Last words'), 300)
  }
})

test('words joined from elsewhere come onto the screen, but never over words not yet saved', async () => {
  let joined = visitView({ body: STARTED_BODY, pictures: [] })
  let finish: (saved: Saved) => void = () => undefined
  const { device, given } = await showScreen(VISIT_ROUTE, { visit: async () => joined, saveVisit: () => new Promise((resolve) => { finish = resolve }) })
  const summary = await untilThere('#visit-childSummary') as HTMLTextAreaElement
  await userEvent.type(summary, 'Mine')
  joined = visitView({ body: { ...STARTED_BODY, analysis: 'From the laptop.' }, headHash: 'joined', pictures: [], joinedFrom: ['Steve Okafor', 'Mo Reyes'] })
  device.say({ kind: 'changed', topics: [VISIT] })
  await until(() => expect(given('saveVisit').length).toBe(1))
  expect(summary.value).toBe('Mine')
  expect(given('saveVisit')[0]?.[2]).not.toBe('joined')
  finish({ kind: 'saved', atMs: Date.now() })
  joined = visitView({ body: { ...STARTED_BODY, analysis: 'From the laptop.', childSummary: 'Mine' }, headHash: 'joined', pictures: [], joinedFrom: ['Steve Okafor', 'Mo Reyes'] })
  await until(() => expect(savedLine()).toContain('Saved on this device'))
  device.say({ kind: 'changed', topics: [VISIT] })
  await until(() => expect(document.querySelector<HTMLTextAreaElement>('#visit-analysis')?.value).toBe('From the laptop.'))
  expect(document.body.textContent).toContain('Joined from Steve Okafor and Mo Reyes')
})

test('words that two added at one place are named, and each name leads to its field', async () => {
  await showScreen(VISIT_ROUTE, { visit: async () => visitView({ addedTogether: [{ field: 'analysis' }, { field: 'entries', itemId: demoId(24) }, { field: 'seen', itemId: CASSIE, part: 'not-alone' }] }) })
  await until(() => expect(document.body.textContent).toContain('Added in two places at once: read these together'))
  await expectNoBarriers()
  for (const [name, id] of [['What this means for the child', 'visit-analysis'], ['Entry 4, Told by', `visit-entries-${demoId(24)}`], ['Seen and seen alone: Cassie', `visit-seen-${CASSIE}-not-alone`]] as const) {
    await userEvent.click(page.getByRole('button', { name, exact: true }))
    expect(document.activeElement?.id).toBe(id)
  }
})

test('whatever two versions say against each other stands open on the screen and can be put right there', async () => {
  const said = { id: demoId(22), type: 'said', statement: { id: demoId(31), speaker: 'Cassie', text: 'Mine.', fidelity: 'exact', precededBy: 'Whose is it?', promptKind: 'none' } } as const
  const body: VisitBody = {
    ...LONG_BODY, entries: [said], safetyAnswer: 'noNewConcern', safetyDetails: 'She has a bruise.', noActionsReason: 'Hearing next.',
    seen: [{ id: CASSIE, seen: 'no', notSeenReason: 'At school.', alone: 'yes', couldTalkFreely: 'yes', notAloneReason: 'Mum stayed.' }],
  }
  const { given } = await showScreen(VISIT_ROUTE, { visit: async () => visitView({ body, pictures: [] }) })
  await untilThere('.visit__bar')
  await expectNoBarriers()
  for (const id of ['visit-safetyDetails', 'visit-noActionsReason', `visit-entries-${demoId(22)}-question`, `visit-seen-${CASSIE}-not-alone`]) {
    const field = await untilThere(`#${id}`) as HTMLTextAreaElement
    expect(field.value, id).not.toBe('')
    await userEvent.clear(field)
    expect(document.getElementById(id), 'a field does not vanish under the hand').toBe(field)
  }
  await userEvent.click(page.getByRole('button', { name: 'Take out the answers about Cassie being alone' }))
  await until(() => expect(given('saveVisit').at(-1)?.[1]).toMatchObject({ safetyDetails: '', noActionsReason: '', seen: [{ id: CASSIE, seen: 'no', notSeenReason: 'At school.', notAloneReason: '' }] }))
  expect(document.querySelector('.section-list')?.textContent).not.toMatch(/(Who was there|Saw and heard|Safety|Next)\d/)
})

test('no one is named as speaker unasked; one tap names a person who was there', async () => {
  const { given } = await showScreen(VISIT_ROUTE, { visit: async () => visitView({ body: STARTED_BODY, pictures: [] }) })
  await untilThere('.visit__bar')
  await userEvent.click(page.getByRole('button', { name: 'Add an entry: Said' }).last())
  await userEvent.click(page.getByRole('button', { name: 'Cassie said it' }))
  await until(() => expect(given('saveVisit').at(-1)?.[1].entries[0]).toMatchObject({ type: 'said', statement: { speaker: 'Cassie' } }))
})

test('leaving a late edit in the history is a decision of the person’s, and is shown with name and time', async () => {
  let left = false
  const decision = { line: historyLine({ revId: demoId(89) as RevisionId, act: 'settle', byName: 'Mo Brandt', capturedAt: '2026-11-24T08:15:00.000Z' }), left: 'late-edit' as const, leftLine: historyLine() }
  const { given, device } = await showScreen(VISIT_ROUTE, {
    visit: async () => (left ? { ...signedView(), proposed: [], decisions: [decision] } : signedView()),
    leaveLateEdit: async () => { left = true; return { kind: 'saved', atMs: Date.now() } },
  })
  await until(() => expect(document.body.textContent).toContain('Three late marks'))
  await userEvent.click(page.getByRole('button', { name: 'Leave it in the history' }))
  expect(given('leaveLateEdit')).toEqual([[VISIT, demoId(82)]])
  device.say({ kind: 'changed', topics: [VISIT] })
  await until(() => expect(document.body.textContent).not.toContain('Words that arrived after signing'))
  expect(document.querySelector('.decisions')?.textContent).toContain('Mo Brandt decided, 24 November 2026')
  await expectNoBarriers()
})

test('a late edit is taken up as an addendum that names it, and a question is answered by one', async () => {
  const { given } = await showScreen(VISIT_ROUTE, { visit: async () => signedView() })
  await until(() => expect(document.body.textContent).toContain('Words that arrived after signing'))
  await until(() => expect(document.body.textContent).toContain('Three late marks'))
  await userEvent.click(page.getByRole('button', { name: 'Take it up as an addendum' }))
  await userEvent.click(page.getByRole('button', { name: 'Add it beside the note' }))
  await until(() => expect(given('addAddendum')[0]?.[1]).toMatchObject({ reason: 'arrivedAfterSigning', takesUp: demoId(82) }))
  await userEvent.click(page.getByRole('button', { name: 'Answer' }))
  await userEvent.type(await untilThere('#addendum-text'), 'Yes, she agreed.')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Add it beside the note' }))
  await until(() => expect(given('addAddendum')[1]?.[1]).toMatchObject({ reason: 'answerToManager', answers: demoId(91), text: 'Yes, she agreed.' }))
})

test('an answer that the device gave before it held the newest words never takes them off the screen', async () => {
  // On a slow tablet the answer to an older question can be drawn after the save that overtook it.
  const old = visitView({ body: STARTED_BODY, pictures: [] })
  let answerLate: (view: typeof old) => void = () => undefined
  let asked = 0
  const { device, given } = await showScreen(VISIT_ROUTE, { visit: () => {
    asked += 1
    return asked === 1 ? Promise.resolve(old) : new Promise((resolve) => { answerLate = resolve })
  } })
  await userEvent.fill(await untilThere('#visit-analysis'), 'She smiled')
  device.say({ kind: 'changed', topics: [VISIT] })
  await until(() => expect(asked).toBe(2))
  await until(() => expect(given('saveVisit').length).toBe(1))
  await until(() => expect(savedLine()).toMatch(/^Saved on this device/))
  answerLate(old)
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))
  expect((await untilThere('#visit-analysis') as HTMLTextAreaElement).value).toBe('She smiled')
})

test('what must be known before knocking stays folded while writing: the person it is about may be looking', async () => {
  for (const [width, height] of [[1366, 768], [1024, 768], [768, 1024]] as const) {
    await page.viewport(width, height)
    await showScreen(VISIT_ROUTE)
    const side = await untilThere('.visit__side')
    const folded = [...side.querySelectorAll('details')].find((details) => details.querySelector('summary')?.textContent?.startsWith('Before you knock'))
    expect(folded?.open).toBe(false)
    expect(document.querySelectorAll('.section-list')).toHaveLength(1)
  }
  await page.viewport(1024, 768)
})
