import { expect, test } from 'vitest'
import type { DirectWorkPage, KeptItem } from '../../../../src/record/direct-work.ts'
import { leavesOf } from '../../../../src/screens/practitioner/show-together/leaves-of.ts'
import { practitionerView, THREE_HOUSES, WORK_BODY } from '../../demo-direct-work.ts'

const withItem = (ref: string, part: Partial<KeptItem>): DirectWorkPage => ({ ...THREE_HOUSES, items: THREE_HOUSES.items.map((item) => (item.ref === ref ? { ...item, ...part } : item)) })
const leafOf = (page: DirectWorkPage) => leavesOf({ ...WORK_BODY, pages: [page] })[0]

test('each page with something on it is shown, in the order they were made', () => {
  const leaves = leavesOf(WORK_BODY)
  expect(leaves).toHaveLength(1)
  expect(leaves[0]).toMatchObject({ title: 'My houses', somethingLeftOut: false })
  expect(leaves[0]?.pictures).toHaveLength(1)
  expect(leaves[0]?.words).toContain('Biscuit sleeps by my bed and Mum reads the badger book')
})

test('what the child put away or said no to is not shown, nor is a picture that shows it', () => {
  for (const readBack of ['leave-out', 'not-that'] as const) {
    const leaf = leafOf(withItem('worry', { readBack }))
    expect(leaf?.words.join()).not.toContain('under the table')
    expect(leaf?.words.join()).toContain('Biscuit sleeps')
    expect(leaf?.pictures).toEqual([])
    expect(leaf?.somethingLeftOut).toBe(true)
  }
})

test('a picture of another thing alone is still shown', () => {
  const [board] = THREE_HOUSES.pictures
  if (!board) throw new Error('no picture')
  const page = { ...withItem('worry', { readBack: 'leave-out' }), pictures: [board, { ...board, canvas: 'good' }, { ...board, canvas: 'worry' }] }
  expect(leafOf(page)?.pictures).toHaveLength(1)
})

test('a page that was let go, or that the practitioner made alone, is nobody’s to look at', () => {
  expect(leavesOf({ ...WORK_BODY, pages: [{ ...THREE_HOUSES, keeping: 'let-go', items: [], pictures: [], title: '' }] })).toEqual([])
  expect(leavesOf(practitionerView('observation').body)).toEqual([])
})
