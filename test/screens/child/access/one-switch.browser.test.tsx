import { afterEach, expect, test } from 'vitest'
import { USUAL_ACCESS, type AccessProfile } from '../../../../src/direct-work/access-profile.ts'
import { LONG_PRESS_MS } from '../../../../src/screens/child/access/scanner.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { button, closeChildPage, frames, press, showChildPage, until } from '../show-child-page.tsx'

afterEach(closeChildPage)

const AUTO: AccessProfile = { ...USUAL_ACCESS, scanning: 'auto', scanEveryMs: 600 }
const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()
const marked = (): readonly Element[] => [...document.querySelectorAll('[data-scanned], [data-scanned-row]')]

function key(kind: 'keydown' | 'keyup', name: string): void {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(kind, { key: name, bubbles: true, cancelable: true }))
}

/** Presses the one switch whenever the frame lies on what is wanted, or on its row, until it was chosen. */
async function choose(name: string, patienceMs = 25_000): Promise<void> {
  const start = performance.now()
  const wanted = button(name)
  while (performance.now() - start < patienceMs) {
    const here = marked()
    if (here.includes(wanted)) {
      const alone = wanted.hasAttribute('data-scanned') || here.length === 1
      key('keydown', 'x')
      key('keyup', 'x')
      await frames(3)
      if (alone) return
    }
    await frames(1)
  }
  throw new Error(`the switch does not reach ${name}`)
}

/** A mouse that lies still on a thing, as long as it takes. */
async function restAt(at: { readonly clientX: number; readonly clientY: number }, on: Element, ms = 350): Promise<void> {
  on.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', buttons: 0, ...at }))
  await new Promise((resolve) => setTimeout(resolve, ms))
  await frames(2)
}

function middleOf(element: Element): { readonly clientX: number; readonly clientY: number } {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { clientX: left + width / 2, clientY: top + height / 2 }
}

const rest = (name: string): Promise<void> => restAt(middleOf(button(name)), button(name))

test('one key of any kind goes the whole way: truth, choice, a tool with its answers, the way out', { timeout: 240_000 }, async () => {
  const { place, kinds, events } = await showChildPage({ profile: AUTO, tools: ['finish-well'], band: 'early' })
  await choose('Start')
  await choose('Before we finish')
  await until(() => button('Next'))
  await choose('All right')
  await choose('Next')
  await choose('Play')
  await choose('I don’t know')
  await until(() => expect(place.textContent).toContain('Before you go'))
  await choose('Finished')
  await choose('Star')
  await choose('I’m finished')
  await until(() => button('Yes'))
  await choose('Yes')
  await choose('Away')
  await choose('Go on')
  await choose('Unsure')
  await until(() => button('Good'))
  await choose('In the middle')
  await choose('Keep it covered')
  await until(() => expect(place.querySelector('.closing')).not.toBeNull())
  expect(events.filter(({ kind }) => kind === 'action')).toMatchObject([{ action: { kind: 'how-it-was', face: 'all-right' } }, { action: { kind: 'next', thing: 'play', on: true } }])
  expect(events.filter(({ kind }) => kind === 'title' || kind === 'read-back' || kind === 'page-wish')).toMatchObject([{ picture: 'star' }, { answer: 'yes' }, { answer: 'leave-out' }, { kind: 'page-wish' }])
  expect(kinds().slice(-2)).toEqual(['feedback', 'ended'])
})

test('the switch reaches all that can be pressed and nothing else: furniture, panel, places of a sheet, the garden', { timeout: 120_000 }, async () => {
  const { place } = await showChildPage({ profile: { ...AUTO, scanning: 'step' } })
  await press('Start')
  await press('Scribble')
  await until(() => button('Stamps'))
  await press('Stamps')
  await press('Sun')
  const everything = [...place.querySelectorAll('button')].filter((one) => one.closest('[inert], [hidden]') === null && one.getAttribute('aria-disabled') !== 'true' && !one.classList.contains('grown-up-corner'))
  const seen = new Set<Element>()
  for (let step = 0; step < 12; step += 1) {
    for (const one of marked()) seen.add(one)
    key('keydown', ' ')
    key('keyup', ' ')
    await frames(1)
  }
  expect(everything.filter((one) => !seen.has(one)).map(nameOf)).toEqual([])
  expect([...seen].map(nameOf)).not.toContain('For the grown-up')
  await press('Hide')
  key('keydown', ' ')
  key('keyup', ' ')
  await frames(2)
  expect(marked().map(nameOf)).toEqual(['Snail'])
  key('keydown', 'Enter')
  await frames(3)
  expect(place.querySelector('.child-page')?.getAttribute('data-covered')).toBe('no')
  await expectNoBarriers(place)
})

test('with one switch in steps a short press moves and a long one chooses', async () => {
  const { place } = await showChildPage({ profile: { ...AUTO, scanning: 'step' } })
  for (let step = 0; step < 20 && !marked().some((one) => nameOf(one) === 'Start'); step += 1) {
    key('keydown', ' ')
    key('keyup', ' ')
    await frames(1)
  }
  const chooseHere = async (): Promise<void> => {
    key('keydown', ' ')
    await new Promise((resolve) => setTimeout(resolve, LONG_PRESS_MS + 60))
    key('keyup', ' ')
    await frames(3)
  }
  await chooseHere()
  if (place.querySelector('.truth') !== null) {
    for (let step = 0; step < 6 && !document.querySelector('[data-scanned]')?.textContent.includes('Start'); step += 1) {
      key('keydown', ' ')
      key('keyup', ' ')
      await frames(1)
    }
    await chooseHere()
  }
  expect(place.querySelector('.chooser')).not.toBeNull()
})

test('resting a pointer chooses once where resting is switched on, and never where it is not', async () => {
  const off = await showChildPage()
  await rest('Start')
  expect(off.place.querySelector('.truth')).not.toBeNull()
  const on = await showChildPage({ profile: { ...USUAL_ACCESS, dwellMs: 200 } })
  await rest('Start')
  expect(on.place.querySelector('.chooser')).not.toBeNull()
  await rest('My way')
  await rest('My way')
  expect(on.place.querySelector('.access-panel')).not.toBeNull()
})

test('what comes up beneath a pointer that still rests is not chosen; once it has set out, it may', async () => {
  const { place } = await showChildPage({ profile: { ...USUAL_ACCESS, dwellMs: 120 } })
  const start = middleOf(button('Start'))
  await restAt(start, button('Start'), 220)
  const card = place.querySelector<HTMLElement>('.chooser__card')
  if (card === null) throw new Error('no chooser')
  for (const trembling of [-4, 3, -2]) await restAt({ ...start, clientX: start.clientX + trembling }, card, 220)
  expect(place.querySelector('.chooser')).not.toBeNull()
  await restAt({ ...start, clientX: start.clientX - 60 }, card, 220)
  await until(() => expect(place.querySelector('.chooser')).toBeNull())
})

test('a key of its own closes what lies open, and the focus goes back to what opened it', async () => {
  await showChildPage()
  await press('Start')
  await press('Scribble')
  for (const name of ['Stamps', 'Pens', 'An idea', 'My way']) {
    await until(() => button(name))
    button(name).focus()
    await press(name)
    expect(button(name).getAttribute('aria-expanded'), name).toBe('true')
    const inside = name === 'My way' ? button('Back to my page') : document.activeElement
    inside?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    await frames(2)
    expect(button(name).getAttribute('aria-expanded'), name).toBe('false')
    expect(document.activeElement, name).toBe(button(name))
  }
})

test('the focus comes back from the cover, from a break and from the child’s own way', async () => {
  await showChildPage()
  await press('Start')
  for (const [opens, closes] of [['Hide', 'Snail'], ['Break', 'I’m ready'], ['My way', 'Back to my page']] as const) {
    button(opens).focus()
    await press(opens)
    await frames(3)
    button(closes).focus()
    await press(closes)
    await frames(3)
    expect(nameOf(document.activeElement ?? document.body), opens).toBe(opens)
  }
})

test('every change of the panel is seen at once, is written down, and loses nothing of the page', async () => {
  const { place, events } = await showChildPage({ tools: ['finish-well'], band: 'teen' })
  await press('Start')
  await press('Before we finish')
  await until(() => button('All right'))
  await press('All right')
  await press('My way')
  for (const name of ['Biggest', 'Clear', 'Plain and calm', 'Pictures with words', 'Gentle', 'Left', 'Moves by itself']) await press(name)
  expect(place.querySelector('.child-page')?.getAttribute('data-targets')).toBe('largest')
  expect(button('Stop').getBoundingClientRect().width).toBeGreaterThanOrEqual(120)
  expect(events.filter(({ kind }) => kind === 'profile')).toHaveLength(8)
  expect(events.at(-1)).toMatchObject({ profile: { targets: 'largest', contrast: 'high', lowStimulation: true, symbols: true, motion: 'gentle', hand: 'left', scanning: 'auto' } })
  await expectNoBarriers(place)
  await press('Back to my page')
  expect(button('All right').getAttribute('aria-pressed')).toBe('true')
  await expectNoBarriers(place)
})
