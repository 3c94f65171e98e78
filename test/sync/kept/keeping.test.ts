import { expect, test } from 'vitest'
import { createMemoryDisk, createMemoryStore } from '../../../src/device-store/memory-store.ts'
import { Keeping } from '../../../src/sync/kept/keeping.ts'
import { createSealer } from '../../../src/vault/create-sealer.ts'
import { seededRandom } from '../../vault/seeded-random.ts'

function newKeeping() {
  const disk = createMemoryDisk()
  const sealer = createSealer({ place: { vaultId: 'v', owner: 'o', deviceId: 'd' }, vaultKey: seededRandom(5)(32) })
  return { disk, keeping: new Keeping(createMemoryStore(disk), sealer) }
}

const rowOf = async (keeping: Keeping, table: 'revisions' | 'pictures', id: string) => {
  const row = await keeping.store.get(table, id)
  if (!row) throw new Error('no row')
  return row
}

test('keeps values, bytes and removals in one commit, and opens them again; the case is in clear nowhere', async () => {
  const { keeping } = newKeeping()
  expect((await keeping.commit([
    await keeping.put('revisions', 'r', { text: 'hello' }, { caseId: 'c', order: 4, state: 'own' }),
    await keeping.putBytes('pictures', 'p', Uint8Array.of(1, 2, 3), { caseId: 'c' }),
    keeping.remove('working', 'w'),
  ])).kind).toBe('committed')
  const row = await rowOf(keeping, 'revisions', 'r')
  expect(row).toMatchObject({ group: await keeping.blindCase('c'), order: 4, state: 'own' })
  expect(row.group).not.toBe('c')
  expect(await keeping.open('revisions', row)).toEqual({ text: 'hello' })
  expect(await keeping.sealer.openBytes({ table: 'pictures', id: 'p' }, (await rowOf(keeping, 'pictures', 'p')).sealed)).toEqual(Uint8Array.of(1, 2, 3))
  expect(await keeping.store.get('working', 'w')).toBeUndefined()
})

test('changes order and state of a row without opening it', async () => {
  const { keeping } = newKeeping()
  await keeping.commit([await keeping.put('revisions', 'r', 'words', { state: 'own' })])
  const row = await rowOf(keeping, 'revisions', 'r')
  await keeping.commit([{ put: 'revisions', row: { ...row, order: 9, state: 'received' } }])
  const changed = await rowOf(keeping, 'revisions', 'r')
  expect(changed).toMatchObject({ order: 9, state: 'received' })
  expect(await keeping.open('revisions', changed)).toBe('words')
})

test('a damaged row and two exchanged ones do not open, stay where they are, and stop none of the rest', async () => {
  const { disk, keeping } = newKeeping()
  await keeping.commit(await Promise.all(Array.from({ length: 30 }, (_, at) => keeping.put('revisions', `r${at}`, at, { order: at }))))
  const rows = disk.tables.get('revisions')
  const [three, four] = [rows?.get('r3'), rows?.get('r4')]
  if (!rows || !three || !four) throw new Error('no rows')
  new Uint8Array(rows.get('r20')?.sealed as ArrayBuffer)[150] = 1
  rows.set('r3', { ...three, sealed: four.sealed }).set('r4', { ...four, sealed: three.sealed })
  const opened: unknown[] = []
  for await (const page of keeping.store.pages('revisions', { pageSize: 7 })) for (const row of page) opened.push(await keeping.open('revisions', row))
  expect(opened.filter((value) => value !== null)).toEqual(Array.from({ length: 30 }, (_, at) => at).filter((at) => ![3, 4, 20].includes(at)))
  expect(opened).toHaveLength(30)
})

test('what is done in turn is done one after another, and a failure does not stop the next', async () => {
  const { keeping } = newKeeping()
  const order: string[] = []
  const slow = keeping.inTurn(async () => { await new Promise((resolve) => setTimeout(resolve, 10)); order.push('slow') })
  const bad = keeping.inTurn(() => Promise.reject(new Error('no')))
  const quick = keeping.inTurn(async () => { order.push('quick') })
  await Promise.allSettled([slow, bad, quick])
  expect(order).toEqual(['slow', 'quick'])
})
