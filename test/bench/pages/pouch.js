// PouchDB 9 as its guide shows it: default adapter, default (relaxed) durability, default batches unless told.
/* global PouchDB */
import { someNotes } from '/some-notes.mjs'

const longTasks = []
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })
const remote = (name) => new PouchDB(`${location.origin}/db/${name}`)

globalThis.bench = {
  async save(count) {
    const database = new PouchDB(`save-${Math.random()}`)
    await database.info()
    const tookMs = []
    for (const note of someNotes(count, 11)) {
      const startMs = performance.now()
      await database.put(note)
      tookMs.push(performance.now() - startMs)
    }
    return { tookMs }
  },
  async pull() {
    const database = new PouchDB(`pull-${Math.random()}`)
    longTasks.length = 0
    const startMs = performance.now()
    const result = await database.replicate.from(remote('central'), { batch_size: 1000 })
    const tookMs = performance.now() - startMs
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { tookMs, notes: result.docs_written, longestTaskMs: Math.max(0, ...longTasks) }
  },
  async push(count) {
    const database = new PouchDB(`push-${Math.random()}`)
    // New ids each time: what the server has already would not be sent again.
    const run = crypto.randomUUID()
    await database.bulkDocs(someNotes(count, 13).map((note) => ({ ...note, _id: `${note._id}-${run}` })))
    const startMs = performance.now()
    const result = await database.replicate.to(remote('inbox'))
    return { tookMs: performance.now() - startMs, notes: result.docs_written }
  },
}
