import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildShell } from '../setup/build-shell.ts'
import type { Proof } from './run.ts'
import { huntLostWords } from './typing/hunt.ts'

/** Hunts for typed words that vanish. SEED=n repeats a run, STEPS=n makes it longer; SHELL_DIR names an app built before. */
export const prove: Proof = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-typing-'))
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
  const steps = Number(process.env['STEPS'] ?? 120)
  try {
    const shellDir = process.env['SHELL_DIR'] ?? join(folder, 'shell')
    if (process.env['SHELL_DIR'] === undefined) await buildShell(shellDir)
    const figures = await huntLostWords(say, { shellDir, seed, steps })
    const holds = figures.lost + figures.vanishedFromScreen + figures.duplicated + figures.misattributed + figures.faults === 0
    return { holds, figures: { ...figures } }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
