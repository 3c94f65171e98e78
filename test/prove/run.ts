// npm run prove NAME [-- --switch=value ...]: runs the slow proof in test/prove/NAME.prove.ts. Its last line on the screen is one line of JSON
// with the figures as measured; the exit code is 1 if the proof did not hold.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a proof hands back: whether it held, and its figures. */
export interface ProofOutcome {
  readonly holds: boolean
  readonly figures: Readonly<Record<string, number | string | boolean>>
}

/** The switches of a run, `--seed=7`, by name. */
export type Switches = ReadonlyMap<string, string>

/** What every `NAME.prove.ts` exports as `prove`. `say` is for progress; only the figures count. */
export type Proof = (say: (line: string) => void, switches: Switches) => Promise<ProofOutcome>

const suffix = '.prove.ts'
const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length))
  .sort()
const [name, ...given] = process.argv.slice(2)
const switches = readSwitches(given)

if (name === undefined || !names.includes(name)) {
  console.error(`Say which proof: npm run prove ${names.length === 0 ? 'NAME (there is none yet)' : names.join(' | ')}`)
  process.exitCode = 1
} else {
  const { prove, knownSwitches = [] } = (await import(pathToFileURL(join(import.meta.dirname, `${name}${suffix}`)).href)) as { readonly prove: Proof; readonly knownSwitches?: readonly string[] }
  const unknown = [...switches.keys()].filter((one) => !knownSwitches.includes(one))
  if (unknown.length > 0) {
    console.error(`${name} does not know ${unknown.map((one) => `--${one}`).join(' ')}; it knows ${knownSwitches.map((one) => `--${one}=`).join(' ') || 'no switch'}`)
    process.exitCode = 1
  } else {
    const startedMs = performance.now()
    const { holds, figures } = await prove((line) => console.log(line), switches)
    const seconds = Math.round((performance.now() - startedMs) / 100) / 10
    console.log(JSON.stringify({ proof: name, holds, ...figures, seconds }))
    process.exitCode = holds ? 0 : 1
  }
}

function readSwitches(texts: readonly string[]): Switches {
  return new Map(texts.map((text) => {
    const [, switchName = text, value = ''] = /^--([^=]+)(?:=(.*))?$/.exec(text) ?? []
    return [switchName, value]
  }))
}
