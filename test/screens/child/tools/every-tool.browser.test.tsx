import axe from 'axe-core'
import { afterAll, afterEach, expect, inject, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { loadTool, TOOLS_HERE } from '../../../../src/direct-work/tools.ts'
import { findTargets } from '../../../../src/screens/child/access/scan-targets.ts'
import { clearChild } from '../show-child.tsx'
import { showTool, type ShownTool } from '../show-tool.tsx'
import { cutOffWords, smallTargets } from './targets.ts'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

afterEach(clearChild)
afterAll(async () => { await page.viewport(1024, 768) })

const SIZES = [[1024, 768], [768, 1024], [360, 740]] as const
const ALWAYS = ['stop', 'break', 'skip', 'hide', 'undo'] as const
/** Nothing here praises, counts or judges what a child makes. */
const NEVER_SAID = /\b(great|well done|correct|wrong answer|score|points|good job|amazing|clever)\b|%/i
const tools = await Promise.all(TOOLS_HERE.map(loadTool))

for (const tool of tools) {
  for (const band of tool.bands) {
    // The first and the last band differ most; those between with `THOROUGH=1`.
    if (band === 'preVerbal' || (!inject('thorough') && band !== tool.bands[0] && band !== tool.bands.at(-1))) continue
    test(`${tool.name}, ${band}: room for a finger, nothing cut off or covered, nothing chosen or judged, on three screens`, async () => {
      const [first] = SIZES
      await page.viewport(...first)
      const shown = await showTool(tool.id, { band })
      await frames()
      const found = [
        ...[...shown.place.querySelectorAll('.tool-board [aria-pressed="true"], .tool-board :checked')].map(nameOf).filter((name) => !STARTS_SOMEWHERE.test(name)).map((name) => `chosen beforehand: ${name}`),
        ...(NEVER_SAID.exec(shown.place.innerText) ?? []).map((word) => `never said: ${word}`),
        ...redAndGreen(shown.place).map((what) => `red or green: ${what}`),
      ]
      for (const [width, height] of SIZES) {
        await page.viewport(width, height)
        await frames()
        found.push(...whatIsInTheWay(shown).map((what) => `${width}x${height} ${what}`))
      }
      await page.viewport(...first)
      await frames()
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`))
      expect(found).toEqual([])
    })
  }

  test(`${tool.name}: the keyboard comes to every button, and one switch to each of them in a round`, async () => {
    await page.viewport(1024, 768)
    const [band] = tool.bands.filter((one) => one !== 'preVerbal')
    if (band === undefined) throw new Error('a tool for nobody')
    const byKey = await showTool(tool.id, { band })
    await frames()
    expect(await notComeToByTab(byKey)).toEqual([])
    clearChild()
    const bySwitch = await showTool(tool.id, { band, profile: { scanning: 'step' } })
    await frames()
    expect(await notComeToBySwitch(bySwitch)).toEqual([])
  })
}

/** A way to work, not an answer: one of them has to stand first. */
const STARTS_SOMEWHERE = /^(Write|Words|Draw|Three piles|Pens?|.* pen|Thick|Blue|Now|How it is)/

async function frames(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
}

/** Everything that keeps a finger from a button, or words from being read, on the screen as it stands. */
function whatIsInTheWay({ place, board }: ShownTool): readonly string[] {
  return [
    ...smallTargets(place, '.grown-up-corner').map((what) => `small: ${what}`),
    ...lyingOnEachOther(place).map((what) => `on each other: ${what}`),
    ...cutOffWords(place).map((what) => `cut off: ${what}`),
    ...(board.scrollWidth - board.clientWidth > 1 ? [`wider than the board by ${board.scrollWidth - board.clientWidth}`] : []),
    ...ALWAYS.filter((of) => !liesFree(place.querySelector(`.furniture__button--${of}`))).map((of) => `not free: ${of}`),
  ]
}

/** Pairs of buttons that lie on each other where both can be seen: what is scrolled away lies nowhere. */
function lyingOnEachOther(place: HTMLElement): readonly string[] {
  const seen = [...place.querySelectorAll<HTMLElement>('button')]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }))
    .map((button) => ({ name: nameOf(button), box: boxInSight(button) }))
  return seen.flatMap(({ name, box }, at) => seen.slice(at + 1)
    .filter(({ box: other }) => Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1)
    .map((other) => `${name} / ${other.name}`))
}

function boxInSight(element: HTMLElement): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  let { left, top, right, bottom } = element.getBoundingClientRect()
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue
    const box = around.getBoundingClientRect()
    left = Math.max(left, box.left)
    top = Math.max(top, box.top)
    right = Math.min(right, box.right)
    bottom = Math.min(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}

/** In sight, and nothing lies on its middle. */
function liesFree(element: HTMLElement | null): boolean {
  if (element === null) return false
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const found = document.elementFromPoint(x, y)
  return x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight && found !== null && element.contains(found)
}

/** Enabled buttons that Tab does not stop at, by name. */
async function notComeToByTab({ place }: ShownTool): Promise<readonly string[]> {
  const wanted = [...place.querySelectorAll<HTMLButtonElement>('button:not([disabled])')]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.closest('[inert]') === null)
  const come = new Set<Element>()
  // The last of the page is the adult's corner; beyond it the page would lose the focus and cover itself.
  for (let step = 0; step < 140 && !document.activeElement?.matches('.grown-up-corner'); step += 1) {
    await userEvent.keyboard('{Tab}')
    if (document.activeElement !== null) come.add(document.activeElement)
  }
  return wanted.filter((button) => !come.has(button)).map(nameOf)
}

/** Targets of a switch that neither a round of rows nor a round in each row comes to, by name. */
async function notComeToBySwitch({ place }: ShownTool): Promise<readonly string[]> {
  const root = place.querySelector<HTMLElement>('.child-page')
  if (root === null) throw new Error('no page')
  const wanted = findTargets(root)
  const come = new Set<Element>()
  for (let step = 0; step <= wanted.length; step += 1) {
    for (const kind of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(kind, { key: ' ', bubbles: true, cancelable: true }))
    await frames(1)
    for (const marked of place.querySelectorAll('[data-scanned], [data-scanned-row]')) come.add(marked)
  }
  return wanted.filter((target) => !come.has(target)).map(nameOf)
}

/** Grounds and inks in plain red or green, which stand for wrong and right. */
function redAndGreen(place: HTMLElement): readonly string[] {
  return [...place.querySelectorAll('.child-page *')].flatMap((element) => {
    const style = getComputedStyle(element)
    return [style.backgroundColor, style.color, style.fill].filter((colour) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (/^rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? '').split(/[,/ ]+/).filter(Boolean).map(Number)
      if (alpha === 0) return false
      return (red > 170 && green < 60 && blue < 60) || (green > 110 && red < 90 && blue < 90)
    }).map((colour) => `${element.tagName.toLowerCase()}.${String(element.getAttribute('class'))}: ${colour}`)
  })
}
