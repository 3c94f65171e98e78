import { render } from 'preact'
import '../../../../src/styles/layers.css'
import '../../../../src/styles/reset.css'
import '../../../../src/styles/tokens.css'
import '../../../../src/styles/base.css'
import '../../../../src/styles/components/action.css'
import '../../../../src/styles/child.css'
import { page } from 'vitest/browser'
import type { InkOperation } from '../../../../src/ink/ink-operation.ts'
import { DrawScreen, type DrawScreenProps } from '../../../../src/screens/child/draw/draw-screen.tsx'

/** A drawing screen on the page, and all that it has handed over to be kept. */
export interface OpenPage {
  readonly kept: InkOperation[]
  readonly place: HTMLElement
  readonly sheet: HTMLCanvasElement
  close(): void
}

/** Opens the drawing screen at a size, with ink kept before. */
export async function openPage(paper: readonly InkOperation[] = [], size = { width: 1024, height: 768 }, props: Partial<DrawScreenProps> = {}): Promise<OpenPage> {
  await page.viewport(size.width, size.height)
  const place = document.createElement('div')
  place.className = 'child'
  document.body.append(place)
  const kept: InkOperation[] = []
  const keep = async (operations: readonly InkOperation[]): Promise<'saved'> => {
    kept.push(...operations)
    return 'saved'
  }
  render(<DrawScreen paper={paper} onOperations={keep} onDone={() => undefined} {...props} />, place)
  await settle()
  const sheet = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
  if (sheet === null) throw new Error('no sheet')
  return { kept, place, sheet, close: () => { render(null, place); place.remove() } }
}

/** Lets frames pass until everything drawn lies on the page. */
export async function settle(frames = 4): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}

interface Touching { readonly pointerId?: number; readonly pointerType?: 'pen' | 'touch' | 'mouse'; readonly pressure?: number; readonly buttons?: number }

/** One event of a pointer at fractions of the sheet. */
export function point(sheet: HTMLElement, kind: string, x: number, y: number, { pointerId = 1, pointerType = 'touch', pressure = 0.5, buttons = 1 }: Touching = {}): void {
  const box = sheet.getBoundingClientRect()
  sheet.dispatchEvent(new PointerEvent(kind, {
    bubbles: true, cancelable: true, pointerId, pointerType, pressure, buttons: kind === 'pointerup' ? 0 : buttons, button: 0, isPrimary: pointerId === 1,
    clientX: box.left + x * box.width, clientY: box.top + y * box.height,
  }))
}

/** A line through places, from touch to lift. */
export function drawLine(sheet: HTMLElement, places: readonly (readonly [number, number])[], touching: Touching = {}): void {
  const [first = [0, 0], ...rest] = places
  point(sheet, 'pointerdown', first[0], first[1], touching)
  for (const [x, y] of rest) point(sheet, 'pointermove', x, y, touching)
  const last = rest.at(-1) ?? first
  point(sheet, 'pointerup', last[0], last[1], touching)
}

/** A wave across the sheet at a height. */
export function wave(y: number, points = 60): (readonly [number, number])[] {
  return Array.from({ length: points }, (_, index) => [0.1 + (0.8 * index) / points, y + Math.sin(index / 5) * 0.05] as const)
}

/** Share of the canvas that carries ink, and a copy of its opacity. */
export function inkOf(canvas: HTMLCanvasElement): { readonly share: number; readonly opacity: Uint8ClampedArray } {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const opacity = new Uint8ClampedArray(data.length / 4)
  let inked = 0
  for (let index = 0; index < opacity.length; index += 1) {
    opacity[index] = data[index * 4 + 3] ?? 0
    if ((opacity[index] ?? 0) > 127) inked += 1
  }
  return { share: inked / opacity.length, opacity }
}

/** Colour and opacity of a canvas at fractions of it. */
export function pixelOf(canvas: HTMLCanvasElement, x: number, y: number): Uint8ClampedArray {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  return context.getImageData(Math.round(x * canvas.width), Math.round(y * canvas.height), 1, 1).data
}

/** A circle on the sheet, as round as fractions of it are. */
export function circle(x: number, y: number, radius: number): (readonly [number, number])[] {
  return Array.from({ length: 66 }, (_, step) => [x + Math.cos(step / 10) * radius, y + Math.sin(step / 10) * radius] as const)
}

/** How many pixels differ clearly between two canvases of one size. */
export function differingPixels(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let differing = 0
  for (let index = 0; index < one.length; index += 1) if (Math.abs((one[index] ?? 0) - (other[index] ?? 0)) > 96) differing += 1
  return one.length === other.length ? differing : Infinity
}
