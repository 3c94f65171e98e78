import { expect, test } from 'vitest'
import type { Scene } from '../../src/direct-work/scene.ts'
import type { Line } from '../../src/ink/ink-operation.ts'
import { PAPERS_LONG_EDGE_PX, renderScenePng } from '../../src/workers/render-scene-png.ts'

const stroke = (id: string, tool: Line['tool'], y: number): Line => ({
  id, tool, colour: 'black', width: 'thick', pointerType: 'mouse', startedAtMs: 0,
  points: [0, 100, 200, 300, 400].map((x, index) => ({ x, y, tMs: index * 10, pressure: 0.5 })) as unknown as Line['points'],
})

const scene: Scene = {
  width: 1600, height: 1200, ground: 'meadow', parts: [
    { kind: 'path', path: 'M0 0H100V100H0Z', fill: 'sand', at: { x: 800, y: 400, size: 200 } },
    { kind: 'ink', strokes: [stroke('a', 'pen', 200), stroke('b', 'eraser', 200), stroke('c', 'pen', 600)], paper: { width: 1600, height: 1200 }, x: 0, y: 0, width: 1600, height: 1200 },
    { kind: 'text', x: 800, y: 1000, text: 'Biscuit', size: 60, anchor: 'middle', colour: 'night', weight: 'bold' },
  ],
}

async function pixels(png: ArrayBuffer): Promise<(x: number, y: number) => readonly number[]> {
  const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (context === null) throw new Error('no context')
  context.drawImage(bitmap, 0, 0)
  return (x, y) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data]
}

test('a page becomes a picture for papers: 300 dots per inch, ground, shapes and lines where they were', async () => {
  const { png, widthPx, heightPx } = await renderScenePng(scene)
  expect([widthPx, heightPx]).toEqual([PAPERS_LONG_EDGE_PX, PAPERS_LONG_EDGE_PX * 0.75])
  const at = await pixels(png)
  const scale = PAPERS_LONG_EDGE_PX / 1600
  expect(at(1500 * scale, 100 * scale)).toEqual([0xe4, 0xef, 0xdf, 255])
  expect(at(900 * scale, 500 * scale)).toEqual([0xf6, 0xe9, 0xd6, 255])
  expect(at(200 * scale, 600 * scale)[0]).toBeLessThan(80)
})

test('a rubber takes away ink and not the page under it', async () => {
  const at = await pixels((await renderScenePng(scene, 1600)).png)
  expect(at(200, 200)).toEqual([0xe4, 0xef, 0xdf, 255])
})
