import { afterAll, expect, test } from 'vitest'
import { drawingToVectorBytes } from '../../src/ink/vector-bytes.ts'
import { listExtras } from '../../src/photograph/jpeg-segments.ts'
import { createPhotographClient } from '../../src/screens/practitioner/photograph/photograph-client.ts'
import { startPhotographWorker } from '../../src/screens/practitioner/photograph/start-photograph-worker.ts'
import type { PreparedPhotograph } from '../../src/workers/photograph-api.ts'
import { anyStroke, seeded } from '../ink/seeded-drawing.ts'
import { colourAt, distance, drawNoisy, drawTurned, holds, QUARTERS } from './camera-picture.ts'
import { addCameraExtras, ascii, CANARY } from './exif-jpeg.ts'

const client = createPhotographClient(startPhotographWorker)
afterAll(() => client.end())
type Ready = Extract<PreparedPhotograph, { kind: 'ready' }>
const ready = (answer: PreparedPhotograph): Ready => {
  if (answer.kind !== 'ready') throw new Error(`refused: ${answer.reason}`)
  return answer
}
const file = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)])
const quarters = async (bytes: ArrayBuffer): Promise<number[]> =>
  await Promise.all(QUARTERS.map(async (colour, index) => distance(await colourAt(bytes, index % 2 === 0 ? 0.25 : 0.75, index < 2 ? 0.25 : 0.75), colour)))

test('however the camera was held, small or large, the picture stands upright and carries nothing else', async () => {
  for (const [width, height] of [[320, 200], [2600, 1300]] as const) {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const camera = addCameraExtras(await drawTurned(orientation, width, height), { orientation, gps: true, xmp: true, tail: `PK\x03\x04<html>${CANARY}</html>` })
      expect(holds(camera.buffer, CANARY)).toBe(true)
      const made = ready(await client.prepare(file(camera)))
      expect([made.width, made.height], `orientation ${orientation}`).toEqual([Math.min(2048, width), Math.min(height, Math.round(height * 2048 / width))])
      for (const off of await quarters(made.bytes)) expect(off, `orientation ${orientation}, ${width} wide`).toBeLessThan(30)
      expect(listExtras(new Uint8Array(made.bytes))).toEqual([])
      for (const trace of [CANARY, 'Exif', 'xmpmeta', 'PK\x03\x04', '<html>', 'ICC_PROFILE']) expect(holds(made.bytes, trace), trace).toBe(false)
    }
  }
})

test('PNG, WebP and GIF become the same plain JPEG, with white where they were see-through', async () => {
  const canvas = new OffscreenCanvas(40, 30)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  context.fillStyle = '#00f'
  context.fillRect(0, 0, 20, 30)
  for (const type of ['image/png', 'image/webp']) {
    const made = ready(await client.prepare(await canvas.convertToBlob({ type })))
    expect([made.width, made.height]).toEqual([40, 30])
    expect(distance(await colourAt(made.bytes, 0.8, 0.5), [255, 255, 255])).toBeLessThan(12)
    expect(listExtras(new Uint8Array(made.bytes))).toEqual([])
  }
  const gif = Uint8Array.from(atob('R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='), (letter) => letter.charCodeAt(0))
  expect(ready(await client.prepare(file(gif))).width).toBe(1)
})

test('HEIC, cut short, too large, too many pixels and no picture are each refused by name', async () => {
  const jpeg = await drawTurned(1, 640, 480)
  const reason = async (blob: Blob): Promise<string> => {
    const answer = await client.prepare(blob)
    return answer.kind === 'refused' ? answer.reason : answer.kind
  }
  expect(await reason(file(ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic----')))).toBe('heic')
  expect(await reason(file(jpeg.slice(0, jpeg.length / 2)))).toBe('truncated')
  expect(await reason(new Blob([]))).toBe('truncated')
  expect(await reason(file(ascii('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')))).toBe('not-a-picture')
  expect(await reason(new Blob([new Uint8Array(25 * 1024 * 1024 + 1)]))).toBe('too-big')
  expect(await reason(new Blob([hugePng(60_000, 60_000)]))).toBe('too-many-pixels')
  expect(await reason(new Blob([hugePng(13_000, 10)]))).toBe('too-many-pixels')
  // Whole by its header and chunks, but with nothing that decodes inside.
  expect(await reason(new Blob([hugePng(600, 600)]))).toBe('truncated')
})

test('a file that takes too long is given up, and the next one is taken', async () => {
  const quick = createPhotographClient(startPhotographWorker, 1)
  expect(await quick.prepare(file(await drawNoisy(3000, 2000)))).toEqual({ kind: 'refused', reason: 'took-too-long' })
  quick.end()
  const again = createPhotographClient(startPhotographWorker)
  expect((await again.prepare(file(await drawTurned(1, 64, 48)))).kind).toBe('ready')
  again.end()
})

test('four corners make a slanted page straight, and crossed corners are refused', async () => {
  const canvas = new OffscreenCanvas(1000, 800)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  context.fillStyle = '#345'
  context.fillRect(0, 0, 1000, 800)
  const corners = [{ x: 0.2, y: 0.1 }, { x: 0.85, y: 0.2 }, { x: 0.95, y: 0.9 }, { x: 0.1, y: 0.8 }] as const
  context.fillStyle = '#eee'
  context.beginPath()
  for (const corner of corners) context.lineTo(corner.x * 1000, corner.y * 800)
  context.fill()
  const slanted = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
  const made = ready(await client.prepare(slanted, corners))
  expect(made.straightened).toBe(true)
  for (const [x, y] of [[0.02, 0.02], [0.98, 0.02], [0.98, 0.98], [0.02, 0.98], [0.5, 0.5]] as const) {
    expect(distance(await colourAt(made.bytes, x, y), [238, 238, 238]), `${x}, ${y}`).toBeLessThan(15)
  }
  const [a, b, c, d] = corners
  expect(await client.prepare(slanted, [b, a, c, d])).toEqual({ kind: 'refused', reason: 'corners-crossed' })
})

test('a 12-megapixel photograph is prepared beside the page, which stays free meanwhile', async () => {
  const camera = addCameraExtras(await drawNoisy(4000, 3000), { orientation: 6, gps: true })
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration)))
  const startedMs = performance.now()
  observer.observe({ type: 'longtask' })
  const made = ready(await client.prepare(file(camera)))
  const tookMs = performance.now() - startedMs
  const straightStartMs = performance.now()
  ready(await client.prepare(file(camera), [{ x: 0.05, y: 0.04 }, { x: 0.96, y: 0.02 }, { x: 0.94, y: 0.97 }, { x: 0.03, y: 0.95 }]))
  const straightMs = performance.now() - straightStartMs
  observer.takeRecords().forEach((entry) => longTasks.push(entry.duration))
  observer.disconnect()
  process12(camera.length, made, tookMs, straightMs, longTasks)
  expect([made.width, made.height]).toEqual([1536, 2048])
  // A machine with other work to do stretches the page's own few tasks; the photograph's would fill most of the time.
  expect(longTasks.reduce((sum, task) => sum + task, 0) / (tookMs + straightMs)).toBeLessThan(0.2)
})

test('a drawing is rendered by the worker as a PNG on white paper', async () => {
  const bytes = drawingToVectorBytes([{ kind: 'lay-paper', width: 1600, height: 1000 }, anyStroke(seeded(3), 'a', 50)])
  const rendered = await client.renderDrawing(new Uint8Array(bytes).buffer, 800)
  if (rendered.kind !== 'rendered') throw new Error('refused')
  expect([rendered.widthPx, rendered.heightPx]).toEqual([800, 500])
  expect(distance(await colourAt(rendered.png, 0.01, 0.01), [255, 255, 255])).toBeLessThan(2)
  expect(await client.renderDrawing(new ArrayBuffer(9), 800)).toEqual({ kind: 'refused', reason: 'not-a-drawing' })
})

function process12(bytes: number, made: Ready, tookMs: number, straightMs: number, longTasks: readonly number[]): void {
  console.info(JSON.stringify({ photographBytes: bytes, keptBytes: made.bytes.byteLength, preparedMs: Math.round(tookMs), straightenedMs: Math.round(straightMs), longTasks }))
}

/** A PNG whose header promises any size. */
function hugePng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + 25 + 12)
  bytes.set(ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'))
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  bytes.set([8, 2, 0, 0, 0], 24)
  bytes.set(ascii('IEND'), 8 + 25 + 4)
  return bytes
}
