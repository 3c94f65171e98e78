const BACK_OFF_MS = [50, 250, 1_000] as const

// iOS loses its connection to the database process after the background or a lock ("Connection to Indexed Database server
// lost": dexie #2008, #2296); the connection is dead but the data is there. Opening again and repeating is the cure.
const CURED_BY_REOPENING = new Set(['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'TransactionInactiveError', 'AbortError', 'TimeoutError', 'OpenFailedError'])

export type DatabaseOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'lost'; readonly reason: string }

/** A database that can be closed and opened again; Dexie's is one. */
export interface Reopenable {
  isOpen(): boolean
  open(): PromiseLike<unknown>
  close(options?: { disableAutoOpen: boolean }): void
}

/**
 * Runs work on an open database, opening it first if it is closed; after a failure that opening again may cure it does so with
 * growing pauses and repeats the work, which must therefore be safe to repeat. `gone` names why it may not be opened again.
 */
export async function withDatabase<T>(db: Reopenable, wait: (delayMs: number) => Promise<void>, gone: () => string | undefined, work: () => PromiseLike<T>): Promise<DatabaseOutcome<T>> {
  for (let attempt = 0; ; attempt += 1) {
    const reason = gone()
    if (reason !== undefined) return { kind: 'lost', reason }
    try {
      if (!db.isOpen()) await db.open()
      return { kind: 'done', value: await work() }
    } catch (error) {
      const names = errorNames(error)
      if (names.includes('QuotaExceededError')) return { kind: 'no-room' }
      const delayMs = BACK_OFF_MS[attempt]
      const curable = names.some((name) => CURED_BY_REOPENING.has(name))
      if (!curable || delayMs === undefined) return { kind: 'lost', reason: gone() ?? names[0] ?? 'unknown' }
      db.close({ disableAutoOpen: false })
      await wait(delayMs)
    }
  }
}

/** Asks until there is an answer, with the same pauses. */
export async function askRepeatedly<T>(question: () => Promise<T>, wait: (delayMs: number) => Promise<void>): Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'lost'; readonly reason: string }> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { kind: 'done', value: await question() }
    } catch (error) {
      const delayMs = BACK_OFF_MS[attempt]
      if (delayMs === undefined) return { kind: 'lost', reason: errorNames(error)[0] ?? 'unknown' }
      await wait(delayMs)
    }
  }
}

/** The names of an error and of all it wraps: Dexie hides a full disk inside an AbortError or a BulkError. */
function errorNames(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...errorNames(inner, depth + 1),
    ...(Array.isArray(failures) ? failures.flatMap((failure) => errorNames(failure, depth + 1)) : []),
  ]
}
