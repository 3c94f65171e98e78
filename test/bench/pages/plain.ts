// The floor: a cursor, pages of 1000 notes as JSON, Dexie's bulkPut with strict durability. Nothing is sealed or checked.
import { Dexie } from 'dexie'

interface Row { readonly seq: number; readonly _id: string; readonly title: string; readonly text: string }

const bench = {
  async pull() {
    const db = new Dexie(`plain-${crypto.randomUUID()}`, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    db.version(1).stores({ notes: '_id, seq', cursors: 'id' })
    await db.open()
    const startMs = performance.now()
    let after = 0
    for (;;) {
      const reply = await fetch(`/notes?after=${after}`)
      const { rows, more } = await reply.json() as { rows: Row[]; more: boolean }
      await db.transaction('rw', ['notes', 'cursors'], async () => {
        await db.table('notes').bulkPut(rows)
        await db.table('cursors').put({ id: 'notes', after: after + rows.length })
      })
      after += rows.length
      if (!more) break
    }
    const tookMs = performance.now() - startMs
    return { tookMs, notes: await db.table('notes').count() }
  },
}
export type PlainBench = typeof bench
Object.assign(globalThis, { bench })
