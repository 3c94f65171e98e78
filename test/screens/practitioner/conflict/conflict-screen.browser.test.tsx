import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CONFLICT, VISIT, historyLine } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const CONFLICT_ROUTE = { screen: 'conflict', recordId: VISIT } as const
const heading = () => document.querySelector('.conflict__one h2')?.textContent

test('a person settles every place by keyboard, one at a time', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen(CONFLICT_ROUTE, { settleConflict: async () => ({ kind: 'saved', atMs: Date.now() }) })
  await untilThere('.clash-sheets')
  await expectNoBarriers()
  expect(heading()).toBe('1 of 4. What this means for the child')
  const press = async (name: string) => {
    page.getByRole('button', { name }).element().focus()
    await userEvent.keyboard('{Enter}')
  }
  await press('Write it myself')
  await until(() => expect(document.activeElement?.id).toBe('conflict-written'.replace('conflict', 'clash')))
  await userEvent.keyboard(' Both were said.')
  await press('That is how it should stand')
  expect(heading()).toBe('2 of 4. Said')
  expect([...document.querySelectorAll('.way')].map((way) => way.textContent)).toEqual(['Keep what I wrote on this device', 'Keep what I wrote on the other device'])
  expect(document.querySelectorAll('blockquote').length).toBe(1)
  await expectNoBarriers()
  await press('Keep what I wrote on this device')
  expect(heading()).toBe('3 of 4. How we met')
  expect(document.querySelector('.clash-sheets')?.textContent).toContain('In person')
  await press('Keep what I wrote on the other device')
  expect(heading()).toBe('4 of 4. What happens next')
  expect(document.querySelector('.clash-sheets')?.textContent).toContain('Taken out here')
  await press('Make it one note again')
  expect(given('settleConflict')).toEqual([])
  await press('Leave it out, as on the other device')
  await press('Make it one note again')
  await until(() => expect(document.querySelector('h1')?.textContent).toBe('Settled'))
  expect(given('settleConflict')[0]?.[1]).toEqual({
    'analysis#1': { take: 'edited', text: 'Cassie wants to see her father and is afraid of how it may go. Both were said.' },
    'entries/22/statement#1': { take: 'a' }, 'mode#1': { take: 'b' }, 'nextActions/42#1': { take: 'b' },
  })
})

test('words that arrive while somebody decides are told, and what was decided about the same words still counts', async () => {
  await showScreen(CONFLICT_ROUTE, { conflict: async () => ({ ...CONFLICT, clashes: CONFLICT.clashes.slice(0, 1) }), settleConflict: async () => ({ kind: 'changed-meanwhile' }) })
  await untilThere('.clash-sheets')
  await userEvent.click(page.getByRole('button', { name: 'Keep both' }))
  await userEvent.click(page.getByRole('button', { name: 'Make it one note again' }))
  await until(() => expect(document.body.textContent).toContain('The note changed meanwhile'))
  expect(document.querySelector('.way[aria-pressed="true"]')?.textContent).toBe('Keep both')
})

test('decisions half made are there again after a lock', async () => {
  const forms = new Map<string, unknown>()
  const keep = { keepForm: async (name: string, form: unknown) => { forms.set(name, structuredClone(form)); return { kind: 'saved', atMs: 1 } as const }, form: async (name: string) => forms.get(name) ?? null }
  await showScreen(CONFLICT_ROUTE, keep)
  await untilThere('.clash-sheets')
  await userEvent.click(page.getByRole('button', { name: 'Keep both' }))
  clear()
  await showScreen(CONFLICT_ROUTE, keep)
  await until(() => expect(document.querySelector('.section-list__state')?.textContent).toBe('keep both'))
})

test('two people are told by name, side by side on a tablet upright, one above the other on a telephone', async () => {
  await page.viewport(768, 1024)
  await showScreen(CONFLICT_ROUTE, { conflict: async () => ({ ...CONFLICT, b: historyLine({ byName: 'Mo Reyes', thisDevice: false }) }) })
  const [mine, theirs] = [await untilThere('.clash-sheet'), document.querySelectorAll('.clash-sheet')[1]]
  expect(mine.querySelector('h3')?.textContent).toBe('You')
  expect(theirs?.querySelector('h3')?.textContent).toBe('Mo Reyes')
  expect(theirs?.getBoundingClientRect().left).toBeGreaterThan(mine.getBoundingClientRect().right)
  await page.viewport(360, 740)
  expect(theirs?.getBoundingClientRect().top).toBeGreaterThan(mine.getBoundingClientRect().bottom)
  await page.viewport(768, 1024)
  expect([...document.querySelectorAll('.way')].map((way) => way.textContent)).toEqual(['Keep mine', 'Keep Mo Reyes’s', 'Keep both', 'Write it myself'])
  await expectNoBarriers()
})

test('what differs and the choices about it are on the screen together, on its side and upright', async () => {
  for (const [width, height] of [[1024, 768], [768, 1024], [1366, 768]] as const) {
    await page.viewport(width, height)
    await showScreen(CONFLICT_ROUTE)
    const ways = await untilThere('.clash-ways__buttons')
    const bar = document.querySelector('.action-bar')?.getBoundingClientRect().top ?? height
    expect(ways.getBoundingClientRect().bottom, `${width}x${height}`).toBeLessThanOrEqual(width < height ? Math.min(bar, height) : height)
  }
})

test('of two signatures a person chooses the one that stands, by keyboard, with both texts at hand', async () => {
  const view = { ...CONFLICT, doubleSign: true, clashes: [], b: { ...CONFLICT.b, act: 'sign' as const, byName: 'Mo Brandt' }, bodyB: { ...CONFLICT.bodyB, analysis: 'Cassie is afraid.' } }
  for (const [width, height] of [[1024, 768], [768, 1024]] as const) {
    await page.viewport(width, height)
    const { given } = await showScreen(CONFLICT_ROUTE, { conflict: async () => view, settleConflict: async () => ({ kind: 'saved', atMs: Date.now() }) })
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('This note was signed twice'))
    await expectNoBarriers()
    expect([...document.querySelectorAll('.way')].map((way) => way.textContent)).toEqual(['What I signed stands', 'What Mo Brandt signed stands'])
    for (const way of document.querySelectorAll('.way')) expect(way.getBoundingClientRect().bottom).toBeLessThan(height)
    expect(document.querySelector('.changes')?.textContent).toContain('Cassie is afraid.')
    const press = async (name: string) => {
      page.getByRole('button', { name }).element().focus()
      await userEvent.keyboard('{Enter}')
    }
    await press('Let it stand')
    expect(given('settleConflict')).toEqual([])
    await press('What Mo Brandt signed stands')
    await press('Let it stand')
    await until(() => expect(given('settleConflict')[0]?.[1]).toEqual({ signature: { take: 'b' } }))
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('Settled'))
  }
})

test('all notes to settle are listed', async () => {
  await showScreen({ screen: 'conflicts' })
  await untilThere('.task-list')
  await expectNoBarriers()
})
