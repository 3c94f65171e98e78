import { expect, test } from 'vitest'
import type { SealedRow, Store, TableName } from '../../src/device-store/store.ts'

/** A row whose sealed bytes are told by one number, so that a mix-up shows. */
export function rowWith(id: string, facts: Partial<SealedRow> = {}, filling = 7): SealedRow {
  return { id, group: '', order: 0, state: '', sealed: Uint8Array.of(filling, 1, 2, 3).buffer, ...facts }
}

export function fillingOf(row: SealedRow | undefined): number | undefined {
  return row && new Uint8Array(row.sealed)[0]
}

export async function allIds(store: Store, table: TableName, options?: { readonly group?: string; readonly pageSize?: number }): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const page of store.pages(table, options)) ids.push(...page.map((row) => row.id))
  return ids
}

/** What every store promises. `open` gives a store on a new, empty disk and a way to open another store on the same disk. */
export function describeStore(open: () => Promise<{ readonly store: Store; readonly reopen: () => Promise<Store> }>): void {
  test('keeps a row and gives back the same bytes after a restart', async () => {
    const { store, reopen } = await open()
    expect(await store.commit([{ put: 'revisions', row: rowWith('a', { group: 'g', order: 3, state: 'own' }, 42) }])).toEqual({ kind: 'committed' })
    await store.close()
    const again = await reopen()
    const row = await again.get('revisions', 'a')
    expect(row).toMatchObject({ id: 'a', group: 'g', order: 3, state: 'own' })
    expect(fillingOf(row)).toBe(42)
    expect(row?.sealed).toBeInstanceOf(ArrayBuffer)
    await again.close()
  })

  test('writes to several tables in one commit', async () => {
    const { store } = await open()
    await store.commit([{ put: 'revisions', row: rowWith('a') }, { put: 'outbox', row: rowWith('a') }, { put: 'pictures', row: rowWith('p') }])
    expect([await store.count('revisions'), await store.count('outbox'), await store.count('pictures'), await store.count('cases')]).toEqual([1, 1, 1, 0])
    await store.close()
  })

  test('lets the last change to a row win within a commit', async () => {
    const { store } = await open()
    await store.commit([
      { put: 'working', row: rowWith('a', {}, 1) }, { put: 'working', row: rowWith('a', {}, 2) },
      { put: 'working', row: rowWith('b') }, { remove: 'working', id: 'b' },
      { remove: 'working', id: 'c' }, { put: 'working', row: rowWith('c') },
    ])
    expect(await allIds(store, 'working')).toEqual(['a', 'c'])
    expect(fillingOf(await store.get('working', 'a'))).toBe(2)
    await store.close()
  })

  test('takes an empty commit and the removal of what is not there', async () => {
    const { store } = await open()
    expect(await store.commit([])).toEqual({ kind: 'committed' })
    expect(await store.commit([{ remove: 'outbox', id: 'nothing' }])).toEqual({ kind: 'committed' })
    expect(await store.get('outbox', 'nothing')).toBeUndefined()
    await store.close()
  })

  test('reads rows by order in pages, all or one group, with nothing twice and nothing left out', async () => {
    const { store } = await open()
    const rows = Array.from({ length: 53 }, (_, at) => rowWith(`id-${String((at * 31) % 53).padStart(2, '0')}`, { group: at % 2 === 0 ? 'even' : 'odd', order: at % 7 }))
    await store.commit(rows.map((row) => ({ put: 'strokes', row })))
    const byOrder = (some: readonly SealedRow[]) => [...some].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map((row) => row.id)
    expect(await allIds(store, 'strokes', { pageSize: 5 })).toEqual(byOrder(rows))
    expect(await allIds(store, 'strokes', { group: 'odd', pageSize: 5 })).toEqual(byOrder(rows.filter((row) => row.group === 'odd')))
    expect(await allIds(store, 'strokes', { group: 'neither' })).toEqual([])
    const sizes: number[] = []
    for await (const page of store.pages('strokes', { pageSize: 20 })) sizes.push(page.length)
    expect(sizes).toEqual([20, 20, 13])
    await store.close()
  })

  test('allows rows to be changed and removed while they are being read', async () => {
    const { store } = await open()
    await store.commit(Array.from({ length: 30 }, (_, at) => ({ put: 'outbox' as const, row: rowWith(`r${String(at).padStart(2, '0')}`, { order: at }) })))
    const seen: string[] = []
    for await (const page of store.pages('outbox', { pageSize: 10 })) {
      seen.push(...page.map((row) => row.id))
      await store.commit(page.map((row) => ({ remove: 'outbox' as const, id: row.id })))
    }
    expect(seen).toHaveLength(30)
    expect(await store.count('outbox')).toBe(0)
    await store.close()
  })

  test('does not keep a hand on the caller\'s bytes', async () => {
    const { store } = await open()
    const row = rowWith('a', {}, 1)
    const committing = store.commit([{ put: 'working', row }])
    await committing
    new Uint8Array(row.sealed)[0] = 99
    expect(fillingOf(await store.get('working', 'a'))).toBe(1)
    await store.close()
  })

  test('says that it is lost, and writes nothing, once it is closed', async () => {
    const { store, reopen } = await open()
    await store.close()
    expect(await store.commit([{ put: 'working', row: rowWith('late') }])).toMatchObject({ kind: 'lost' })
    await expect(store.get('working', 'late')).rejects.toThrow()
    const again = await reopen()
    expect(await again.count('working')).toBe(0)
    await again.close()
  })
}
