import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { InkOperation } from '../../../../src/ink/ink-operation.ts'
import { vectorBytesToDrawing } from '../../../../src/ink/vector-bytes.ts'
import type { RecordId } from '../../../../src/record/ids.ts'
import { route } from '../../../../src/screens/route.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE } from '../../demo-case-packs.ts'
import { DRAWING, UNFINISHED, VISIT, demoId, visitView } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const NEW = demoId(99) as RecordId
const INK: readonly InkOperation[] = [{ kind: 'add-stroke', strokeId: 'a1', tool: 'pen', colour: 'blue', width: 'middle', pointerType: 'pen', startedAtMs: 0, points: [0, 100, 100, 500, 8, 400, 300, 10] }]
const opened = (operations: readonly InkOperation[]) => ({ visitId: VISIT, childId: CASSIE, operations, startedAt: '2026-11-23T16:15:00.000Z' })

test('a drawing is begun before its first line, so that a restart finds it', async () => {
  const { given } = await showScreen({ screen: 'drawing', visitId: VISIT, childId: CASSIE }, {
    visit: async () => visitView({ pictures: [DRAWING] }), startDrawing: async () => ({ kind: 'started', drawingId: NEW }), openDrawing: async () => opened([]),
  })
  await untilThere('.draw')
  expect(given('startDrawing')).toEqual([[VISIT, CASSIE]])
  expect(route.value).toEqual({ screen: 'drawing', visitId: VISIT, drawingId: NEW })
})

test('an empty sheet left from before is taken again', async () => {
  const { given } = await showScreen({ screen: 'drawing', visitId: VISIT, childId: CASSIE }, { visit: async () => visitView({ pictures: [UNFINISHED] }), openDrawing: async () => opened([]) })
  await untilThere('.draw')
  expect(given('startDrawing')).toEqual([])
  expect(route.value).toMatchObject({ drawingId: UNFINISHED.recordId })
})

test('a picture is put down to no child by guess', async () => {
  await showScreen({ screen: 'drawing', visitId: VISIT })
  await until(() => expect(document.querySelector('h1')?.textContent).toBe('Whose drawing is it?'))
  await expectNoBarriers()
})

test('without room no sheet is laid out, and the person is told to draw on paper', async () => {
  await showScreen({ screen: 'drawing', visitId: VISIT, childId: CASSIE }, { visit: async () => visitView({ pictures: [] }), startDrawing: async () => ({ kind: 'no-room' }) })
  await until(() => expect(document.body.textContent).toContain('draw on paper and photograph it'))
  await expectNoBarriers()
})

test('finished, the page names no one; then the drawing is kept with its lines, its picture and the child’s exact words', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen({ screen: 'drawing', visitId: VISIT, drawingId: NEW }, { openDrawing: async () => opened(INK), keepDrawing: async () => ({ kind: 'saved', atMs: 1 }) })
  await untilThere('.draw')
  await userEvent.click(page.getByRole('button', { name: 'Finished' }))
  await until(() => expect(document.querySelector('h1')?.textContent).toBe('Your drawing is kept'))
  expect(document.body.textContent).not.toContain('Cassie')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'I have the tablet: go on' }))
  await untilThere('.finish-drawing .picture')
  await expectNoBarriers()
  await userEvent.type(await untilThere('#drawing-title'), 'The boat')
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'What came just before' }), 'An open question')
  await userEvent.type(page.getByRole('textbox', { name: 'The question or words just before' }), 'Tell me about this part.')
  await userEvent.type(page.getByRole('textbox', { name: 'The child’s exact words' }), 'It is a boat.')
  await userEvent.click(page.getByRole('radio', { name: 'I did' }))
  await userEvent.click(page.getByRole('button', { name: 'Keep this drawing' }))
  await until(() => expect(given('keepDrawing').length).toBe(1))
  const [drawingId, made] = given('keepDrawing')[0] ?? []
  expect(drawingId).toBe(NEW)
  expect(made).toMatchObject({ title: 'The boat', words: [{ speaker: 'Cassie', speakerId: CASSIE, text: 'It is a boat.', fidelity: 'exact', precededBy: 'Tell me about this part.' }] })
  expect(vectorBytesToDrawing(new Uint8Array(made?.strokes ?? new ArrayBuffer(0)))).toEqual({ kind: 'drawing', operations: INK })
  expect(Array.from(new Uint8Array(made?.png ?? new ArrayBuffer(0)).subarray(1, 4))).toEqual([0x50, 0x4e, 0x47])
})
