import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres, startPostgresCluster } from '../central-record/setup/postgres-cluster.ts'
import { buildShell } from '../setup/build-shell.ts'
import type { Proof } from './run.ts'
import { tellStory } from './visit/story.ts'

/** The whole visit on the embedded database and on PostgreSQL; holds if nothing is lost, doubled or readable on a disk. */
export const prove: Proof = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-visit-'))
  const programs = findPostgres()
  if (programs === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  const cluster = await startPostgresCluster(programs)
  try {
    const shellDir = join(folder, 'shell')
    await buildShell(shellDir)
    say('On the embedded database')
    const embedded = await tellStory(say, { shellDir })
    say('On PostgreSQL')
    const postgres = await tellStory(say, { shellDir, databaseUrl: await cluster.freshDatabase() })
    const both = [embedded, postgres]
    const figures = Object.fromEntries(
      Object.keys(embedded).map((name) => [name, both.reduce((sum, one) => sum + one[name as keyof typeof one], 0)]),
    )
    const holds = both.every((one) => one.lost + one.duplicated + one.plaintextHits + one.faults === 0 && one.conflictsShown === 1)
    return { holds, figures: { stories: both.length, ...figures } }
  } finally {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
