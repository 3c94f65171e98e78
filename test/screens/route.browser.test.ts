import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseId, RecordId } from '../../src/record/ids.ts'
import { back, currentPlace, followHistory, forgetPlace, navigate, replace, restorePlace, route } from '../../src/screens/route.ts'

const caseId = '00000000-0000-4000-8000-000000000011' as CaseId
const recordId = '00000000-0000-4000-8000-000000000012' as RecordId
let stop: () => void

beforeEach(() => {
  stop = followHistory()
  forgetPlace()
})
afterEach(() => {
  stop()
  forgetPlace()
})

test('no address and no history entry ever holds an id', () => {
  const addresses: string[] = []
  const note = () => addresses.push(location.pathname + location.search + location.hash, JSON.stringify(history.state))
  navigate({ screen: 'case', caseId })
  note()
  navigate({ screen: 'visit', recordId })
  note()
  replace({ screen: 'sign', recordId })
  note()
  expect(addresses).toEqual(['/', '{"at":1}', '/', '{"at":2}', '/', '{"at":2}'])
  expect(document.title).not.toContain(caseId)
})

test('back and forward of the browser walk the way that was taken', async () => {
  navigate({ screen: 'cases' })
  navigate({ screen: 'case', caseId })
  await popped(() => history.back())
  expect(route.value).toEqual({ screen: 'cases' })
  await popped(() => history.forward())
  expect(route.value).toEqual({ screen: 'case', caseId })
  await popped(() => back())
  expect(route.value).toEqual({ screen: 'cases' })
  navigate({ screen: 'search' })
  expect(currentPlace().steps).toEqual([{ screen: 'today' }, { screen: 'cases' }, { screen: 'search' }])
})

test('going where one already is adds no step', () => {
  navigate({ screen: 'cases' })
  navigate({ screen: 'cases' })
  expect(currentPlace().steps).toHaveLength(2)
})

test('after unlock one is back in the same place, with the way back still there', () => {
  navigate({ screen: 'cases' })
  navigate({ screen: 'visit', recordId })
  const kept = structuredClone(currentPlace())
  forgetPlace()
  expect(route.value).toEqual({ screen: 'today' })
  restorePlace(kept, { screen: 'today' })
  expect(route.value).toEqual({ screen: 'visit', recordId })
  back()
  expect(route.value).toEqual({ screen: 'cases' })
  expect(location.pathname).toBe('/')
})

test('a kept place that makes no sense leads home', () => {
  const nonsense = [null, undefined, 7, {}, { steps: [], at: 0 }, { steps: [{ screen: 'today' }], at: 3 }, { steps: [{ screen: 'elsewhere' }], at: 0 }, { steps: [null], at: 0 }]
  for (const kept of nonsense) {
    restorePlace(kept, { screen: 'queue' })
    expect(route.value, JSON.stringify(kept)).toEqual({ screen: 'queue' })
  }
})

test('back from the first step leads to the given screen', () => {
  back({ screen: 'cases' })
  expect(route.value).toEqual({ screen: 'cases' })
})

function popped(go: () => void): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true })
    go()
  })
}
