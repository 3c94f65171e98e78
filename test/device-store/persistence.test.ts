import { expect, test } from 'vitest'
import { askToPersist, readPersistence } from '../../src/device-store/persistence.ts'

test('says what the browser says, and no more', async () => {
  expect(await readPersistence({ persisted: async () => false, estimate: async () => ({ usage: 5, quota: 10 }) })).toEqual({ persisted: 'no', usedBytes: 5, quotaBytes: 10 })
  expect(await readPersistence({})).toEqual({ persisted: 'unknown' })
  expect(await readPersistence({ persisted: () => Promise.reject(new Error('refused')), estimate: () => Promise.reject(new Error('refused')) })).toEqual({ persisted: 'unknown' })
})

test('asks, and then reports what holds rather than what was answered', async () => {
  let persisted = false
  const storage = { persist: async () => (persisted = true), persisted: async () => persisted }
  expect(await askToPersist(storage)).toEqual({ persisted: 'yes' })
  expect(await askToPersist({ persist: () => Promise.reject(new Error('refused')), persisted: async () => false })).toEqual({ persisted: 'no' })
})
