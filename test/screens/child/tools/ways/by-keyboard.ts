import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ShownTool } from '../../show-tool.tsx'
import { canBeUsed, frames, nameOf, saidName, thingNamed, type Way } from './child-at-tool.ts'

const FOCUSABLE = 'button, textarea, input, [tabindex="0"]'

/** The keyboard alone: Tab, Shift and Tab, Enter, Space, and letters on a pad. Whatever has the focus is seen to have it, always. */
export function byKeyboard({ place }: ShownTool): Way {
  let presses = 0
  return {
    async press(name) {
      const wanted = await thingNamed(place, name)
      if (wanted instanceof HTMLInputElement) await goToPen(wanted, place)
      else await goTo(wanted, place)
      presses += 1
      // Both keys press a button.
      await userEvent.keyboard(presses % 2 === 0 ? ' ' : '{Enter}')
      await frames(3)
      expectFocusSeen(`after ${saidName(name)}`)
    },
    async write(pad, text) {
      const wanted = await thingNamed(place, pad, 'pad')
      await goTo(wanted, place)
      await userEvent.keyboard(text)
    },
    comesBackTo(name) {
      const here = nameOf(document.activeElement)
      if (typeof name === 'string') expect(here).toBe(name)
      else expect(here).toMatch(name)
    },
  }
}

/** Goes by Tab, forwards or back, to a thing; at every stop on the way the focus is looked for. */
async function goTo(wanted: HTMLElement, place: HTMLElement): Promise<void> {
  const stops: string[] = []
  const look = (event: FocusEvent): void => {
    if (!(event.target instanceof Element) || stops.length > 0) return
    const wrong = whyUnseen(event.target)
    if (wrong !== null) stops.push(`${nameOf(event.target)}: ${wrong}`)
  }
  place.addEventListener('focusin', look)
  try {
    for (let turn = 0; turn < 40 && document.activeElement !== wanted; turn += 1) {
      const steps = stepsTo(wanted, place)
      const tabs = '{Tab}'.repeat(Math.max(1, Math.abs(steps)))
      await userEvent.keyboard(steps < 0 ? `{Shift>}${tabs}{/Shift}` : tabs)
    }
  } finally {
    place.removeEventListener('focusin', look)
  }
  expect(nameOf(document.activeElement), `the way by Tab to ${nameOf(wanted)}`).toBe(nameOf(wanted))
  expect(document.activeElement).toBe(wanted)
  expect(stops).toEqual([])
}

/** Pens lie in a group: Tab comes to the one that is chosen, arrows go on from there, and the drawer stays open on the way. */
async function goToPen(wanted: HTMLInputElement, place: HTMLElement): Promise<void> {
  const chosen = place.querySelector<HTMLInputElement>(`input[name="${wanted.name}"]:checked`)
  if (chosen === null) throw new Error('no pen is chosen')
  await goTo(chosen, place)
  for (let step = 0; step < 12 && document.activeElement !== wanted; step += 1) await userEvent.keyboard('{ArrowRight}')
  expect(nameOf(document.activeElement), 'the way by arrows').toBe(nameOf(wanted))
}

/** How many stops of Tab lie between here and there, below nought where they lie before. A group of pens is one stop. */
function stepsTo(wanted: Element, place: HTMLElement): number {
  const stops = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('[inert], [hidden]') === null && !one.matches(':disabled') && one.tabIndex >= 0
    && !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked && one !== wanted))
  const here = document.activeElement
  const at = stops.findIndex((one) => one === wanted)
  if (here === null || here === document.body) return at + 1
  const standing = stops.findIndex((one) => one === here)
  if (standing >= 0) return at - standing
  // On a heading: the next stop is the first that lies behind it.
  const next = stops.findIndex((one) => (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  if (next < 0) return at - stops.length
  return at >= next ? at - next + 1 : at - next
}

/** The focus is on something that is there, in sight, with a ring around it. */
function expectFocusSeen(when: string): void {
  const here = document.activeElement
  if (here === null || here === document.body) throw new Error(`the focus is lost ${when}`)
  if (!canBeUsed(here) && !here.matches('[aria-disabled="true"]')) throw new Error(`the focus is on something that is not there ${when}: ${nameOf(here)}`)
  const wrong = whyUnseen(here)
  if (wrong !== null) throw new Error(`the focus is not seen ${when}: ${nameOf(here)} (${wrong})`)
}

function whyUnseen(element: Element): string | null {
  if (!element.matches(':focus-visible')) return 'no ring is asked for'
  // A pen's own input is unseen; its name beside it carries the ring.
  const drawn = element instanceof HTMLInputElement ? element.parentElement?.querySelector('span') ?? element : element
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(drawn)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 || opacity === '0') return 'no ring'
  const { left, top, right, bottom } = drawn.getBoundingClientRect()
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return 'out of sight'
  return null
}
