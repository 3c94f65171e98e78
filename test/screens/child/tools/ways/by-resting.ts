import type { ShownTool } from '../../show-tool.tsx'
import { frames, nameOf, thingNamed, type Way } from './child-at-tool.ts'

/** A pointer that rests and never presses: eyes, a head, a hand that points. */
export function byResting(restMs: number): (shown: ShownTool) => Way {
  return ({ place }) => {
    const move = (on: Element, x: number, y: number): void => {
      on.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', buttons: 0, clientX: x, clientY: y }))
    }
    /** Points at the part of the page and rests on Down, or Up, until the thing is in sight. */
    const bringIntoSight = async (thing: HTMLElement): Promise<void> => {
      for (let turn = 0; turn < 24 && underMiddle(thing) === null; turn += 1) {
        if (thing.parentElement !== null) move(thing.parentElement, 1, 1)
        await rest(await thingNamed(place, isBelow(thing) ? 'Down' : 'Up'))
      }
    }
    const rest = async (thing: HTMLElement): Promise<void> => {
      await bringIntoSight(thing)
      const { clientX, clientY } = middleOf(thing)
      const under = underMiddle(thing)
      if (under === null) throw new Error(`something lies on ${nameOf(thing)}`)
      // Somewhere else first, where nothing is.
      move(place.querySelector('.child-page') ?? place, 0, 0)
      const chosen = new Promise<void>((resolve, reject) => {
        const tooLong = setTimeout(() => reject(new Error(`resting on ${nameOf(thing)} chose nothing`)), restMs + 3000)
        thing.addEventListener('click', () => {
          clearTimeout(tooLong)
          resolve()
        }, { once: true })
      })
      for (const trembling of [-2, 1, 0]) move(under, clientX + trembling, clientY)
      await chosen
      await frames(2)
    }
    return {
      press: async (name) => rest(await thingNamed(place, name)),
      async write(pad, text) {
        const paper = await thingNamed(place, pad, 'pad')
        const around = paper.closest<HTMLElement>('.word-pad')
        if (around === null) throw new Error(`no pad around ${nameOf(paper)}`)
        await rest(await thingNamed(around, 'Letters'))
        for (const letter of text) await rest(await thingNamed(around, letter === ' ' ? 'Space' : letter))
        await rest(await thingNamed(around, 'Letters'))
      },
    }
  }
}

function middleOf(thing: HTMLElement): { readonly clientX: number; readonly clientY: number } {
  const target = thing instanceof HTMLInputElement && thing.labels?.[0] ? thing.labels[0] : thing
  const { left, top, width, height } = target.getBoundingClientRect()
  return { clientX: left + width / 2, clientY: top + height / 2 }
}

/** What a pointer finds on the middle of a thing: the thing or a part of it, or nothing where it is out of sight. */
function underMiddle(thing: HTMLElement): Element | null {
  const { clientX, clientY } = middleOf(thing)
  const under = document.elementFromPoint(clientX, clientY)
  const target = thing instanceof HTMLInputElement && thing.labels?.[0] ? thing.labels[0] : thing
  return under !== null && target.contains(under) ? under : null
}

/** Below what can be seen of the part of the page that it lies in. */
function isBelow(thing: HTMLElement): boolean {
  const { clientY } = middleOf(thing)
  for (let around = thing.parentElement; around !== null; around = around.parentElement) {
    if (around.scrollHeight <= around.clientHeight + 4 || getComputedStyle(around).overflowY === 'visible') continue
    const { top, height } = around.getBoundingClientRect()
    return clientY > top + height / 2
  }
  return clientY > innerHeight / 2
}
