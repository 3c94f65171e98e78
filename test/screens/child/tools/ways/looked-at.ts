import axe from 'axe-core'
import { inject } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type AccessProfile, USUAL_ACCESS } from '../../../../../src/direct-work/access-profile.ts'
import type { ShownTool } from '../../show-tool.tsx'
import { frames, thingNamed, type Way } from './child-at-tool.ts'

/**
 * As it is, by every rule of WCAG 2.2 AA that axe knows; in high contrast, and with the largest letters on the largest buttons, by the
 * rules that colours and sizes can break, with `THOROUGH=1`.
 */
const PROFILES: readonly (readonly [name: string, profile: Partial<AccessProfile>, rules: axe.RunOptions['runOnly']])[] = [
  ['as usual', {}, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']],
  ['high contrast', { contrast: 'high' }, { type: 'rule', values: ['color-contrast'] }],
  ['largest', { text: 'largest', targets: 'largest' }, { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] }],
]

/** A finger, and somebody beside it who looks at every view that comes up, once in each profile, for what would bar the way. */
export function lookedAt(found: string[], views: Set<string>): (shown: ShownTool) => Way {
  return ({ place, run }) => {
    const look = async (): Promise<void> => {
      const view = viewOf(place)
      if (views.has(view)) return
      views.add(view)
      // A drawer of pens, stamps, the places of a sheet: the same in every tool, and looked at in the first.
      const shared = OVER_A_SHEET.find((kind) => place.querySelector(`.child-board__stage ${kind}`) !== null)
      if (shared !== undefined && seenOverSheets.has(shared)) return
      if (shared !== undefined) seenOverSheets.add(shared)
      for (const [name, profile, runOnly] of inject('thorough') ? PROFILES : PROFILES.slice(0, 1)) {
        if (name !== 'as usual') run.setProfile({ ...USUAL_ACCESS, ...profile })
        await frames(2)
        const { violations } = await axe.run(place, { runOnly, resultTypes: ['violations'] })
        found.push(...violations.map(({ id, nodes }) => `${view} (${name}): ${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`))
      }
      run.setProfile(USUAL_ACCESS)
      await frames(1)
    }
    return {
      async press(name) {
        const thing = await thingNamed(place, name)
        thing.click()
        await frames(2)
        await look()
      },
      async write(pad, text) {
        const paper = await thingNamed(place, pad, 'pad')
        await userEvent.fill(paper, text)
        paper.blur()
        await frames(2)
        await look()
      },
    }
  }
}

const OVER_A_SHEET = ['.canvas-tools__drawer .pen-roll', '.canvas-tools__drawer--stamps', '.sheet-places'] as const
const seenOverSheets = new Set<string>()

/** What kind of view stands there: its part of the tool, its question, and what lies open on it. */
function viewOf(place: HTMLElement): string {
  const part = place.querySelector('.child-board__stage section')
  const words = [...place.querySelectorAll('.child-board__stage :is(h1, h2)')].map((heading) => heading.textContent).join(', ')
  const open = ['textarea', '.drawing-surface', ...OVER_A_SHEET].filter((kind) => place.querySelector(`.child-board__stage ${kind}`) !== null)
  return [part?.className, words, ...open].join(' / ')
}
