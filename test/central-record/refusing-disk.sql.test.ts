import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { projectRoot } from '../setup/build-shell.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'doorstep-refusing-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Another process keeps one row, then its disk refuses one kind of call, and it tries to keep a second row. */
async function withRefusingDisk(refusing: 'fsync' | 'write'): Promise<{ code: number | null; printed: string }> {
  const script = `
    import fs from 'node:fs'
    import { openPgliteDatabase } from './src/central-record/sql/pglite-database.ts'
    const database = await openPgliteDatabase(${JSON.stringify(join(folder, refusing))})
    await database.script('create table kept (words text)')
    await database.script("insert into kept values ('before')")
    const { writeSync } = fs
    const WAL_SEGMENT_BYTES = 16 * 1024 * 1024
    const refuse = (code, errno) => { throw Object.assign(new Error(code), { code, errno }) }
    if (${JSON.stringify(refusing)} === 'fsync') fs.fsyncSync = () => refuse('EIO', -5)
    else fs.writeSync = (file, ...rest) => file > 2 && fs.fstatSync(file).size === WAL_SEGMENT_BYTES ? refuse('ENOSPC', -28) : writeSync(file, ...rest)
    await database.script("insert into kept values ('after')")
    console.log('IT ANSWERED')`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout.on('data', (chunk) => { printed += String(chunk) })
  child.stderr.on('data', (chunk) => { printed += String(chunk) })
  const patience = setTimeout(() => child.kill('SIGKILL'), 40_000)
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  clearTimeout(patience)
  return { code, printed }
}

for (const [refusing, reason] of [['fsync', 'EIO'], ['write', 'ENOSPC']] as const) {
  test(`when the disk refuses a ${refusing}, the process ends in words and answers nothing; what it had answered is there again`, async () => {
    const { code, printed } = await withRefusingDisk(refusing)
    expect(printed).toContain(`Doorstep stops: the disk did not keep what was written (${reason})`)
    expect(printed).not.toContain('IT ANSWERED')
    expect(code).toBe(1)
    const again = await openPgliteDatabase(join(folder, refusing))
    await again.script('grant select on kept to doorstep_system').catch(() => again.script('create role doorstep_system; grant select on kept to doorstep_system'))
    const rows = await again.transaction({ kind: 'system', at: '2026-11-23T09:00:00.000Z' }, (sql) => sql<{ words: string }>('select words from kept'))
    expect(rows[0]?.words).toBe('before')
    await again.close()
  })
}
