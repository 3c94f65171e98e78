// Whether words were on the screen that could not be kept when the page locked or was taken over. A time and nothing else: it lies in
// the window's own storage, so that starting the page again before unlock does not forget it.
import { signal, type ReadonlySignal } from '@preact/signals'

const NAME = 'doorstep-words-not-kept'
// Tests of pure parts run where there is no window.
const storage = typeof sessionStorage === 'undefined' ? undefined : sessionStorage
const since = signal<number | undefined>(read())

/** When (milliseconds of the epoch) the last words on this screen could not be kept; undefined while nothing has to be told. */
export const wordsNotKeptAtMs: ReadonlySignal<number | undefined> = since

/** Remembers it until the person has read it. */
export function noteWordsNotKept(atMs: number): void {
  since.value = atMs
  storage?.setItem(NAME, String(atMs))
}

/** The person has read it. */
export function forgetWordsNotKept(): void {
  since.value = undefined
  storage?.removeItem(NAME)
}

function read(): number | undefined {
  const atMs = Number(storage?.getItem(NAME) ?? Number.NaN)
  return Number.isFinite(atMs) ? atMs : undefined
}
