import type { ShownTool } from '../../show-tool.tsx'
import { frames, nameOf, thingNamed, type Way } from './child-at-tool.ts'

/** A pointer that rests and never presses: eyes, a head, a hand that points. */
export function byResting(restMs: number): (shown: ShownTool) => Way {
  return ({ place }) => {
    const rest = async (thing: HTMLElement): Promise<void> => {
      thing.scrollIntoView({ block: 'center' })
      await frames(1)
      const target = thing instanceof HTMLInputElement && thing.labels?.[0] ? thing.labels[0] : thing
      const { left, top, width, height } = target.getBoundingClientRect()
      const [clientX, clientY] = [left + width / 2, top + height / 2]
      const under = document.elementFromPoint(clientX, clientY)
      if (under === null || !target.contains(under)) throw new Error(`something lies on ${nameOf(thing)}`)
      for (const trembling of [-2, 1, 0]) under.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', buttons: 0, clientX: clientX + trembling, clientY }))
      await new Promise((resolve) => setTimeout(resolve, restMs + 30))
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
