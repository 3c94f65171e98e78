import { afterEach, expect, test, vi } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { COVER_AFTER_MS } from '../../../../src/screens/child/frame/covers/use-cover-by-itself.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { drawLine, inkOf, wave } from '../draw/draw-by-hand.tsx'
import { button, closeChildPage, frames, openScribble, press, showChildPage, until } from '../show-child-page.tsx'

afterEach(() => {
  vi.useRealTimers()
  closeChildPage()
})

test('the child hears the truth first, chooses, draws, and finds the page again after going back', async () => {
  const { sheet, kinds, place, events } = await openScribble()
  expect(kinds().slice(0, 3)).toEqual(['opened', 'profile', 'page-begun'])
  drawLine(sheet, wave(0.3))
  await frames(4)
  expect(events.filter(({ kind }) => kind === 'ink')).toHaveLength(1)
  await until(() => expect(place.querySelector('.child-safe')?.textContent).toBe('Safe'))
  await press('Choose')
  expect(place.textContent).toContain('Made')
  await press(/^Scribble/)
  await until(() => {
    const ink = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
    expect(ink && inkOf(ink).share).toBeGreaterThan(0.002)
  })
  expect(kinds().filter((kind) => kind === 'page-begun')).toHaveLength(1)
})

test('who can see the page is told as it is', async () => {
  const beside = await showChildPage({ adultCanSee: true })
  expect(beside.place.textContent).toContain('I can see your page')
  const alone = await showChildPage({ adultCanSee: false })
  expect(alone.place.textContent).toContain('I can’t see it while you make it.')
})

test('Stop asks nothing: one press, and the closing picture stands there; everything before it is kept', async () => {
  const { sheet, kinds, place } = await openScribble()
  drawLine(sheet, wave(0.5))
  button('Stop').click()
  await frames(1)
  expect(place.querySelector('.closing')).not.toBeNull()
  expect(place.querySelector('dialog, [role=dialog], [role=alertdialog]')).toBeNull()
  expect(place.textContent).toContain('Give the tablet back now.')
  await until(() => expect(place.textContent).toContain('Everything is kept safe.'))
  expect(kinds().slice(-2)).toEqual(['ink', 'stop'])
})

test('Hide covers everything in the turn of the press; only the snail takes it away, and the page is as it was', async () => {
  const { sheet, kinds, place } = await openScribble()
  for (const y of [0.2, 0.4, 0.6, 0.8]) drawLine(sheet, wave(y, 300))
  const cover = place.querySelector<HTMLElement>('.garden-cover')
  for (let round = 0; round < 10; round += 1) {
    button('Hide').click()
    expect(cover && getComputedStyle(cover).visibility).toBe('visible')
    await frames(1)
    expect(document.elementFromPoint(300, 300)?.closest('.garden-cover')).not.toBeNull()
    expect(place.querySelector('.child-frame')?.hasAttribute('inert')).toBe(true)
    ;(document.elementFromPoint(120, 120) as HTMLElement | SVGElement).dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await frames(1)
    expect(cover && getComputedStyle(cover).visibility).toBe('visible')
    button('Snail').click()
    await frames(2)
    expect(cover && getComputedStyle(cover).visibility).toBe('hidden')
  }
  expect(kinds().filter((kind) => kind === 'hide' || kind === 'back-from-hide')).toHaveLength(20)
  expect(place.querySelector('canvas[role=img]')).not.toBeNull()
})

test('where others are near the page covers itself after a minute without a touch; leaving the screen covers it at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const opening = showChildPage({ othersNear: true })
  await vi.advanceTimersByTimeAsync(10)
  const { place, kinds } = await opening
  const covered = (): string | null => place.querySelector('.child-page')?.getAttribute('data-covered') ?? null
  await vi.advanceTimersByTimeAsync(COVER_AFTER_MS - 5000)
  document.dispatchEvent(new PointerEvent('pointerdown'))
  await vi.advanceTimersByTimeAsync(COVER_AFTER_MS - 1000)
  expect(covered()).toBe('no')
  await vi.advanceTimersByTimeAsync(1001)
  expect(covered()).toBe('yes')
  vi.useRealTimers()
  await press('Snail')
  window.dispatchEvent(new Event('blur'))
  expect(covered()).toBe('yes')
  expect(kinds().filter((kind) => kind === 'hide')).toHaveLength(2)
})

test('Undo takes back everything to the empty page, one step at a time, and is written down', async () => {
  const { sheet, events, place } = await openScribble()
  await press('You draw too')
  for (let line = 0; line < 12; line += 1) drawLine(place.querySelector<HTMLCanvasElement>('canvas[role=img]') ?? sheet, wave(0.1 + line * 0.06, 20))
  await frames(3)
  for (let step = 0; step < 12; step += 1) await press('Undo')
  await frames(8)
  const ink = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
  expect(ink && inkOf(ink).share).toBe(0)
  expect(button('You draw too').getAttribute('aria-pressed')).toBe('true')
  await press('Undo')
  expect(button('You draw too').getAttribute('aria-pressed')).toBe('false')
  expect(button('Undo').getAttribute('aria-disabled')).toBe('true')
  await press('Undo')
  expect(events.filter(({ kind }) => kind === 'undo')).toHaveLength(13)
})

test('the adult draws on a sheet beside, never on the child\'s: the two do not touch', async () => {
  for (const size of [{ width: 1024, height: 768 }, { width: 768, height: 1024 }]) {
    const { sheet, place, events } = await openScribble({}, size)
    drawLine(sheet, wave(0.4))
    await press('You draw too')
    await frames(6)
    const [child, beside] = [...place.querySelectorAll('canvas[role=img]')].map((one) => one.getBoundingClientRect())
    if (child === undefined || beside === undefined) throw new Error('no two sheets')
    expect(child.right <= beside.left || child.bottom <= beside.top).toBe(true)
    const tools = place.querySelector('.canvas-tools__strip')?.getBoundingClientRect()
    expect(child.bottom).toBeLessThanOrEqual(tools?.top ?? 0)
    const other = place.querySelectorAll<HTMLCanvasElement>('canvas[role=img]')[1]
    if (other === undefined) throw new Error('no sheet beside')
    drawLine(other, wave(0.5))
    await frames(3)
    expect(events.flatMap((event) => event.kind === 'ink' ? [event.canvas] : [])).toEqual(['child', 'together'])
  }
})

test('a break rests on a shape and comes back to the same page; Stop and Hide stay where they are', async () => {
  const { kinds, place } = await openScribble()
  const before = button('Stop').getBoundingClientRect()
  await press('Break')
  expect(place.textContent).toContain('Breathe with the shape if you like.')
  expect(place.querySelector('.breathing--moving')).not.toBeNull()
  expect(button('Stop').getBoundingClientRect()).toEqual(before)
  button('Hide')
  await press('I’m ready')
  expect(kinds().slice(-2)).toEqual(['break', 'back-from-break'])
  expect(place.querySelector('canvas[role=img]')).not.toBeNull()
})

test('Skip of a question is an answer of its own and goes on', async () => {
  const { events, place } = await showChildPage({ tools: ['finish-well'] })
  await press('Skip')
  await press('Before we finish')
  await until(() => button('Next'))
  await press('Skip')
  expect(events.filter(({ kind }) => kind === 'not-answered')).toMatchObject([{ promptId: 'finish-well.how.young', how: 'skip' }])
  expect(place.textContent).toContain('What will you do next?')
  await press('I don’t know')
  expect(events.filter(({ kind }) => kind === 'not-answered')).toMatchObject([{ how: 'skip' }, { promptId: 'finish-well.next.young', how: 'dont-know' }])
})

test('after a crash the child is told that the picture is safe, and a new page begins', async () => {
  const { place, events } = await showChildPage({}, undefined, { again: true })
  expect(events[0]).toMatchObject({ kind: 'opened', again: true })
  expect(place.textContent).toContain('Your picture is safe.')
  await press('Go on')
  expect(place.textContent).toContain('What would you like to do?')
})

test('nothing handed over leads away; another window says so calmly', async () => {
  const none = await showChildPage({}, undefined, { begin: async () => ({ kind: 'none' }) })
  expect(none.place.querySelectorAll('button:not(.grown-up-corner)')).toHaveLength(0)
  const elsewhere = await showChildPage({}, undefined, { begin: async () => ({ kind: 'elsewhere' }) })
  expect(elsewhere.place.textContent).toContain('This is open somewhere else.')
  await expectNoBarriers(elsewhere.place)
})

test('what cannot be kept is said so, and safe only once it was', async () => {
  let full = true
  const { place } = await showChildPage({}, undefined, { keep: async () => full ? { kind: 'not-kept', reason: 'no-room' } : { kind: 'kept' } })
  await until(() => expect(place.querySelector('[role=alert]')?.textContent).toContain('The tablet is full'))
  full = false
  await press('Start')
  await until(() => expect(place.querySelector('.child-safe')?.textContent).toBe('Safe'))
})

for (const [width, height] of [[1024, 768], [768, 1024], [1366, 768], [1366, 650], [360, 740]] as const) {
  test(`the furniture is whole, large and apart, and leaves seven tenths to the board (${width} x ${height})`, async () => {
    const { place } = await openScribble({}, { width, height })
    const buttons = [...place.querySelectorAll<HTMLElement>('.furniture button')]
    expect(buttons).toHaveLength(8)
    const boxes = buttons.map((one) => one.getBoundingClientRect())
    for (const box of boxes) {
      expect(box.width).toBeGreaterThanOrEqual(75)
      expect(box.height).toBeGreaterThanOrEqual(75)
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(width)
      expect(box.top).toBeGreaterThanOrEqual(0)
      expect(box.bottom).toBeLessThanOrEqual(height)
    }
    for (const [index, one] of boxes.entries()) for (const other of boxes.slice(index + 1)) {
      const across = Math.max(other.left - one.right, one.left - other.right)
      const down = Math.max(other.top - one.bottom, one.top - other.bottom)
      expect(Math.max(across, down)).toBeGreaterThanOrEqual(15.9)
    }
    const board = place.querySelector('.child-board')?.getBoundingClientRect()
    expect(((board?.width ?? 0) * (board?.height ?? 0)) / (width * height)).toBeGreaterThan(0.7)
  })
}

test('left-handed is the mirror', async () => {
  const { place } = await openScribble()
  const right = button('Stop').getBoundingClientRect()
  await press('My way')
  await press('Left')
  await frames(2)
  const left = button('Stop').getBoundingClientRect()
  expect(Math.abs(left.left - (1024 - right.right))).toBeLessThan(2)
  expect(place.querySelector('.access-panel')).not.toBeNull()
})

for (const band of ['early', 'primary', 'junior', 'teen', 'older'] as const) {
  test(`no barrier in any state of the frame (${band})`, async () => {
    const { place } = await showChildPage({ band, profile: { ...(await import('../../../../src/direct-work/access-profile.ts')).USUAL_ACCESS, symbols: true } })
    await expectNoBarriers(place)
    await press('Start')
    await expectNoBarriers(place)
    await press('My way')
    await expectNoBarriers(place)
    await press('Back to my page')
    await press('Scribble')
    await until(() => button('Pens'))
    await expectNoBarriers(place)
    await press('Pens')
    await expectNoBarriers(place)
    await press('Stamps')
    await press('Sun')
    await expectNoBarriers(place)
    await press('Break')
    await expectNoBarriers(place)
    await press('I’m ready')
    await press('Hide')
    await expectNoBarriers(place)
    await press('Snail')
    await press('Finished')
    await expectNoBarriers(place)
    await press('Stop')
    await expectNoBarriers(place)
  })
}

test('the whole way to a stamp on the sheet goes by keyboard alone', async () => {
  const { events, place } = await showChildPage()
  const reach = async (name: string, back = false): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      const said = document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''
      if (said === name) {
        await userEvent.keyboard('{Enter}')
        await frames(3)
        return
      }
      await userEvent.tab({ shift: back })
    }
    throw new Error(`the keyboard does not reach ${name}`)
  }
  await reach('Start')
  await reach('Scribble')
  await until(() => button('Stamps'))
  await reach('Stamps')
  await reach('House')
  await reach('Put it here 6', true)
  expect(events.filter(({ kind }) => kind === 'ink')).toHaveLength(1)
  await reach('Undo')
  await reach('Stop', true)
  expect(place.querySelector('.closing')).not.toBeNull()
  await screen.viewport(1024, 768)
})
