import { expect, test } from 'vitest'
import { createMemoryDisk, createMemoryStore } from '../../src/device-store/memory-store.ts'
import { keep, openAll, openBytesRow, openRow, type SealedTables } from '../../src/device-store/vault-row.ts'
import { createSealer } from '../../src/vault/create-sealer.ts'
import { seededRandom } from '../vault/seeded-random.ts'

function newTables() {
  const disk = createMemoryDisk()
  const sealer = createSealer({ place: { vaultId: 'v', owner: 'o', deviceId: 'd' }, vaultKey: seededRandom(5)(32) })
  const tables: SealedTables = { sealer, store: createMemoryStore(disk) }
  return { disk, tables }
}

async function openEverything(tables: SealedTables) {
  const opened: unknown[] = []
  let notOpening = 0
  for await (const page of openAll(tables, 'revisions', { pageSize: 7 })) {
    opened.push(...page.opened.map((one) => one.value))
    notOpening += page.notOpening
  }
  return { opened, notOpening }
}

test('keeps values, bytes and removals in one commit, and opens them again', async () => {
  const { tables } = newTables()
  expect(await keep(tables, [
    { put: 'revisions', id: 'r', group: 'blind', order: 4, state: 'own', value: { text: 'hello' }, caseId: 'c' },
    { put: 'pictures', id: 'p', bytes: Uint8Array.of(1, 2, 3), caseId: 'c' },
    { remove: 'working', id: 'w' },
  ])).toEqual({ kind: 'committed' })
  expect(await openRow(tables, 'revisions', 'r')).toMatchObject({ kind: 'here', value: { text: 'hello' }, row: { group: 'blind', order: 4, state: 'own' } })
  expect(await openBytesRow(tables, 'pictures', 'p')).toMatchObject({ kind: 'here', bytes: Uint8Array.of(1, 2, 3) })
  expect(await openRow(tables, 'working', 'w')).toEqual({ kind: 'absent' })
})

test('changes order and state of a row without opening it', async () => {
  const { tables } = newTables()
  await keep(tables, [{ put: 'revisions', id: 'r', value: 'words', state: 'own' }])
  const row = await tables.store.get('revisions', 'r')
  if (!row) throw new Error('no row')
  await keep(tables, [{ put: 'revisions', row: { ...row, order: 9, state: 'received' } }])
  expect(await openRow(tables, 'revisions', 'r')).toMatchObject({ value: 'words', row: { order: 9, state: 'received' } })
})

test('counts and leaves what does not open, and opens all the rest', async () => {
  const { disk, tables } = newTables()
  await keep(tables, Array.from({ length: 30 }, (_, at) => ({ put: 'revisions' as const, id: `r${at}`, order: at, value: at })))
  const rows = disk.tables.get('revisions')
  const [three, four] = [rows?.get('r3'), rows?.get('r4')]
  if (!rows || !three || !four) throw new Error('no rows')
  // A flipped bit, and two rows exchanged.
  new Uint8Array(rows.get('r20')?.sealed as ArrayBuffer)[150] = 1
  rows.set('r3', { ...three, sealed: four.sealed }).set('r4', { ...four, sealed: three.sealed })
  const { opened, notOpening } = await openEverything(tables)
  expect(notOpening).toBe(3)
  expect(opened).toEqual(Array.from({ length: 30 }, (_, at) => at).filter((at) => ![3, 4, 20].includes(at)))
  expect(await openRow(tables, 'revisions', 'r20')).toEqual({ kind: 'not-opening' })
  expect(await tables.store.count('revisions')).toBe(30)
})
