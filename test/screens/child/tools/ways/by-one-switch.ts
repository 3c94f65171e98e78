import { vi } from 'vitest'
import type { ShownTool } from '../../show-tool.tsx'
import { frames, nameOf, thingNamed, type Way } from './child-at-tool.ts'

/** Longer than any press that only moves. */
const HELD_MS = 900
const MOST_STEPS = 150

/** What one switch can do: let the frame go on, and choose what it lies on. */
interface Switch {
  readonly moveOn: () => void
  readonly choose: () => void
}

/** One key in steps: a short press moves the frame on, a long one chooses. */
export function byOneSwitch(shown: ShownTool): Way {
  return bySwitch(shown, { moveOn: () => pressKey(' ', 40), choose: () => pressKey(' ', HELD_MS) })
}

/** Two keys in steps: one moves the frame on, the other chooses. */
export function byTwoSwitches(shown: ShownTool): Way {
  return bySwitch(shown, { moveOn: () => pressKey(' ', 40), choose: () => pressKey('Enter', 40) })
}

/** One key of any kind, and a frame that goes on by itself. The clock of the frame is the test's, so that nobody waits for it. */
export function bySelfMovingFrame(everyMs: number): (shown: ShownTool) => Way {
  return (shown) => bySwitch(shown, { moveOn: () => { vi.advanceTimersByTime(everyMs) }, choose: () => pressKey('x', 40) })
}

function bySwitch({ place }: ShownTool, oneSwitch: Switch): Way {
  const choose = async (wanted: () => Promise<HTMLElement>): Promise<void> => {
    const passed = new Set<string>()
    let thing = await wanted()
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const [framed, level] = framedNow(place)
      for (const one of framed) passed.add(nameOf(one))
      if (!framed.includes(thing)) {
        oneSwitch.moveOn()
        continue
      }
      oneSwitch.choose()
      await frames(2)
      if (level === 'one' || framed.length === 1) return
      thing = await wanted()
    }
    throw new Error(`the switch does not come to ${nameOf(await wanted())}, only to ${[...passed].join(' | ')}`)
  }
  return {
    press: (name) => choose(() => thingNamed(place, name)),
    async write(pad, text) {
      const paper = await thingNamed(place, pad, 'pad')
      const around = paper.closest<HTMLElement>('.word-pad')
      if (around === null) throw new Error(`no pad around ${nameOf(paper)}`)
      await choose(() => thingNamed(around, 'Letters'))
      for (const letter of text) await choose(() => thingNamed(around, letter === ' ' ? 'Space' : letter))
      await choose(() => thingNamed(around, 'Letters'))
    },
  }
}

/** What the frame lies on, and whether it is a whole row or one thing of it. What is framed is in sight, or nobody could choose it. */
function framedNow(place: HTMLElement): readonly [framed: readonly HTMLElement[], level: 'row' | 'one'] {
  const one = place.querySelector<HTMLElement>('[data-scanned]')
  const framed = one === null ? [...place.querySelectorAll<HTMLElement>('[data-scanned-row]')] : [one]
  for (const marked of framed) {
    const { left, top, right, bottom } = marked.getBoundingClientRect()
    const { opacity } = getComputedStyle(marked)
    if (opacity === '0' || right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) throw new Error(`the frame is on ${nameOf(marked)} and nobody sees it`)
  }
  return [framed.map((marked) => marked instanceof HTMLLabelElement && marked.control !== null ? marked.control : marked), one === null ? 'row' : 'one']
}

/** A press of this length, told to the page as a switch box tells it. */
function pressKey(key: string, heldMs: number): void {
  const target = document.activeElement ?? document.body
  const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  target.dispatchEvent(down)
  const up = new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true })
  // The time of a press is the event's own, so that a long one need not be waited for.
  Object.defineProperty(up, 'timeStamp', { value: down.timeStamp + heldMs })
  target.dispatchEvent(up)
}
