import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildShell } from '../setup/build-shell.ts'
import { huntEscapes } from './escape/hunt.ts'
import { huntInkAndKeys } from './escape/two-sessions.ts'
import type { Proof } from './run.ts'

/** Tries to get out of child mode. SEED=n repeats a run, SEQUENCES=n and INK_KILLS=n make it shorter; SHELL_DIR names an app built before. */
export const prove: Proof = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-escape-'))
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
  const sequences = Number(process.env['SEQUENCES'] ?? 10_000)
  try {
    const shellDir = process.env['SHELL_DIR'] ?? join(folder, 'shell')
    if (process.env['SHELL_DIR'] === undefined) await buildShell(shellDir)
    const hunt = await huntEscapes(say, { shellDir, seed, sequences })
    const sessions = await huntInkAndKeys(say, { shellDir, seed, inkKills: Number(process.env['INK_KILLS'] ?? 20) })
    const wrong = hunt.escapes + hunt.staffFlashes + hunt.canariesInChildsMemory + hunt.canariesOnDisk + hunt.chainFaults + sessions.lostOlder + sessions.falseAlarms
    const holds = wrong === 0 && hunt.canariesInUnlockedMemory > 0 && sessions.keySwapNoticed && sessions.keySwapToldOnScreen
    return { holds, figures: { ...hunt, ...sessions } }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
