import { expect, test } from 'vitest'
import type { CaptureEvent } from '../../../../src/direct-work/session/capture-event.ts'
import { createEventKeeper, type Keeping } from '../../../../src/screens/child/frame/event-keeper.ts'
import { seeded } from '../../../ink/seeded-drawing.ts'

const at = '2026-11-23T14:02:00.000Z'
const nth = (index: number): CaptureEvent => ({ kind: 'undo', at, pageId: `page-${index}` })
const numbered = (events: readonly CaptureEvent[]): readonly string[] => events.map((event) => 'pageId' in event ? event.pageId : event.kind)

test('what happens reaches the device once and in order, however often it refuses', async () => {
  const random = seeded(20261123)
  const kept: CaptureEvent[] = []
  const keeper = createEventKeeper(async (events) => {
    await Promise.resolve()
    if (random() < 0.4) {
      if (random() < 0.3) throw new Error('gone')
      return { kind: 'not-kept', reason: random() < 0.5 ? 'no-room' : 'lost' }
    }
    kept.push(...events)
    return { kind: 'kept' }
  }, () => undefined, 1)
  for (let index = 0; index < 300; index += 1) {
    keeper.keep([nth(index)])
    if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await keeper.settled()
  expect(numbered(kept)).toEqual(Array.from({ length: 300 }, (_, index) => `page-${index}`))
})

test('the page is said to be safe only while nothing waits', async () => {
  const said: Keeping[] = []
  let answer: (kept: { readonly kind: 'kept' }) => void = () => undefined
  const keeper = createEventKeeper(() => new Promise((resolve) => { answer = resolve }), (state) => said.push(state))
  expect(keeper.state).toBe('untouched')
  keeper.keep([nth(0)])
  keeper.keep([nth(1)])
  expect(said).toEqual(['keeping'])
  answer({ kind: 'kept' })
  await new Promise((resolve) => setTimeout(resolve))
  expect(said).toEqual(['keeping'])
  answer({ kind: 'kept' })
  await keeper.settled()
  expect(said).toEqual(['keeping', 'safe'])
})

test('a full tablet is said to be full until there is room again, and nothing is dropped', async () => {
  const said: Keeping[] = []
  const kept: CaptureEvent[] = []
  let full = true
  const keeper = createEventKeeper(async (events) => {
    if (full) return { kind: 'not-kept', reason: 'no-room' }
    kept.push(...events)
    return { kind: 'kept' }
  }, (state) => said.push(state), 1)
  keeper.keep([nth(0)])
  await new Promise((resolve) => setTimeout(resolve, 10))
  keeper.keep([nth(1)])
  expect(keeper.state).toBe('no-room')
  full = false
  await keeper.settled()
  expect(said).toEqual(['keeping', 'no-room', 'safe'])
  expect(numbered(kept)).toEqual(['page-0', 'page-1'])
})
