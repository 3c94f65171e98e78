import fs from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../src/central-record/sql/database.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { signIn } from './setup/test-device.ts'
import { CASSIE, openTestRecord, steve } from './setup/test-record.ts'

let folder: string
let database: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-durable-'))
  database = await openPgliteDatabase(join(folder, 'database'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

test('the embedded database answers a push only after the disk has it', async () => {
  const record = await openTestRecord(database)
  const device = await signIn(record, steve)
  const note = device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
  const asked = vi.spyOn(fs, 'fsyncSync')
  try {
    expect((await device.push([note]))[0]?.verdict).toBe('accepted')
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(1)
  } finally {
    asked.mockRestore()
  }
})
