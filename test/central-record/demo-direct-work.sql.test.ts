import { expect, test } from 'vitest'
import { createCentralRecord } from '../../src/central-record/central-record.ts'
import { CASSIE_CASE, demoCases, KOFI_CASE } from '../../src/central-record/demo/demo-cases.ts'
import { demoPictures } from '../../src/central-record/demo/demo-pictures.ts'
import { demoStaff, demoTeams, HELEN, STEVE } from '../../src/central-record/demo/demo-staff.ts'
import { memoryPictureStore } from '../../src/central-record/pictures/memory-picture-store.ts'
import { seedDemo } from '../../src/central-record/seed-demo.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { picturePath } from '../../src/wire/pictures.ts'
import { signIn } from './setup/test-device.ts'
import { seededRandom, START_MS, type TestRecord } from './setup/test-record.ts'

test('at first start the supervisor and the practitioner find a child’s session with its pictures', async () => {
  const database = await openPgliteDatabase()
  try {
    const clock = { nowMs: () => START_MS }
    const store = memoryPictureStore()
    const record = await createCentralRecord({ database, clock, random: seededRandom(5), pictures: store, demo: true, log: () => undefined })
    const pictures = await demoPictures(CASSIE_CASE, KOFI_CASE)
    const demo = { teams: demoTeams, staff: demoStaff, cases: demoCases(new Date(START_MS)), pictures }
    expect(await seedDemo(database, clock, demo, store)).toBe(true)
    expect(await seedDemo(database, clock, demo, store)).toBe(false)
    const at = () => new Date(START_MS).toISOString()
    for (const [person, kinds] of [[HELEN, 2], [STEVE, 1]] as const) {
      const device = await signIn({ ...record, at } as TestRecord, person)
      const rows = (await device.pull()).pages.flatMap((page) => page.rows.map(({ revision }) => revision))
      expect(rows.filter(({ kind }) => kind === 'direct-work'), person.name).toHaveLength(kinds)
      for (const { caseId, sha256, bytes } of pictures.filter(({ caseId }) => person === HELEN || caseId === CASSIE_CASE)) {
        const reply = await device.send(picturePath(caseId, sha256))
        expect(reply.status).toBe(200)
        expect((await reply.arrayBuffer()).byteLength).toBe(bytes.byteLength)
      }
      if (person === STEVE) expect((await device.send(picturePath(KOFI_CASE, pictures[2]?.sha256 ?? ''))).status).toBe(404)
    }
  } finally {
    await database.close()
  }
})
