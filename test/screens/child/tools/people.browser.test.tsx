import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Member, PeopleAction, PeopleAnswers } from '../../../../src/direct-work/people/answers.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild } from '../show-child.tsx'
import { buttonNamed, showTool, type ShownTool } from '../show-tool.tsx'
import { smallTargets } from './targets.ts'

afterEach(clearChild)

const answersOf = ({ run }: ShownTool) => run.state.pages[0]?.history.answers as unknown as PeopleAnswers
const settle = () => new Promise((resolve) => setTimeout(resolve, 60))
const press = async (shown: ShownTool, name: string | RegExp) => {
  buttonNamed(shown.place, name).click()
  await settle()
}
const act = async ({ run }: ShownTool, action: PeopleAction) => {
  run.tell({ kind: 'action', pageId: run.state.pages[0]?.pageId ?? '', action })
  await settle()
}
const member = (id: string): Member => ({ id, kind: 'person', shape: 'leaf', colour: 'sea', initials: false, words: [] })

test.each([[1024, 768], [768, 1024], [360, 740]] as const)('board, adding, panel and list have no barrier and no small target at %i x %i, for every band', async (width, height) => {
  await page.viewport(width, height)
  for (const band of ['early', 'primary', 'teen'] as const) {
    const shown = await showTool('people', { band })
    const check = async () => {
      await expectNoBarriers(shown.place)
      expect(smallTargets(shown.board), band).toEqual([])
    }
    await check()
    await press(shown, band === 'early' ? 'Add' : 'Add someone')
    await check()
    await press(shown, 'Person')
    await check()
    await press(shown, 'Leaf')
    await check()
    await press(shown, band === 'early' ? 'Near' : 'Quite close')
    await check()
    await press(shown, 'Line')
    await check()
    await press(shown, 'Shape')
    await check()
    await press(shown, 'Done')
    await press(shown, 'List')
    await check()
  }
})

test('nobody stands on the board and nobody is offered', async () => {
  const shown = await showTool('people', { band: 'junior' })
  expect(shown.board.querySelectorAll('.people-token')).toHaveLength(0)
  expect(shown.board.textContent).not.toMatch(/mum|dad|brother|sister|teacher|social worker/i)
})

test('a tap on a place puts whoever is in the hand there; a tap beside puts nobody anywhere', async () => {
  await page.viewport(1024, 768)
  const shown = await showTool('people', { band: 'primary' })
  await act(shown, { kind: 'add', member: member('a'), ring: 'very-close' })
  await press(shown, /^Person, Leaf/)
  const field = (shown.board.querySelector('.people-board__field') as HTMLElement).getBoundingClientRect()
  const { x, y } = { x: field.left + field.width * 0.5, y: field.top + field.height * 0.04 }
  document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y, detail: 1 }))
  await settle()
  expect(answersOf(shown).now).toMatchObject([{ id: 'a', ring: 'not-so-close', turn: 0 }])
})

test('dragging somebody to another place is the same as tapping it', async () => {
  await page.viewport(1024, 768)
  const shown = await showTool('people', { band: 'primary' })
  await act(shown, { kind: 'add', member: member('a'), ring: 'very-close' })
  const token = shown.board.querySelector('.people-token') as HTMLElement
  const from = token.getBoundingClientRect()
  const field = (shown.board.querySelector('.people-board__field') as HTMLElement).getBoundingClientRect()
  const point = (type: string, target: EventTarget, clientX: number, clientY: number) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 1, button: 0, clientX, clientY }))
  point('pointerdown', token, from.x + 20, from.y + 20)
  point('pointermove', window, field.right - 60, field.bottom - 60)
  point('pointerup', window, field.right - 60, field.bottom - 60)
  await settle()
  expect(answersOf(shown).now).toMatchObject([{ id: 'a', ring: 'used-to-be' }])
})

test('how I would like it is a second picture; now stays as it was', async () => {
  const shown = await showTool('people', { band: 'junior' })
  await act(shown, { kind: 'add', member: member('a'), ring: 'not-so-close' })
  await press(shown, 'How I\u2019d like it')
  await press(shown, /^Person, Leaf/)
  await press(shown, 'Place')
  await press(shown, 'Very close to me')
  expect(answersOf(shown)).toMatchObject({ shown: 'wished', now: [{ ring: 'not-so-close' }], wished: [{ ring: 'very-close' }] })
})

test('the person in the hand is let go when Undo takes them off', async () => {
  const shown = await showTool('people', { band: 'primary' })
  await press(shown, 'Add someone')
  await press(shown, 'Person')
  await press(shown, 'Kite')
  await press(shown, 'Not sure')
  await press(shown, 'Undo')
  expect(answersOf(shown).members).toEqual([])
  expect(shown.board.querySelector('.people-panel')).toBeNull()
})
