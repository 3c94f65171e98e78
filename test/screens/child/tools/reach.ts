import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ChildRun } from '../../../../src/screens/child/frame/child-run.ts'
import { until } from '../show-child.tsx'
import { buttonNamed } from '../show-tool.tsx'

/** Every button of a board is large enough for a small or unsteady finger. */
export function expectRoomToPress(board: HTMLElement): void {
  const small = [...board.querySelectorAll('button')].filter((button) => button.checkVisibility()).flatMap((button) => {
    const width = button.offsetWidth
    const height = button.offsetHeight
    return width < 75 || height < 75 ? [`${button.getAttribute('aria-label') ?? button.textContent ?? ''}: ${width} x ${height}`] : []
  })
  expect(small).toEqual([])
}

/** Goes to a button with the Tab key alone and presses it with Enter. */
export async function pressByKey(place: HTMLElement, name: string | RegExp): Promise<void> {
  const wanted = await until(() => buttonNamed(place, name))
  for (let step = 0; step < 120 && document.activeElement !== wanted; step += 1) {
    const before = document.activeElement !== null && document.activeElement !== document.body && (wanted.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    await userEvent.keyboard(before ? '{Shift>}{Tab}{/Shift}' : '{Tab}')
  }
  expect(document.activeElement).toBe(wanted)
  await userEvent.keyboard('{Enter}')
}

/** Waits for a button and presses it. */
export async function press(place: HTMLElement, name: string | RegExp): Promise<void> {
  const button = await until(() => buttonNamed(place, name))
  button.click()
  await new Promise((resolve) => setTimeout(resolve, 30))
}

/** With scanning in steps: moves the frame on until it lies on a button (or its row), and chooses it. Two keys, no pointer. */
export async function chooseBySwitch(place: HTMLElement, name: string | RegExp): Promise<void> {
  const key = async (pressed: string): Promise<void> => {
    const target = document.activeElement ?? document.body
    for (const kind of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(kind, { key: pressed, bubbles: true, cancelable: true }))
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
  }
  const wanted = await until(() => buttonNamed(place, name))
  for (let step = 0; step < 90; step += 1) {
    const marked = [...place.querySelectorAll('[data-scanned], [data-scanned-row]')]
    const alone = wanted.hasAttribute('data-scanned') || (marked.length === 1 && marked[0] === wanted)
    await key(marked.includes(wanted) ? 'Enter' : ' ')
    if (alone) return
  }
  throw new Error(`the switch does not reach ${String(name)}`)
}

/** The answers of the one page of a run, in the tool's own form. */
export function answersOf<Answers>(run: ChildRun): Answers {
  const [page] = run.state.pages
  if (page === undefined) throw new Error('no page was begun')
  return page.history.answers as Answers
}
