import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SeeHowDrawn } from '../../../src/components/drawing/replay/see-how-drawn.tsx'
import type { PictureAnswer } from '../../../src/components/note/picture-frame.tsx'
import type { InkOperation } from '../../../src/ink/ink-operation.ts'
import { packPoints, toGrid } from '../../../src/ink/packed-points.ts'
import { packRings } from '../../../src/ink/packed-rings.ts'
import { drawingToVectorBytes } from '../../../src/ink/vector-bytes.ts'
import { expectNoBarriers } from '../look-for-barriers.ts'
import { clear, show } from '../show.tsx'
import { pixelOf } from '../../screens/child/draw/draw-by-hand.tsx'

afterEach(clear)

const line = (strokeId: string, y: number, tool: 'pen' | 'eraser' = 'pen'): InkOperation => ({
  kind: 'add-stroke', strokeId, tool, colour: 'blue', width: 'thick', pointerType: 'touch', startedAtMs: 0,
  points: packPoints(Array.from({ length: 40 }, (_, step) => toGrid({ x: 200 + step * 30, y, pressure: 0.5, tMs: step * 8, tiltX: 0, tiltY: 0 }))),
})
const filled: InkOperation = { kind: 'fill-area', strokeId: 'fill', colour: 'yellow', startedAtMs: 0, lies: 'under', rings: packRings([[[0, 0], [1600, 0], [1600, 1200], [0, 1200]]]) }
/** Two lines, one taken back, a filling, a rubbing out. */
const DRAWN: readonly InkOperation[] = [{ kind: 'lay-paper', width: 1600, height: 1200 }, line('a', 300), line('gone', 600), { kind: 'undo' }, line('b', 900), filled, line('rub', 300, 'eraser')]
const bytesOf = (operations: readonly InkOperation[]): PictureAnswer => ({ kind: 'here', bytes: new Uint8Array(drawingToVectorBytes(operations)).buffer, mime: 'application/vnd.doorstep.strokes' })

async function open(answer: PictureAnswer = bytesOf(DRAWN)): Promise<HTMLCanvasElement> {
  const place = await show(<main><h1>Visit</h1><SeeHowDrawn sha256="aa" name="Drawing by Cassie" load={async () => answer} /></main>)
  await userEvent.click(page.getByRole('button', { name: /^See how it was drawn, line by line/ }))
  await expect.poll(() => place.querySelector('canvas') ?? place.querySelector('[role=status]')?.textContent).not.toBe('Opening the lines')
  return place.querySelector('canvas') ?? document.createElement('canvas')
}
const where = (): string => document.querySelector('.replay__where')?.textContent ?? ''
const press = async (name: string): Promise<void> => { await userEvent.click(page.getByRole('button', { name, exact: true })) }

test('a drawing is gone through stroke by stroke, by key too, in the order it was made; what was taken back is not shown', async () => {
  const sheet = await open()
  const at = (x: number, y: number): number[] => [...pixelOf(sheet, x / 1600, y / 1200)]
  const [blue, yellow] = [[9, 50, 160, 255], [241, 214, 41, 255]]
  expect(where()).toBe('4 of 4: something rubbed out')
  await expect.poll(() => at(800, 900)).toEqual(blue)
  expect(at(800, 600)).toEqual(yellow)
  expect(at(800, 300)[3]).toBe(0)
  page.getByRole('button', { name: 'Line before', exact: true }).element().focus()
  await userEvent.keyboard('{Enter}')
  expect(where()).toBe('3 of 4: an area filled')
  await expect.poll(() => at(800, 300)).toEqual(blue)
  await press('To the empty page')
  await expect.poll(() => [at(800, 300)[3], at(800, 900)[3]]).toEqual([0, 0])
  expect(where()).toBe('The empty page')
  await press('Next line')
  await expect.poll(() => at(800, 300)).toEqual(blue)
  expect([where(), at(800, 900)[3]]).toEqual(['1 of 4: a line', 0])
  expect(document.querySelector('.replay')?.textContent).toContain('The order of the lines says nothing about what a drawing means')
  await expectNoBarriers()
})

test('it plays by itself only when asked, and stops when asked', async () => {
  await open()
  await press('Play')
  await expect.poll(where).toBe('1 of 4: a line')
  await press('Pause')
  const stopped = where()
  await press('Next line')
  expect(where()).not.toBe(stopped)
  await press('Play')
  await expect.poll(where, { timeout: 8000 }).toBe('4 of 4: something rubbed out')
  await expect.poll(() => page.getByRole('button', { name: 'Play', exact: true }).query()).not.toBeNull()
})

test('lines that are not here, or cannot be read, are told in words', async () => {
  await open({ kind: 'no-signal' })
  expect(document.querySelector('.replay')?.textContent).toContain('The lines are not on this device. They open when there is signal.')
  clear()
  await open({ kind: 'here', bytes: new Uint8Array([1, 2, 3]).buffer, mime: 'application/vnd.doorstep.strokes' })
  await expect.poll(() => document.querySelector('.replay')?.textContent).toContain('cannot be read on this device')
})
