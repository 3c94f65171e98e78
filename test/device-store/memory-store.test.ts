import { expect, test } from 'vitest'
import { createMemoryDisk, createMemoryStore, DeviceCrashed } from '../../src/device-store/memory-store.ts'
import { describeStore, rowWith } from './store-suite.ts'

describeStore(async () => {
  const disk = createMemoryDisk()
  return { store: createMemoryStore(disk), reopen: async () => createMemoryStore(disk) }
})

test('writes nothing of a commit for which there is no room', async () => {
  const store = createMemoryStore(createMemoryDisk(), { beforeCommit: (changes) => changes.length > 1 ? 'no-room' : undefined })
  expect(await store.commit([{ put: 'working', row: rowWith('a') }, { put: 'outbox', row: rowWith('a') }])).toEqual({ kind: 'no-room' })
  expect([await store.count('working'), await store.count('outbox')]).toEqual([0, 0])
})

test('loses the whole commit at a crash before it and nothing of it at a crash after it', async () => {
  const disk = createMemoryDisk()
  const before = createMemoryStore(disk, { beforeCommit: () => 'crash' })
  await expect(before.commit([{ put: 'working', row: rowWith('a') }])).rejects.toThrow(DeviceCrashed)
  await expect(before.get('working', 'a')).rejects.toThrow(DeviceCrashed)
  expect(await createMemoryStore(disk).count('working')).toBe(0)
  const after = createMemoryStore(disk, { afterCommit: () => 'crash' })
  await expect(after.commit([{ put: 'working', row: rowWith('a') }, { put: 'outbox', row: rowWith('a') }])).rejects.toThrow(DeviceCrashed)
  const restarted = createMemoryStore(disk)
  expect([await restarted.count('working'), await restarted.count('outbox')]).toEqual([1, 1])
})
