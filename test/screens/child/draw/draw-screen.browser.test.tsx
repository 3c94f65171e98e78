import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { applyOperations, EMPTY_HISTORY, visibleStrokes } from '../../../../src/ink/drawing-history.ts'
import type { InkOperation } from '../../../../src/ink/ink-operation.ts'
import type { InkKept } from '../../../../src/screens/child/draw/ink-keeper.ts'
import { linesOf } from '../../../ink/lines-of.ts'
import { renderDrawingPng } from '../../../../src/workers/render-drawing-png.ts'
import { anyStroke, seeded } from '../../../ink/seeded-drawing.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { circle, differingPixels, drawLine, inkOf, openPage, type OpenPage, pixelOf, point, settle, wave } from './draw-by-hand.tsx'

let open: OpenPage[] = []
const opened = async (...given: Parameters<typeof openPage>): Promise<OpenPage> => {
  const made = await openPage(...given)
  open.push(made)
  return made
}
afterEach(() => {
  for (const made of open) made.close()
  open = []
})
const kinds = (operations: readonly InkOperation[]): string[] => operations.map(({ kind }) => kind)

test('what was drawn live is, pixel for pixel, what is drawn again from the kept lines', async () => {
  const { sheet, kept, place, close } = await opened()
  drawLine(sheet, wave(0.3, 300))
  await userEvent.click(page.getByLabelText('Rubber'))
  drawLine(sheet, wave(0.32, 80))
  await userEvent.click(page.getByLabelText('Red', { exact: true }))
  drawLine(sheet, wave(0.6), { pointerType: 'pen', pressure: 0.8 })
  await settle()
  const live = inkOf(sheet)
  expect(live.share).toBeGreaterThan(0.01)
  expect(place.textContent).toContain('Safe on this tablet')
  close()
  const again = await opened(kept)
  expect(differingPixels(live.opacity, inkOf(again.sheet).opacity)).toBeLessThan(live.opacity.length * 0.0002)
})

test('turning and resizing the tablet loses no ink and moves none', async () => {
  const { sheet, kept } = await opened()
  for (const y of [0.2, 0.5, 0.8]) drawLine(sheet, wave(y))
  await settle()
  const before = inkOf(sheet)
  const lines = linesOf(kept)
  await page.viewport(768, 1024)
  await settle(8)
  expect(Math.abs(inkOf(sheet).share - before.share)).toBeLessThan(before.share * 0.05)
  drawLine(sheet, wave(0.65))
  await page.viewport(1024, 768)
  await settle(8)
  expect(linesOf(kept).slice(0, 3)).toEqual(lines)
  expect(linesOf(kept)).toHaveLength(4)
  await userEvent.click(page.getByRole('button', { name: 'Undo' }))
  await settle(8)
  expect(differingPixels(before.opacity, inkOf(sheet).opacity)).toBeLessThan(before.opacity.length * 0.0002)
})

test('undo and redo go on after the page was lost and opened again', async () => {
  const first = await opened()
  for (const y of [0.2, 0.5, 0.8]) drawLine(first.sheet, wave(y))
  await userEvent.click(page.getByRole('button', { name: 'Undo' }))
  first.close()
  const again = await opened(first.kept)
  expect(linesOf(first.kept)).toHaveLength(2)
  await userEvent.click(page.getByRole('button', { name: 'Redo' }))
  for (let step = 0; step < 3; step += 1) await userEvent.click(page.getByRole('button', { name: 'Undo' }))
  again.place.querySelector<HTMLElement>('.draw-tool--undo')?.click()
  await settle()
  expect(inkOf(again.sheet).share).toBe(0)
  expect(kinds(again.kept)).toEqual(['redo', 'undo', 'undo', 'undo'])
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(linesOf([...first.kept, ...again.kept])).toHaveLength(1)
})

test('a shape filled from the bucket stands the same after turning, on papers at 300 dots an inch and when drawn again, and goes with one undo', async () => {
  const { sheet, kept, close } = await opened()
  drawLine(sheet, circle(0.3, 0.5, 0.15))
  await userEvent.click(page.getByLabelText('Red', { exact: true }))
  await userEvent.click(page.getByLabelText('Fill', { exact: true }))
  const box = sheet.getBoundingClientRect()
  await userEvent.click(page.getByRole('group', { name: 'Fill' }), { position: { x: box.width * 0.3, y: box.height * 0.45 } })
  await expect.poll(() => kinds(kept)).toEqual(['lay-paper', 'add-stroke', 'fill-area'])
  const red = [205, 46, 47, 255]
  const asItIs = (): void => {
    expect([...pixelOf(sheet, 0.3, 0.45)]).toEqual(red)
    expect(pixelOf(sheet, 0.7, 0.5)[3]).toBe(0)
    // From the middle to the line: colour or line, never paper between.
    for (let x = 0.3; x < 0.45; x += 0.002) expect(pixelOf(sheet, x, 0.5)[3], `${x}`).toBe(255)
  }
  await settle()
  asItIs()
  const live = inkOf(sheet)
  await page.viewport(768, 1024)
  await settle(8)
  asItIs()
  await page.viewport(1024, 768)
  await settle(8)
  expect(differingPixels(live.opacity, inkOf(sheet).opacity)).toBe(0)
  const history = applyOperations(EMPTY_HISTORY, kept)
  const { png, widthPx, heightPx } = await renderDrawingPng(visibleStrokes(history), 3508, history.paper)
  const printed = document.createElement('canvas')
  printed.width = widthPx
  printed.height = heightPx
  printed.getContext('2d')?.drawImage(await createImageBitmap(new Blob([png], { type: 'image/png' })), 0, 0)
  expect([...pixelOf(printed, 0.3, 0.45)]).toEqual(red)
  expect([...pixelOf(printed, 0.7, 0.5)]).toEqual([255, 255, 255, 255])
  for (let x = 0.3; x < 0.445; x += 0.0005) expect(pixelOf(printed, x, 0.5)[1], `${x}`).toBeLessThan(60)
  await userEvent.click(page.getByRole('button', { name: 'Undo' }))
  await settle(8)
  expect(pixelOf(sheet, 0.3, 0.45)[3]).toBe(0)
  await userEvent.click(page.getByRole('button', { name: 'Redo' }))
  await settle(8)
  expect(differingPixels(live.opacity, inkOf(sheet).opacity)).toBe(0)
  close()
  const again = await opened(kept)
  await settle(8)
  expect(differingPixels(live.opacity, inkOf(again.sheet).opacity)).toBeLessThan(live.opacity.length * 0.0002)
})

test('a palm that came before the pen vanishes, and no palm draws while the pen is down', async () => {
  const { sheet, kept } = await opened()
  point(sheet, 'pointerdown', 0.8, 0.8, { pointerId: 7 })
  point(sheet, 'pointermove', 0.81, 0.8, { pointerId: 7 })
  point(sheet, 'pointerdown', 0.2, 0.2, { pointerId: 9, pointerType: 'pen', pressure: 0.6 })
  point(sheet, 'pointermove', 0.4, 0.3, { pointerId: 9, pointerType: 'pen', pressure: 0.6 })
  drawLine(sheet, wave(0.9), { pointerId: 8 })
  point(sheet, 'pointerup', 0.4, 0.3, { pointerId: 9, pointerType: 'pen', pressure: 0 })
  drawLine(sheet, wave(0.9), { pointerId: 8 })
  point(sheet, 'pointerup', 0.8, 0.8, { pointerId: 7 })
  await settle()
  expect(linesOf(kept).map((stroke) => stroke.pointerType)).toEqual(['pen'])
  expect(inkOf(sheet).opacity.slice(Math.floor(sheet.width * sheet.height * 0.7)).every((opacity) => opacity === 0)).toBe(true)
})

test('a line that the system breaks off is kept as far as it went', async () => {
  const { sheet, kept } = await opened()
  point(sheet, 'pointerdown', 0.2, 0.2)
  point(sheet, 'pointermove', 0.4, 0.4)
  point(sheet, 'pointercancel', 0, 0)
  const [stroke] = linesOf(kept)
  expect(stroke?.points).toHaveLength(2)
})

test('a long line is handed over part by part while it is drawn, not at its end', async () => {
  const { sheet, kept } = await opened()
  point(sheet, 'pointerdown', 0.1, 0.5)
  let longestMs = 0
  let lastPoints = 0
  const beganMs = performance.now()
  let lastChangeMs = beganMs
  for (let step = 1; step <= 42; step += 1) {
    point(sheet, 'pointermove', 0.1 + step * 0.015, 0.5)
    await new Promise((resolve) => setTimeout(resolve, 60))
    const points = linesOf(kept)[0]?.points.length ?? 0
    if (points !== lastPoints) lastChangeMs = performance.now()
    lastPoints = points
    longestMs = Math.max(longestMs, performance.now() - lastChangeMs)
  }
  const tookMs = performance.now() - beganMs
  // A part each second: two in the two and a half seconds that this takes, more on a slow machine.
  expect(kinds(kept).slice(0, 3)).toEqual(['lay-paper', 'add-stroke', 'extend-stroke'])
  expect(new Set(kinds(kept).slice(2))).toEqual(new Set(['extend-stroke']))
  point(sheet, 'pointerup', 0.8, 0.5)
  expect(linesOf(kept)[0]?.points).toHaveLength(44)
  console.info(JSON.stringify({ longestInMemoryAloneMs: Math.round(longestMs), ofMs: Math.round(tookMs) }))
  expect(longestMs / tookMs).toBeLessThan(0.8)
})

test('the screen says safe only after the ink is kept, tries again until it is, and finishes only then', async () => {
  const answers: ((kept: InkKept) => void)[] = []
  let done = false
  const { sheet, place } = await opened([], undefined, { onOperations: () => new Promise((resolve) => answers.push(resolve)), onDone: () => { done = true } })
  const said = (): string => [...place.querySelectorAll('.safe-line p:not([aria-hidden=true])')].map((line) => line.textContent).join()
  expect(said()).toBe('')
  drawLine(sheet, wave(0.5))
  await expect.poll(said).toBe('Keeping it safe')
  answers.shift()?.('not-saved')
  await expect.poll(said).toBe('Not safe yet. Please show a grown-up.')
  await userEvent.click(page.getByRole('button', { name: 'Finished' }))
  await expect.poll(() => answers.length, { timeout: 4000 }).toBe(1)
  expect(done).toBe(false)
  answers.shift()?.('saved')
  await expect.poll(said).toBe('Safe on this tablet')
  expect(done).toBe(true)
})

test('at every size each tool is at least 75 pixels, 16 apart, on the screen, and axe finds no barrier', async () => {
  // The last ones are browser windows with the browser's own bars; on a phone the sheet has what is left (none is longer than twice its breadth).
  for (const [width, height, leastShare, opens] of [
    [1024, 768, 0.7, false], [768, 1024, 0.7, false], [1366, 768, 0.7, false], [820, 1180, 0.7, false], [834, 1112, 0.7, false], [360, 740, 0.7, true],
    [1024, 690, 0.7, true], [1024, 625, 0.7, true], [1366, 625, 0.7, true], [1024, 560, 0.7, true], [740, 420, 0.6, true],
  ] as const) {
    const { place, sheet, close } = await opened([], { width, height })
    expect(place.querySelector('.draw-tool--pens')?.checkVisibility(), `${width} x ${height}`).toBe(opens)
    if (opens) await userEvent.click(page.getByRole('button', { name: 'Pens' }))
    const targets = [...place.querySelectorAll<HTMLElement>('button, label')].filter((target) => target.checkVisibility()).map((target) => target.getBoundingClientRect())
    expect(targets.length).toBe(opens ? 19 : 18)
    for (const box of targets) {
      expect(Math.min(box.width, box.height), `${width}`).toBeGreaterThanOrEqual(75)
      expect(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height + 0.5, `${width}: ${box.left} ${box.top}`).toBe(true)
    }
    for (const one of targets) {
      for (const other of targets) {
        if (one === other) continue
        const gap = Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom)
        expect(gap, `${width}: ${one.left} ${one.top} and ${other.left} ${other.top}`).toBeGreaterThanOrEqual(16)
      }
    }
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(height)
    const share = (sheet.clientWidth * sheet.clientHeight) / (width * height)
    console.info(JSON.stringify({ width, height, sheetShare: Math.round(share * 1000) / 1000 }))
    expect(share, `${width} x ${height}`).toBeGreaterThanOrEqual(leastShare)
    await settle(30)
    await expectNoBarriers()
    close()
  }
})

test('no focus, and nothing else, moves the page under the drawing', async () => {
  for (const [width, height] of [[1024, 625], [768, 1024], [740, 420]] as const) {
    const { place, close } = await opened([], { width, height })
    const draw = place.querySelector<HTMLElement>('.draw')
    const moved = (): number => [draw, document.documentElement, document.body].reduce((sum, one) => sum + (one?.scrollTop ?? 0) + (one?.scrollLeft ?? 0), 0)
    for (const control of place.querySelectorAll<HTMLElement>('button, input')) {
      control.focus()
      control.scrollIntoView({ block: 'start' })
      expect(moved(), `${width} x ${height}: ${control.textContent ?? ''}${(control as HTMLInputElement).value}`).toBe(0)
    }
    draw?.scrollTo(0, 40)
    expect(moved()).toBe(0)
    close()
  }
})

test('a line costs the page no more after ten thousand points than at first', async () => {
  const { sheet, place } = await opened()
  const longTasks: string[] = []
  let doing = "drawing"
  const beganMs = performance.now()
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => `${doing} ${entry.duration} at ${Math.round(entry.startTime - beganMs)}`)))
  observer.observe({ type: 'longtask' })
  const workMs: number[] = []
  const liftsMs: number[] = []
  for (let line = 0; line < 40; line += 1) {
    point(sheet, 'pointerdown', 0.1, 0.02 + line * 0.024)
    for (let step = 0; step < 250; step += 25) {
      const startMs = performance.now()
      for (let part = 0; part < 25; part += 1) point(sheet, 'pointermove', 0.1 + ((step + part) * 0.8) / 250, 0.02 + line * 0.024 + Math.sin((step + part) / 6) * 0.02)
      workMs.push(performance.now() - startMs)
      await settle(1)
    }
    const liftMs = performance.now()
    point(sheet, 'pointerup', 0.9, 0.02 + line * 0.024)
    liftsMs.push(performance.now() - liftMs)
  }
  await settle(10)
  for (const width of [620, 900, 1024]) {
    doing = `resizing to ${width}`
    place.querySelector<HTMLElement>('.draw')?.style.setProperty('width', `${width}px`)
    await settle(60)
  }
  doing = 'undo'
  place.querySelector<HTMLElement>('.draw-tool--undo')?.click()
  await settle(60)
  observer.takeRecords().forEach((entry) => longTasks.push(`${doing} ${entry.duration}`))
  observer.disconnect()
  // The quick ones of each: what the work costs, without what else the machine does. If lines did cost more with time, these would too.
  const quick = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 5)] ?? 0
  const early = { moves: quick(workMs.slice(0, 100)), lift: quick(liftsMs.slice(2, 12)) }
  const late = { moves: quick(workMs.slice(-100)), lift: quick(liftsMs.slice(-10)) }
  console.info(JSON.stringify({ points: 10_000, quickMsFor25Points: { early: early.moves, late: late.moves }, quickMsForALift: { early: early.lift, late: late.lift }, longTasks }))
  expect(inkOf(sheet).share).toBeGreaterThan(0.05)
  // Clocks in browsers tick in tenths of a millisecond: two ticks are added so that nothing against nothing is no ratio.
  expect(late.moves).toBeLessThan(3 * early.moves + 0.2)
  expect(late.lift).toBeLessThan(4 * early.lift + 0.2)
})

test('a drawing with an unusual history opens as it was left', async () => {
  const random = seeded(41)
  const operations: InkOperation[] = [{ kind: 'lay-paper', width: 1600, height: 1200 }, anyStroke(random, 'a', 80), anyStroke(random, 'b', 80), { kind: 'clear-page' }, { kind: 'undo' }, { kind: 'undo' }]
  const { sheet } = await opened(operations)
  expect(inkOf(sheet).share).toBeGreaterThan(0)
  expect(Math.abs(sheet.clientWidth / sheet.clientHeight - 4 / 3)).toBeLessThan(0.01)
})
