// Runs once before the journeys: builds the real app into a folder of its own, so that they never try a stale build, and makes a central record ready.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildShell } from './build-shell.ts'
import { startCentralRecord } from './start-central-record.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the app built for these journeys: `inject('builtShell')`. */
    readonly builtShell: string
    /** Whether children's screens are gone through in every way, profile, band and size, as by hand before a release. */
    readonly thorough: boolean
  }
}

/** Builds the app and hands its folder to the journeys, with a record that was started once for them to copy; removes both when they have ended. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-built-'))
  const [shellDir, dataDir] = [join(folder, 'shell'), join(folder, 'record')]
  await buildShell(shellDir)
  const record = await startCentralRecord({ shellDir, dataDir })
  await record.stop()
  process.env['READY_RECORD'] = dataDir
  project.provide('builtShell', shellDir)
  return () => rm(folder, { recursive: true, force: true })
}
