import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { openDexieStore } from '../../src/device-store/dexie-store.ts'
import type { Store } from '../../src/device-store/store.ts'
import { describeStore, rowWith } from './store-suite.ts'

const wait = (delayMs: number) => new Promise<void>((done) => { setTimeout(done, Math.min(delayMs, 5)) })

async function mustOpen(databaseName: string, onTakenAway?: () => void): Promise<Store> {
  const opening = await openDexieStore({ databaseName, wait, ...(onTakenAway ? { onTakenAway } : {}) })
  if (opening.kind !== 'open') throw new Error(`the store did not open: ${opening.kind}`)
  return opening.store
}

describeStore(async () => {
  const name = `v-${crypto.randomUUID()}`
  return { store: await mustOpen(name), reopen: () => mustOpen(name) }
})

test('refuses to touch a database written by a newer build', async () => {
  const databaseName = `v-${crypto.randomUUID()}`
  const newer = new Dexie(databaseName)
  newer.version(2).stores({ revisions: 'id', somethingNew: 'id' })
  await newer.open()
  await newer.table('somethingNew').put({ id: 'x' })
  newer.close()
  expect(await openDexieStore({ databaseName, wait })).toEqual({ kind: 'needs-update' })
  await newer.open()
  expect(newer.backendDB().version).toBe(20)
  expect(await newer.table('somethingNew').count()).toBe(1)
  newer.close()
})

test('gives way to a newer build in another window, says so, and keeps nothing more', async () => {
  const databaseName = `v-${crypto.randomUUID()}`
  const onTakenAway = vi.fn<() => void>()
  const store = await mustOpen(databaseName, onTakenAway)
  const newer = new Dexie(databaseName)
  newer.version(2).stores({ somethingNew: 'id' })
  await newer.open()
  expect(onTakenAway).toHaveBeenCalledTimes(1)
  expect(await store.commit([{ put: 'working', row: rowWith('a') }])).toEqual({ kind: 'lost', reason: 'taken-over' })
  newer.close()
})

test('opens again and repeats the commit when the browser loses its connection', async () => {
  const real = IDBDatabase.prototype.transaction
  let failures = 0
  const broken = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    if (failures > 0) {
      failures -= 1
      throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError')
    }
    return real.apply(this, given)
  })
  const store = await mustOpen(`v-${crypto.randomUUID()}`)
  failures = 2
  expect(await store.commit([{ put: 'working', row: rowWith('a') }, { put: 'outbox', row: rowWith('a') }])).toEqual({ kind: 'committed' })
  expect(failures).toBe(0)
  failures = 100
  expect(await store.commit([{ put: 'working', row: rowWith('b') }])).toEqual({ kind: 'lost', reason: 'UnknownError' })
  failures = 0
  expect(await store.count('working')).toBe(1)
  await store.close()
  broken.mockRestore()
})

test('says there is no room, with nothing of the batch written, when the disk is full', async () => {
  const store = await mustOpen(`v-${crypto.randomUUID()}`)
  const real = IDBObjectStore.prototype.put
  let puts = 0
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    puts += 1
    if (puts === 3) throw new DOMException('full', 'QuotaExceededError')
    return real.apply(this, given)
  })
  const rows = Array.from({ length: 5 }, (_, at) => rowWith(`r${at}`))
  expect(await store.commit([...rows.map((row) => ({ put: 'revisions' as const, row })), { put: 'outbox', row: rowWith('o') }])).toEqual({ kind: 'no-room' })
  full.mockRestore()
  expect([await store.count('revisions'), await store.count('outbox')]).toEqual([0, 0])
  await store.close()
})

test('writes nothing where the database is not as expected, and everything where it is', async () => {
  const store = await mustOpen(`v-${crypto.randomUUID()}`)
  const changes = [{ put: 'settings' as const, row: rowWith('mark', { order: 1 }) }, { put: 'working' as const, row: rowWith('a') }, { remove: 'outbox' as const, id: 'b' }]
  expect(await store.commit(changes, { table: 'settings', id: 'mark', order: 1 })).toEqual({ kind: 'lost', reason: 'ChangedUnderneath' })
  expect([await store.count('settings'), await store.count('working')]).toEqual([0, 0])
  expect(await store.commit(changes, { table: 'settings', id: 'mark', order: 0 })).toEqual({ kind: 'committed' })
  expect(await store.commit([{ put: 'working', row: rowWith('c') }], { table: 'settings', id: 'mark', order: 1 })).toEqual({ kind: 'committed' })
  expect(await store.commit([{ put: 'working', row: rowWith('d') }], { table: 'cases', id: 'none', order: 3 })).toEqual({ kind: 'lost', reason: 'ChangedUnderneath' })
  expect(await store.count('working')).toBe(2)
  await store.close()
})
