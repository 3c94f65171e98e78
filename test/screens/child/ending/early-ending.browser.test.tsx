import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { CaptureEvent } from '../../../../src/direct-work/session/capture-event.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { button, closeChildPage, press, showChildPage, until, type ShownChild, type Size } from '../show-child-page.tsx'

afterEach(closeChildPage)

const SIZES: readonly Size[] = [{ width: 1024, height: 768 }, { width: 768, height: 1024 }, { width: 360, height: 740 }]

/** A child of three or four who put two cards on a mat and says that the page is finished. */
async function sorted(size?: Size): Promise<ShownChild> {
  const shown = await showChildPage({ tools: ['sorting-mat'], band: 'early' }, size)
  await press('Start')
  await press('Sorting')
  await until(() => button('At home'))
  await press('At home')
  await until(() => button(/^I like it:/))
  await press(/^I like it:/)
  await press(/^I don’t like it:/)
  await press('Finished')
  return shown
}

async function onTheWayOut(size?: Size): Promise<ShownChild> {
  const shown = await sorted(size)
  await press('None')
  await press('I’m finished')
  await until(() => button('Yes'))
  return shown
}

const answers = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>('.ending__answers > .kit-button:not(.kit-button--quiet)')]
const sizesOf = (buttons: readonly HTMLElement[]) => new Set(buttons.map((one) => `${Math.round(one.getBoundingClientRect().width)} ${Math.round(one.getBoundingClientRect().height)}`))
const last = (events: readonly CaptureEvent[], kind: CaptureEvent['kind']) => events.findLast((event) => event.kind === kind)

test('a child who does not read names a page by a picture, none chosen before, or says a name that the adult writes exactly', async () => {
  const { place, events } = await sorted()
  expect(place.querySelectorAll('.title-pictures button')).toHaveLength(6)
  expect(place.querySelector('.ending__answers [aria-pressed="true"]')).toBeNull()
  await expectNoBarriers(place)
  await press('Sun')
  expect(last(events, 'title')).toMatchObject({ text: '', picture: 'sun' })
  expect(events.filter(({ kind }) => kind === 'order')).toContainEqual(expect.objectContaining({ what: 'name-pictures', order: expect.arrayContaining(['sun', 'star', 'ball', 'car', 'cat', 'cloud']) as readonly string[] }))

  await press(/^Sorting/)
  await until(() => button('Finished'))
  await press('Finished')
  await press('Say')
  const pad = place.querySelector('textarea')
  if (pad === null) throw new Error('no pad')
  await userEvent.fill(pad, 'my digger fings')
  pad.blur()
  await until(() => button('Exactly these words'))
  await expectNoBarriers(place)
  await press('Exactly these words')
  await press('Use this name')
  expect(last(events, 'title')).toMatchObject({ text: 'my digger fings', words: { by: 'practitioner', nearness: 'exact', text: 'my digger fings', prompt: { id: 'frame.title.early.1' } } })
})

test('each kept thing is shown large and alone with four pictures of one size and at most one word on each', async () => {
  for (const size of SIZES) {
    const { place } = await onTheWayOut(size)
    const buttons = answers(place)
    expect(buttons).toHaveLength(4)
    expect(sizesOf(buttons).size).toBe(1)
    for (const one of buttons) {
      expect(one.textContent?.trim()).toMatch(/^\S+$/)
      expect(one.querySelector('svg')).not.toBeNull()
      const box = one.getBoundingClientRect()
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(75)
      expect(box.bottom).toBeLessThanOrEqual(size.height)
    }
    expect(place.querySelectorAll('.early-thing__symbols svg')).toHaveLength(2)
    expect(place.querySelectorAll('.early-thing')).toHaveLength(1)
    await expectNoBarriers(place)
  }
})

test('what the child answers is kept for each thing, and then one wish for the page: pictures of one size, none chosen, the order written down', async () => {
  const { place, events } = await onTheWayOut()
  await press('Yes')
  await press('Away')
  expect(events.filter(({ kind }) => kind === 'read-back')).toMatchObject([{ answer: 'yes' }, { answer: 'leave-out' }])
  expect(place.textContent).toContain('If someone is not safe, I must tell people who can help.')
  await expectNoBarriers(place)
  await press('Go on')
  const wishes = answers(place)
  expect(wishes.map(({ textContent }) => textContent?.trim()).sort()).toEqual(['No', 'Show', 'Talk', 'Unsure'])
  expect(sizesOf(wishes).size).toBe(1)
  expect(wishes.some((wish) => wish.hasAttribute('aria-pressed') || wish === document.activeElement)).toBe(false)
  await expectNoBarriers(place)
  await press('Unsure')
  const wish = last(events, 'page-wish')
  expect(wish).not.toHaveProperty('preference')
  expect(wish).toHaveProperty('order')
  expect(events).toContainEqual(expect.objectContaining({ kind: 'prompt-shown', promptId: 'frame.page-wish.early.1' }))
  // One face, and who sees it.
  await press('Skip')
  await until(() => button('Show it now'))
})

test('a wish is kept as it was given; whoever has had enough goes on to the end with one press', async () => {
  const { events } = await onTheWayOut()
  await press('Yes')
  await press('No')
  await press('Go on')
  await press('No')
  expect(last(events, 'page-wish')).toMatchObject({ preference: 'do-not-share' })
  closeChildPage()
  const again = await onTheWayOut()
  await press('Enough')
  await press('Skip')
  await until(() => button('Show it now'))
  expect(again.events.filter(({ kind }) => kind === 'read-back' || kind === 'page-wish')).toEqual([])
})

test('a picture that is to be changed is changed on its page; what was answered before is not asked again, and what was put away stays away', async () => {
  const { place, events } = await onTheWayOut()
  await press('Away')
  await press('Change')
  expect(events.filter(({ kind }) => kind === 'read-back')).toMatchObject([{ answer: 'leave-out' }, { answer: 'changed' }])
  // Back on the mat: the second card goes to another pile.
  const thumb = await until(() => {
    const found = [...place.querySelectorAll<HTMLElement>('.mat-pile')].find((pile) => pile.getAttribute('aria-label') === 'I don’t like it')?.querySelector<HTMLElement>('.mat-thumb')
    if (!found) throw new Error('the mat does not stand yet')
    return found
  })
  thumb.click()
  await until(() => button(/^Not sure:/))
  await press(/^Not sure:/)
  await press('Finished')
  await press('None')
  await press('I’m finished')
  await until(() => button('Yes'))
  // Only the card that is another now is asked about, as it is now.
  expect(place.querySelector('.early-thing__symbols')?.getAttribute('aria-label')).toContain('pile: Not sure')
  await press('Yes')
  await press('Go on')
  await press('Show')
  await press('Skip')
  await until(() => button('Show it now'))
  expect(events.filter(({ kind }) => kind === 'read-back')).toMatchObject([{ answer: 'leave-out' }, { answer: 'changed' }, { answer: 'yes' }])
})

test('a page where everything was put away is not wished about', async () => {
  const { place } = await onTheWayOut()
  await press('Away')
  await press('Away')
  expect(place.querySelector('.early-wish-about')).toBeNull()
  expect(place.textContent).not.toContain('You can wish')
})
