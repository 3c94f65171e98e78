import { expect, test } from 'vitest'
import type { Journal, JournalLine } from '../../src/device-store/journal.ts'
import { rowWith } from './store-suite.ts'

export function putLine(id: string, filling = 7, bytes = 40): JournalLine {
  return { kind: 'put', table: 'outbox', row: rowWith(id, { group: 'g', order: 3, state: 'own', sealed: new Uint8Array(bytes).fill(filling).buffer }) }
}

/** What every journal promises. `open` gives one on a new file and a way to open it again. */
export function describeJournal(open: () => Promise<{ readonly journal: Journal; readonly reopen: () => Promise<Journal> }>): void {
  test('reads back every line after a restart, in order', async () => {
    const { journal, reopen } = await open()
    const lines: readonly JournalLine[] = [putLine('a', 1), { kind: 'mark', commit: 1 }, { kind: 'remove', table: 'outbox', id: 'a' }, putLine('ß-“b”', 2, 0), { kind: 'mark', commit: 2 }]
    await journal.append(lines.slice(0, 2))
    await journal.append([])
    await journal.append(lines.slice(2))
    await journal.close()
    const again = await reopen()
    expect(await again.read()).toEqual({ lines, tornBytes: 0 })
    await again.append([putLine('c')])
    expect((await again.read()).lines).toHaveLength(6)
    await again.close()
  })

  test('keeps the order of appends that were not waited for', async () => {
    const { journal } = await open()
    await Promise.all(Array.from({ length: 40 }, (_, at) => journal.append([{ kind: 'mark', commit: at }])))
    expect((await journal.read()).lines.map((line) => line.kind === 'mark' && line.commit)).toEqual(Array.from({ length: 40 }, (_, at) => at))
    await journal.close()
  })

  test('holds only what it was told to keep after compacting, and goes on from there', async () => {
    const { journal, reopen } = await open()
    for (let at = 0; at < 20; at += 1) await journal.append([putLine(`r${at}`, at, 500)])
    await journal.compact([putLine('r19', 19, 500)])
    await journal.append([{ kind: 'mark', commit: 21 }])
    await journal.compact([putLine('r19', 19, 500), putLine('x')])
    await journal.append([{ kind: 'mark', commit: 22 }])
    await journal.close()
    const again = await reopen()
    expect(await again.read()).toEqual({ lines: [putLine('r19', 19, 500), putLine('x'), { kind: 'mark', commit: 22 }], tornBytes: 0 })
    await again.close()
  })
}
