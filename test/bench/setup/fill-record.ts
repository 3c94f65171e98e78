import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { cassiePack } from '../../../src/central-record/demo/cassie-pack.ts'
import { demoCases } from '../../../src/central-record/demo/demo-cases.ts'
import { daysAround } from '../../../src/central-record/demo/demo-days.ts'
import { demoStaff, demoTeams, STEVE } from '../../../src/central-record/demo/demo-staff.ts'
import { createCentralRecord } from '../../../src/central-record/central-record.ts'
import { writeCentral, type CentralWords } from '../../../src/central-record/ledger/write-central.ts'
import { memoryPictureStore } from '../../../src/central-record/pictures/memory-picture-store.ts'
import { seedDemo } from '../../../src/central-record/seed-demo.ts'
import type { Database } from '../../../src/central-record/sql/database.ts'
import { openPgliteDatabase } from '../../../src/central-record/sql/pglite-database.ts'
import { openPostgresDatabase } from '../../../src/central-record/sql/postgres-database.ts'
import { addCase, allocate } from '../../../src/central-record/sql/tables/cases.ts'
import { systemClock, systemRandom } from '../../../src/central-record/system-clock.ts'
import { blankVisit } from '../../../src/workers/device/deeds/blank-visit.ts'
import { someNotes } from '../some-notes.mjs'

/** Who has the cases with the notes. */
export const PULLER: string = STEVE.id
const CASES = 4

/**
 * Writes the demo and `count` visit notes, in four further cases of one practitioner, into an empty central record by its own
 * ledger: every row hashed and chained as if it had come from devices.
 */
export async function fillRecord(dataDir: string, databaseUrl: string | undefined, count: number): Promise<void> {
  const database = databaseUrl === undefined ? await openPgliteDatabase(join(dataDir, 'database')) : openPostgresDatabase(databaseUrl)
  try {
    await createCentralRecord({ database, clock: systemClock, random: systemRandom, pictures: memoryPictureStore(), log: () => undefined, demo: true })
    const seeded = await seedDemo(database, systemClock, { teams: demoTeams, staff: demoStaff, cases: demoCases(new Date(systemClock.nowMs())) })
    if (!seeded) throw new Error('the central record for a benchmark must be empty')
    await addCases(database, count)
  } finally {
    await database.close()
  }
}

async function addCases(database: Database, count: number): Promise<void> {
  const at = new Date(systemClock.nowMs()).toISOString()
  const words = wordsOfNotes(count, at)
  for (let index = 0; index < CASES; index += 1) {
    const caseId = madeUpId('case', index)
    const days = daysAround(new Date(at))
    await database.transaction({ kind: 'system', at }, async (sql) => {
      await addCase(sql, caseId, STEVE.teamId, false)
      await allocate(sql, caseId, STEVE.id, days.at(-40, '09:00'))
      const pack = { ...cassiePack(days), caseName: `Bench ${index}` }
      await writeCentral(sql, caseId, [{ caseId, recordId: madeUpId('pack', index), revId: madeUpId('pack revision', index), kind: 'case-pack', act: 'add', body: pack, capturedAt: at }], at)
    })
    const own = words.filter((_, note) => note % CASES === index).map((word) => ({ ...word, caseId }))
    for (let from = 0; from < own.length; from += 500) {
      await database.transaction({ kind: 'system', at }, (sql) => writeCentral(sql, caseId, own.slice(from, from + 500), at))
    }
  }
}

function wordsOfNotes(count: number, capturedAt: string): Omit<CentralWords, 'caseId'>[] {
  return someNotes(count).map((note, index) => ({
    recordId: madeUpId('record', index), revId: madeUpId('revision', index), kind: 'visit', act: 'draft', authorId: STEVE.id, capturedAt,
    body: { ...blankVisit(), purpose: note.title, entries: [{ id: madeUpId('entry', index), type: 'observed', text: note.text }] },
  }))
}

/** A random-looking id, the same in every run. */
function madeUpId(what: string, index: number): string {
  const hex = createHash('sha256').update(`${what} ${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
