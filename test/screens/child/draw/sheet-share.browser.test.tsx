import { afterEach, expect, test } from 'vitest'
import { closeChildPage, frames, showChildPage, until } from '../show-child-page.tsx'

afterEach(closeChildPage)

/**
 * What the sheet has of the child's whole screen. On a phone two rows of the frame's buttons stay below it; in a low window they lie in
 * two columns beside it.
 */
const SCREENS = [[1024, 768, 0.7], [768, 1024, 0.7], [1366, 768, 0.7], [1366, 625, 0.64], [360, 740, 0.4]] as const

for (const [width, height, share] of SCREENS) {
  test(`while a child scribbles the paper has the screen, and every button about it its size and distance (${width} x ${height})`, async () => {
    for (const band of ['early', 'primary', 'teen'] as const) {
      const { place } = await showChildPage({ band }, { width, height })
      place.querySelector<HTMLElement>('.truth__doors button')?.click()
      await frames(3)
      place.querySelector<HTMLElement>('.chooser__card')?.click()
      const sheet = await until(() => {
        const found = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
        if (found === null || found.getBoundingClientRect().width < 50) throw new Error('no sheet yet')
        return found
      })
      await frames(4)
      const paper = sheet.getBoundingClientRect()
      expect((paper.width * paper.height) / (width * height), `${band}`).toBeGreaterThanOrEqual(share)
      const buttons = [...place.querySelectorAll<HTMLElement>('.scribble button')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
      expect(buttons.length).toBeGreaterThanOrEqual(5)
      for (const one of buttons) {
        expect(Math.min(one.width, one.height)).toBeGreaterThanOrEqual(75)
        expect(one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height).toBe(true)
        for (const other of buttons) {
          if (one === other) continue
          expect(Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom)).toBeGreaterThanOrEqual(15.9)
        }
        const clear = Math.max(one.left - paper.right, paper.left - one.right, one.top - paper.bottom, paper.top - one.bottom)
        expect(clear, 'no button lies on the paper').toBeGreaterThanOrEqual(0)
      }
      closeChildPage()
    }
  })
}
