import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { lockNow } from '../../../../../src/screens/device.ts'
import { forgetWordsNotKept } from '../../../../../src/screens/last-words.ts'
import { navigate } from '../../../../../src/screens/route.ts'
import type { Saved, VisitView } from '../../../../../src/workers/device-api.ts'
import { clear } from '../../../../components/show.tsx'
import { SIGNED_BODY, STARTED_BODY, VISIT, visitLine, visitView } from '../../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../../show-screen.tsx'

// What is remembered for the window would be told in the next file's tests too.
afterEach(() => {
  clear()
  forgetWordsNotKept()
})

const VISIT_ROUTE = { screen: 'visit', recordId: VISIT } as const
const started = (part: Partial<VisitView> = {}) => visitView({ body: STARTED_BODY, pictures: [], ...part })
const area = async (id: string) => (await untilThere(id)) as HTMLTextAreaElement
/** The next task, before anything is painted. */
const nextTask = () => new Promise<void>((resolve) => {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => resolve()
  channel.port2.postMessage(0)
})

function put(field: HTMLTextAreaElement, words: string): void {
  field.value = words
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

test('words typed right after adding an entry go into that entry, however slowly the tablet paints', async () => {
  await showScreen(VISIT_ROUTE, { visit: async () => started() })
  const analysis = await area('#visit-analysis')
  analysis.focus()
  document.querySelector<HTMLElement>('.visit__bar .add-entry__button')?.click()
  await nextTask()
  expect(document.activeElement?.id).toMatch(/^visit-entries-/)
})

test('a word typed in the moment in which a signature arrives stays on the screen', async () => {
  let asked = 0
  let answerSecond: (view: VisitView) => void = () => undefined
  const { device } = await showScreen(VISIT_ROUTE, {
    visit: () => {
      asked += 1
      return asked === 1 ? Promise.resolve(started()) : new Promise((resolve) => { answerSecond = resolve })
    },
    saveVisit: async () => ({ kind: 'frozen' }),
  })
  const analysis = await area('#visit-analysis')
  device.say({ kind: 'changed', topics: [VISIT] })
  await until(() => expect(asked).toBe(2))
  put(analysis, 'She smiled')
  answerSecond(visitView({ body: SIGNED_BODY, mayEdit: false, line: visitLine({ stand: 'signed' }) }))
  await until(() => expect(document.body.textContent).toContain('This note was signed while you were writing'))
  expect((await area('#visit-analysis')).value).toBe('She smiled')
})

test('words that could not be saved are on the screen again when the note is opened again', async () => {
  let room = false
  const { given } = await showScreen(VISIT_ROUTE, {
    visit: async () => started(),
    saveVisit: async (): Promise<Saved> => (room ? { kind: 'saved', atMs: Date.now() } : { kind: 'no-room' }),
  })
  put(await area('#visit-analysis'), 'She smiled')
  await until(() => expect(document.body.textContent).toContain('There is no room left on this device'))
  navigate({ screen: 'today' })
  await until(() => expect(document.querySelector('#visit-analysis')).toBeNull())
  navigate(VISIT_ROUTE)
  const again = await area('#visit-analysis')
  expect(again.value).toBe('She smiled')
  room = true
  put(again, 'She smiled. She waved')
  await until(() => expect(document.querySelector('.visit__bar .saved-state')?.textContent).toMatch(/^Saved on this device/))
  expect(given('saveVisit').at(-1)?.[1].analysis).toBe('She smiled. She waved')
})

test('behind the lock no unsaved words stay in the page', async () => {
  await showScreen(VISIT_ROUTE, { visit: async () => started(), saveVisit: async (): Promise<Saved> => ({ kind: 'no-room' }) })
  put(await area('#visit-analysis'), 'She smiled')
  await until(() => expect(document.body.textContent).toContain('There is no room left on this device'))
  navigate({ screen: 'today' })
  await until(() => expect(document.querySelector('#visit-analysis')).toBeNull())
  await lockNow()
  navigate(VISIT_ROUTE)
  expect((await area('#visit-analysis')).value).toBe('')
})

test('a join that comes while somebody writes leaves the hand where it was in the text', async () => {
  let view = started({ body: { ...STARTED_BODY, analysis: 'She smiled. We spoke.' } })
  const { device } = await showScreen(VISIT_ROUTE, { visit: async () => view })
  const analysis = await area('#visit-analysis')
  analysis.focus()
  analysis.setSelectionRange(11, 11)
  view = started({ body: { ...STARTED_BODY, analysis: 'She smiled. We spoke. He listened.' }, headHash: 'joined' })
  device.say({ kind: 'changed', topics: [VISIT] })
  await until(() => expect(analysis.value).toContain('He listened.'))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(analysis.selectionStart).toBe(11)
  await userEvent.keyboard(' Twice.')
  expect(analysis.value).toBe('She smiled. Twice. We spoke. He listened.')
})

test('what is taken out of a note was kept in its history first', async () => {
  const body = { ...STARTED_BODY, entries: [{ id: '00000000-0000-4000-8000-0000000000e1', type: 'observed', text: 'The door stood open.' }] } as typeof STARTED_BODY
  const { place, given } = await showScreen(VISIT_ROUTE, { visit: async () => started({ body }) })
  put(await area('#visit-analysis'), 'She smiled')
  await until(() => expect(document.querySelector('.visit__bar .saved-state')?.textContent).toMatch(/^Saved on this device/))
  expect(given('checkpoint').length).toBe(0)
  ;[...place.querySelectorAll<HTMLElement>('.entry-editor button')].find((button) => button.textContent?.startsWith('Take out'))?.click()
  await until(() => expect(given('checkpoint').length).toBe(1))
})
