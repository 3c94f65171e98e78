import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildShell } from '../setup/build-shell.ts'
import type { Proof, Switches } from './run.ts'
import { huntLostWords } from './typing/hunt.ts'

/** `--seed=7` repeats a run, `--steps=200` makes it longer, `--shell=dist` names an app built before. */
export const knownSwitches = ['seed', 'steps', 'shell']

/** Hunts for typed words that vanish: `npm run prove typing -- --seed=7 --steps=120`. */
export const prove: Proof = async (say, switches) => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-typing-'))
  const seed = numberOf(switches, 'seed', Math.floor(Math.random() * 1_000_000))
  const steps = numberOf(switches, 'steps', 120)
  try {
    const shellDir = switches.get('shell') ?? join(folder, 'shell')
    if (!switches.has('shell')) await buildShell(shellDir)
    const figures = await huntLostWords(say, { shellDir, seed, steps })
    const holds = figures.lost + figures.vanishedFromScreen + figures.duplicated + figures.misattributed + figures.faults === 0
    return { holds, figures: { ...figures } }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function numberOf(switches: Switches, name: string, otherwise: number): number {
  const value = Number(switches.get(name) ?? otherwise)
  if (!Number.isInteger(value) || value < 0 || switches.get(name) === '') throw new RangeError(`--${name} is a whole number`)
  return value
}
