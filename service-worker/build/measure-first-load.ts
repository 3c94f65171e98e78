import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

interface Built {
  readonly name: string
  readonly isEntry: boolean
  readonly imports: readonly string[]
  readonly gzipBytes: number
}

/**
 * Two build plugins that weigh the JavaScript a device must fetch before anyone can unlock it: the page entry and the
 * chunks named (first use of a new device), what these import statically, and the workers that start on the lock
 * screen. Prints the sum at each build and fails the build above `budgetBytes` (gzip). Counts no styles, fonts or pictures.
 */
export function measureFirstLoad(options: {
  /** Whose first load this is, as it is printed. */
  readonly what?: string
  /** Name of the page's entry. */
  readonly entry?: string
  readonly budgetBytes: number
  readonly chunksBeforeUnlock: readonly string[]
  readonly workersBeforeUnlock: readonly string[]
}): { readonly page: Plugin; readonly worker: () => Plugin } {
  const { entry = 'index', what = 'First load before unlock' } = options
  const page = new Map<string, Built>()
  const workers = new Map<string, Built>()

  const collect = (into: Map<string, Built>): Plugin['generateBundle'] =>
    function (_output, bundle) {
      for (const [file, made] of Object.entries(bundle)) {
        if (made.type !== 'chunk') continue
        into.set(file, { name: made.name, isEntry: made.isEntry, imports: made.imports, gzipBytes: gzipSync(made.code).length })
      }
    }

  const weigh = (): { readonly totalBytes: number; readonly lines: readonly string[] } => {
    const names = new Set([...workers.values()].filter((built) => built.isEntry).map((built) => built.name))
    const parts = [
      { label: 'page', from: page, isWanted: (built: Built) => (built.isEntry && built.name === entry) || options.chunksBeforeUnlock.includes(built.name) },
      ...options.workersBeforeUnlock
        .filter((name) => names.has(name))
        .map((name) => ({ label: name, from: workers, isWanted: (built: Built) => built.isEntry && built.name === name })),
    ].map(({ label, from, isWanted }) => {
      const files = reachable(from, isWanted)
      const bytes = files.reduce((sum, file) => sum + (from.get(file)?.gzipBytes ?? 0), 0)
      return { bytes, line: `  ${label}: ${kilobytes(bytes)} in ${files.length} file${files.length === 1 ? '' : 's'}` }
    })
    const later = entry === 'index' ? [...names].filter((name) => !options.workersBeforeUnlock.includes(name)) : []
    return {
      totalBytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      lines: [...parts.map(({ line }) => line), ...later.map((name) => `  not counted, starts later: ${name}`)],
    }
  }

  return {
    worker: () => ({ name: 'doorstep:weigh-workers', generateBundle: collect(workers) }),
    page: {
      name: `doorstep:weigh-first-load:${entry}`,
      apply: 'build',
      generateBundle: collect(page),
      // Last and in turn, so that a build that is too heavy is still whole and can be looked into.
      writeBundle: {
        order: 'post',
        sequential: true,
        handler() {
          const { totalBytes, lines } = weigh()
          const verdict = `${what}: ${kilobytes(totalBytes)} of JavaScript, gzip (budget ${kilobytes(options.budgetBytes)})`
          this.info([verdict, ...lines].join('\n'))
          if (totalBytes > options.budgetBytes) this.error(`${verdict}: too heavy`)
        },
      },
    },
  }
}

function reachable(from: Map<string, Built>, isWanted: (built: Built) => boolean): readonly string[] {
  const seen = new Set([...from].filter(([, built]) => isWanted(built)).map(([file]) => file))
  for (const file of seen) {
    for (const imported of from.get(file)?.imports ?? []) seen.add(imported)
  }
  return [...seen]
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
