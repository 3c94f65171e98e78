import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
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
