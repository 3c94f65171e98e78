import { expect, test } from 'vitest'
import type { InkOperation } from '../../../../src/ink/ink-operation.ts'
import { createInkKeeper, type InkKept } from '../../../../src/screens/child/draw/ink-keeper.ts'

const line = (name: string) => [{ kind: name }] as unknown as readonly InkOperation[]

/** A store that answers when told to, and what was handed to it. */
function slowStore() {
  const handed: string[] = []
  const answers: ((kept: InkKept) => void)[] = []
  return {
    handed,
    send: (operations: readonly InkOperation[]) => {
      handed.push(operations.map((one) => one.kind).join(' '))
      return new Promise<InkKept>((resolve) => { answers.push(resolve) })
    },
    async answer(kept: InkKept) {
      answers.shift()?.(kept)
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
  }
}

test('before a lock every line in the queue is handed over, in order, and only then it is called kept', async () => {
  const store = slowStore()
  const keeper = createInkKeeper(store.send, () => undefined)
  for (const name of ['one', 'two', 'three']) keeper.keep(line(name))
  let outcome: string | undefined
  void keeper.flush().then((kept) => { outcome = kept })
  await store.answer('saved')
  expect(store.handed).toEqual(['one', 'two three'])
  expect(outcome).toBeUndefined()
  await store.answer('saved')
  expect(outcome).toBe('kept')
  expect(await keeper.flush()).toBe('kept')
})

test('lines that wait for their next try are tried at once before a lock, and it is told if they are not kept', async () => {
  const store = slowStore()
  const keeper = createInkKeeper(store.send, () => undefined)
  keeper.keep(line('one'))
  await store.answer('not-saved')
  const flushed = keeper.flush()
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(store.handed).toEqual(['one', 'one'])
  await store.answer('not-saved')
  expect(await flushed).toBe('not-kept')
  const again = keeper.flush()
  await new Promise((resolve) => setTimeout(resolve, 0))
  await store.answer('saved')
  expect(await again).toBe('kept')
})

test('a try that failed before the lock does not speak for the one it asks for', async () => {
  const store = slowStore()
  const keeper = createInkKeeper(store.send, () => undefined)
  keeper.keep(line('one'))
  const flushed = keeper.flush()
  await store.answer('not-saved')
  expect(store.handed).toEqual(['one', 'one'])
  await store.answer('saved')
  expect(await flushed).toBe('kept')
})
