import { render } from 'preact'
import './child-styles.ts'
import { page as screen } from 'vitest/browser'
import { USUAL_ACCESS } from '../../../src/direct-work/access-profile.ts'
import type { CaptureEvent } from '../../../src/direct-work/session/capture-event.ts'
import type { HandedOver } from '../../../src/direct-work/session/hand-over.ts'
import { ChildPage } from '../../../src/screens/child/frame/child-page.tsx'
import type { CaptureApi } from '../../../src/workers/capture-api.ts'

export const HANDED: HandedOver = {
  sessionId: '3c0f6a0e-8a5d-4b8e-9d3a-6a2f3f6b7c11', tools: ['scribble', 'finish-well'], band: 'primary', profile: USUAL_ACCESS, language: 'en-GB',
  adultCanSee: true, othersNear: false, scribed: false,
}

export interface ShownChild {
  readonly place: HTMLElement
  /** Everything that was kept, in order. */
  readonly events: readonly CaptureEvent[]
  readonly kinds: () => readonly string[]
}

export interface Size { readonly width: number; readonly height: number }
const TABLET: Size = { width: 1024, height: 768 }

/** The whole child's page at a size, with a capture that keeps in memory and answers as it is told to. */
export async function showChildPage(handed: Partial<HandedOver> = {}, size: Size = TABLET, more: Partial<CaptureApi> & { readonly again?: boolean } = {}): Promise<ShownChild> {
  closeChildPage()
  await screen.viewport(size.width, size.height)
  document.documentElement.lang = 'en-GB'
  document.title = 'Drawing'
  const place = document.createElement('div')
  place.id = 'child'
  document.body.append(place)
  const events: CaptureEvent[] = []
  const { again = false, ...rest } = more
  const capture: CaptureApi = {
    begin: async () => ({ kind: 'ready', handed: { ...HANDED, ...handed }, again }),
    keep: async (kept) => { events.push(...structuredClone(kept) as CaptureEvent[]); return { kind: 'kept' } },
    sealFeedback: async () => 'ab'.repeat(40),
    ...rest,
  }
  render(<ChildPage capture={capture} leave={() => undefined} />, place)
  await frames(3)
  return { place, events, kinds: () => events.map(({ kind }) => kind) }
}

/** Lets frames pass until what was done stands on the page. */
export async function frames(count = 2): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** A button of the page that can be reached, by its name or the form of it. */
export function button(name: string | RegExp, within: ParentNode = document): HTMLButtonElement {
  const all = [...within.querySelectorAll('button')].filter((one) => one.closest('[inert], [hidden]') === null)
  const nameOf = (one: HTMLButtonElement): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()
  const found = all.find((one) => typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)))
  if (found === undefined) throw new Error(`no button ${String(name)} among: ${all.map(nameOf).join(' | ')}`)
  return found
}

/** Presses a button and waits until the page has answered. */
export async function press(name: string | RegExp): Promise<void> {
  button(name).click()
  await frames(2)
}

/** Waits until a check no longer throws. */
export async function until<T>(check: () => T, patienceMs = 5000): Promise<T> {
  const start = performance.now()
  for (;;) {
    try {
      return check()
    } catch (error) {
      if (performance.now() - start > patienceMs) throw error
      await frames(1)
    }
  }
}

/** Takes the page away. */
export function closeChildPage(): void {
  const before = document.getElementById('child')
  if (before === null) return
  render(null, before)
  before.remove()
}

/** The page of a child who came to the scribble: its sheet is laid and has its size. */
export async function openScribble(handed: Partial<HandedOver> = {}, size = { width: 1024, height: 768 }): Promise<ShownChild & { readonly sheet: HTMLCanvasElement }> {
  const shown = await showChildPage(handed, size)
  await press('Start')
  await press('Scribble')
  const sheet = await until(() => {
    const found = shown.place.querySelector<HTMLCanvasElement>('canvas[role=img]')
    if (found === null || found.getBoundingClientRect().width < 50) throw new Error('no sheet yet')
    return found
  })
  await frames(3)
  return { ...shown, sheet }
}
