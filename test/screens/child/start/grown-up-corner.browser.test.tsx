import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../../../src/screens/child/start/start.css'
import { GrownUpCorner } from '../../../../src/screens/child/start/grown-up-corner.tsx'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear, show } from '../../../components/show.tsx'

let gone: string[]
let flushed: number
beforeEach(() => { gone = []; flushed = 0 })
afterEach(() => { vi.useRealTimers(); clear() })

const leave = (address: string) => { gone.push(address) }
const flush = async () => { flushed += 1; return true }
const corner = () => document.querySelector('.grown-up-corner') as HTMLButtonElement
const point = (type: string, x = 40, y = 40) => corner().dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 1, clientX: x, clientY: y }))
const stand = async (keep = flush) => {
  await show(<main class="child"><h1>Drawing</h1><GrownUpCorner flush={keep} leave={leave} /></main>)
  corner().setPointerCapture = () => undefined
  vi.useFakeTimers()
}

test('a finger held for three seconds keeps what is unsaved and goes to the lock', async () => {
  await stand()
  point('pointerdown')
  await vi.advanceTimersByTimeAsync(2900)
  expect([flushed, gone]).toEqual([0, []])
  await vi.advanceTimersByTimeAsync(200)
  expect([flushed, gone]).toEqual([1, ['/grown-up']])
})

test('a tap, ten taps, a finger that lifts too soon or slides away do nothing', async () => {
  await stand()
  for (let tap = 0; tap < 10; tap += 1) {
    point('pointerdown')
    point('pointerup')
    corner().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: tap + 1 }))
  }
  point('pointerdown')
  await vi.advanceTimersByTimeAsync(2500)
  point('pointerup')
  await vi.advanceTimersByTimeAsync(5000)
  point('pointerdown')
  point('pointermove', 120, 40)
  await vi.advanceTimersByTimeAsync(5000)
  expect([flushed, gone]).toEqual([0, []])
})

test('by keyboard or switch two presses open the lock, and one does not', async () => {
  await show(<main class="child"><h1>Drawing</h1><GrownUpCorner flush={flush} leave={leave} /></main>)
  expect(page.getByRole('button', { name: 'For the grown-up', exact: true }).elements()).toHaveLength(1)
  await expectNoBarriers()
  corner().focus()
  await userEvent.keyboard('{Enter}')
  expect(gone).toEqual([])
  expect(corner().getAttribute('aria-label')).toBe('For the grown-up. Press again to open the lock.')
  await userEvent.keyboard(' ')
  await expect.poll(() => gone).toEqual(['/grown-up'])
})

test('a first press is forgotten after ten seconds', async () => {
  await stand()
  corner().click()
  await vi.advanceTimersByTimeAsync(10_100)
  corner().click()
  await vi.advanceTimersByTimeAsync(100)
  expect(gone).toEqual([])
})

test('what cannot be kept holds the page once and says so; the second time the adult may go', async () => {
  await stand(async () => { flushed += 1; return false })
  point('pointerdown')
  await vi.advanceTimersByTimeAsync(3100)
  expect([flushed, gone]).toEqual([1, []])
  expect(corner().getAttribute('aria-label')).toMatch(/^Not everything is kept yet/)
  corner().click()
  await vi.advanceTimersByTimeAsync(100)
  expect([flushed, gone]).toEqual([2, ['/grown-up']])
})

test('the corner is large enough for a hand and says nothing to a child who looks', async () => {
  await show(<main class="child"><h1>Drawing</h1><GrownUpCorner flush={flush} leave={leave} /></main>)
  const { width, height } = corner().getBoundingClientRect()
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  expect(corner().innerText).toBe('')
})

test('held for a second and let go, three pictures without words stand there for a moment; a tap shows none', async () => {
  const marked: string[] = []
  await show(<main class="child"><h1>Drawing</h1><GrownUpCorner flush={flush} leave={leave} onMark={(mark) => { marked.push(mark) }} /></main>)
  corner().setPointerCapture = () => undefined
  const marks = () => [...document.querySelectorAll<HTMLButtonElement>('.grown-up-marks__mark')]
  vi.useFakeTimers()
  point('pointerdown')
  point('pointerup')
  await vi.advanceTimersByTimeAsync(100)
  expect(marks()).toEqual([])
  const holdForASecond = async () => {
    point('pointerdown')
    await vi.advanceTimersByTimeAsync(1000)
    point('pointerup')
    await vi.advanceTimersByTimeAsync(20)
  }
  await holdForASecond()
  expect(marks()).toHaveLength(3)
  expect(marks().map(({ innerText }) => innerText)).toEqual(['', '', ''])
  for (const one of marks()) expect(Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44)
  marks()[1]?.click()
  await vi.advanceTimersByTimeAsync(20)
  expect([marked, marks(), gone]).toEqual([['upset'], [], []])
  await holdForASecond()
  await vi.advanceTimersByTimeAsync(8100)
  expect(marks()).toEqual([])
  vi.useRealTimers()
  corner().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => marks().length).toBe(3)
  await expectNoBarriers()
  expect(gone).toEqual([])
})
