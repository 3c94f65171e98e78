import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { HandedOver } from '../../../../src/direct-work/session/hand-over.ts'
import type { CaptureApi } from '../../../../src/workers/capture-api.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { button, closeChildPage, frames, press, showChildPage, until, type ShownChild } from '../show-child-page.tsx'

afterEach(closeChildPage)

/** A child who chose a face and wrote one sentence, and says that it is finished. */
async function finished(handed: Partial<HandedOver> = {}, more: Partial<CaptureApi> = {}): Promise<ShownChild> {
  const shown = await showChildPage({ tools: ['finish-well'], ...handed }, undefined, more)
  await press('Start')
  await press('Before we finish')
  await until(() => button('Next'))
  await press('All right')
  await press('Next')
  await press('Next')
  const pad = shown.place.querySelector('textarea')
  if (pad === null) throw new Error('no pad')
  await userEvent.fill(pad, 'Please phone my nan.')
  await press('Finished')
  await press('No name')
  await press('I’m finished')
  await until(() => button(/Yes, that’s it/))
  return shown
}

test('each kept thing is read back alone; changed words stand beside the old; then five equal wishes, none chosen', async () => {
  const { place, events } = await finished()
  expect(place.textContent).toContain('face: all right')
  await expectNoBarriers(place)
  await press('Yes, that’s it')
  expect(place.textContent).toContain('You can wish.')
  expect(place.textContent).toContain('If someone is not safe, I must tell people who can help.')
  await expectNoBarriers(place)
  await press('Go on')
  const wishes = [...place.querySelectorAll<HTMLElement>('.ending__answers button')].slice(0, 5)
  expect(new Set(wishes.map((wish) => `${Math.round(wish.getBoundingClientRect().width)} ${Math.round(wish.getBoundingClientRect().height)}`)).size).toBe(1)
  expect(wishes.some((wish) => wish.hasAttribute('aria-pressed') || wish === document.activeElement)).toBe(false)
  await expectNoBarriers(place)
  await press('Talk to me first')
  expect(events.at(-1)).toMatchObject({ kind: 'share-preference', itemRef: 'how-it-was', preference: 'talk-first' })
  expect((events.at(-1) as { readonly order: readonly string[] }).order).toHaveLength(5)
  expect(place.querySelector('.item-card__words')?.textContent).toBe('Please phone my nan.')
  await press('Change it')
  const pad = place.querySelector('textarea')
  if (pad === null) throw new Error('no pad')
  await userEvent.fill(pad, 'Please text my nan.')
  await expectNoBarriers(place)
  pad.blur()
  await press('Use these words')
  expect(events.filter(({ kind }) => kind === 'read-back')).toMatchObject([{ answer: 'yes' }, { answer: 'changed', changedTo: { text: 'Please text my nan.', by: 'child', nearness: 'exact' } }])
  expect(place.querySelector('.item-card__words')?.textContent).toBe('Please text my nan.')
})

test('what is left out is not wished about; the rest of the way can be left with one press', async () => {
  const { place, events } = await finished()
  await press('Leave it out of what I show')
  expect(place.textContent).not.toContain('What shall I do with this?')
  await press('Not that one')
  await until(() => expect(place.textContent).toContain('How well did I listen'))
  expect(events.filter(({ kind }) => kind === 'share-preference')).toEqual([])
})

test('how it was is sealed on this page: what is kept holds no answer in clear, and the child is told so', async () => {
  const asked: unknown[] = []
  const { place, events, kinds } = await finished({}, { sealFeedback: async (given) => { asked.push(given); return 'cd'.repeat(30) } })
  await press('That’s enough')
  await until(() => button('Good'))
  expect(place.textContent).toContain('I can’t read these answers. I only see that you gave them.')
  expect(place.querySelector('.ending__answers [aria-pressed]')).toBeNull()
  await expectNoBarriers(place)
  await press('Good')
  await press('Skip')
  await press('Not good')
  await press('In the middle')
  await until(() => button('Show it now'))
  await expectNoBarriers(place)
  await press('Show it now')
  await until(() => expect(place.querySelector('.closing')).not.toBeNull())
  expect(asked.at(-1)).toMatchObject({ answers: [{ what: 'listened', face: 'good' }, { what: 'safe', face: 'not-good' }, { what: 'speed', face: 'mixed' }] })
  expect(events.at(-2)).toMatchObject({ kind: 'feedback', sealed: 'cd'.repeat(30) })
  expect(events.at(-1)).toMatchObject({ kind: 'ended', ending: 'show-now' })
  expect(JSON.stringify(events)).not.toContain('listened')
  expect(place.textContent).toContain('We look at it together.')
  expect(kinds().filter((kind) => kind === 'ended')).toHaveLength(1)
  await expectNoBarriers(place)
})

test('where nobody could read how it was, nobody is asked', async () => {
  const { place } = await finished({}, { sealFeedback: async () => null })
  await press('That’s enough')
  await until(() => button('Show it now'))
  expect(place.textContent).not.toContain('How well did I listen')
})

test('Stop on the way out goes straight to the closing picture', async () => {
  const { place, kinds } = await finished()
  button('Stop').click()
  await frames(1)
  expect(place.querySelector('.closing')).not.toBeNull()
  expect(kinds()).not.toContain('ended')
})

test('the adult may mark a moment without a word on the page, and end it now: calm, nothing asked, everything kept', async () => {
  const { place, events, kinds } = await finished()
  const mark = async (name: string): Promise<void> => {
    const corner = place.querySelector<HTMLElement>('.grown-up-corner')
    corner?.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => button(name))
    await press(name)
  }
  const before = place.querySelector('.child-board')?.textContent
  await mark('For the grown-up: note this moment')
  expect(events.at(-1)).toMatchObject({ kind: 'mark', mark: 'upset' })
  expect(place.querySelector('.child-board')?.textContent).toBe(before)
  await mark('For the grown-up: end now')
  await until(() => expect(place.querySelector('.closing')?.textContent).toContain('We stop here now.'))
  expect(place.querySelector('.closing')?.textContent).not.toMatch(/\?|finished|You stopped/)
  expect(kinds().slice(-2)).toEqual(['mark', 'ended'])
  expect(place.querySelector('.grown-up-marks')).toBeNull()
  await expectNoBarriers(place)
})

test('whoever writes for a child says how near the words are before they count as exact', async () => {
  const { place, events } = await showChildPage({ tools: ['finish-well'], scribed: true })
  await press('Start')
  await press('Before we finish')
  await until(() => button('Next'))
  await press('Next')
  await press('Next')
  const pad = place.querySelector('textarea')
  if (pad === null) throw new Error('no pad')
  for (const [name, value] of [['spellcheck', 'false'], ['autocorrect', 'off'], ['autocomplete', 'off'], ['autocapitalize', 'off']] as const) expect(pad.getAttribute(name)).toBe(value)
  await userEvent.fill(pad, 'ring nan')
  pad.blur()
  await frames(2)
  const last = (): unknown => events.findLast(({ kind }) => kind === 'action')
  expect(last()).toMatchObject({ action: { words: { text: 'ring nan', by: 'practitioner', nearness: 'nearExact', prompt: { wording: 'What can I do before we next meet?' } } } })
  await press('Exactly these words')
  expect(last()).toMatchObject({ action: { words: { text: 'ring nan', nearness: 'exact' } } })
  await userEvent.fill(pad, 'ring nan today')
  pad.blur()
  await frames(2)
  expect(last()).toMatchObject({ action: { words: { text: 'ring nan today', nearness: 'nearExact' } } })
})

test('words are on their way within a second while they are typed, under one id', async () => {
  const { place, events } = await showChildPage({ tools: ['finish-well'], band: 'teen' })
  await press('Start')
  await press('Before we finish')
  await until(() => button('Next'))
  await press('Next')
  await press('Next')
  const pad = place.querySelector('textarea')
  if (pad === null) throw new Error('no pad')
  pad.focus()
  const began = performance.now()
  while (performance.now() - began < 2600) {
    pad.value += 'a'
    pad.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  const told = events.flatMap((event) => event.kind === 'action' ? [event.action as { readonly words: { readonly id: string } }] : [])
  expect(told.length).toBeGreaterThanOrEqual(2)
  expect(told.length).toBeLessThanOrEqual(3)
  expect(new Set(told.map(({ words }) => words.id)).size).toBe(1)
})
