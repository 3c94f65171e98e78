import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeFolder } from '../../src/central-record/sql/take-folder.ts'

let parent: string
beforeEach(async () => { parent = await mkdtemp(join(tmpdir(), 'doorstep-folder-')) })
afterEach(() => rm(parent, { recursive: true, force: true }))

test('a data folder that another process has is not opened', async () => {
  const other = spawn('sleep', ['60'])
  try {
    await writeFile(join(parent, 'database.in-use'), String(other.pid))
    await expect(takeFolder(join(parent, 'database'))).rejects.toThrow(`Another process (${other.pid})`)
  } finally {
    other.kill('SIGKILL')
    await new Promise((gone) => other.once('exit', gone))
  }
  const letGo = await takeFolder(join(parent, 'database'))
  await letGo()
  await (await takeFolder(join(parent, 'database')))()
})

test('the mark of a process that is gone, or that cannot be read, holds nobody up', async () => {
  for (const mark of ['4194303', '', 'not a number', String(process.pid)]) {
    await writeFile(join(parent, 'database.in-use'), mark)
    await (await takeFolder(join(parent, 'database')))()
  }
})
