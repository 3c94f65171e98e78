// npm run bench NAME [-- --small] [-- --rounds=N]: runs the side-by-side benchmark in test/bench/NAME.bench.ts. Its last
// line on the screen is one line of JSON with the figures as measured, targets met or not; the exit code is 1 only if a
// contestant did not do its work.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface BenchOptions {
  /** Small enough for every build: tells that the benchmark runs, not how fast anything is. */
  readonly small: boolean
  readonly rounds: number
  /** For progress; only the figures count. */
  readonly say: (line: string) => void
}

/** Figures by name; `targets` says which of the stated goals they meet. */
export interface BenchOutcome {
  readonly figures: Readonly<Record<string, unknown>>
  readonly targets: Readonly<Record<string, boolean>>
}

/** What every `NAME.bench.ts` exports under its name. */
export type Bench = (options: BenchOptions) => Promise<BenchOutcome>

const suffix = '.bench.ts'
const names = (await readdir(import.meta.dirname)).filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length)).sort()
const [name, ...switches] = process.argv.slice(2)

if (name === undefined || !names.includes(name)) {
  console.error(`Say which benchmark: npm run bench ${names.join(' | ')}`)
  process.exitCode = 1
} else {
  const bench = ((await import(pathToFileURL(join(import.meta.dirname, `${name}${suffix}`)).href)) as Readonly<Record<string, Bench>>)[name] as Bench
  const small = switches.includes('--small')
  const rounds = Number(switches.find((one) => one.startsWith('--rounds='))?.slice('--rounds='.length) ?? (small ? 1 : 5))
  const startedMs = performance.now()
  const { figures, targets } = await bench({ small, rounds, say: (line) => console.log(line) })
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10
  console.log(JSON.stringify({ bench: name, small, rounds, ...figures, targets, seconds }))
}
