/** One sentence that the script typed, and what has become of it as far as the script knows. */
export interface Sentence {
  readonly words: string
  /** Which device typed it. */
  readonly device: string
  readonly author: string
  /** Id of the element that had the focus. */
  field: string
  /** The screen said that it is saved, after it was typed. */
  acknowledged: boolean
  /** Why it need not be found on the screen any more: taken out by the script, or never acknowledged when the power went. */
  gone?: 'taken-out' | 'killed-before-saved'
  /** It was found missing from the screen and from the history, without a word to the person. */
  vanished: boolean
}

/** The same numbers for the same seed, from 0 to below 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Every sentence of a run. */
export class Sentences {
  readonly all: Sentence[] = []
  readonly #seed: number

  constructor(seed: number) {
    this.#seed = seed
  }

  /** A sentence that nobody typed before: its mark says in which run and as which. */
  next(device: string, author: string): Sentence {
    const sentence: Sentence = { words: `Line q${this.#seed}x${this.all.length}z as seen.`, device, author, field: '', acknowledged: false, vanished: false }
    this.all.push(sentence)
    return sentence
  }

  of(device: string): Sentence[] {
    return this.all.filter((sentence) => sentence.device === device)
  }

  /** The screen of a device says that everything on it is saved. */
  acknowledge(device: string): void {
    for (const sentence of this.of(device)) if (!sentence.gone) sentence.acknowledged = true
  }

  /** The power went: what was not yet acknowledged may be gone. */
  kill(device: string): void {
    for (const sentence of this.of(device)) if (!sentence.acknowledged && !sentence.gone) sentence.gone = 'killed-before-saved'
  }

  /** Words that the script took out itself, wherever they came from. */
  takeOut(text: string): void {
    for (const sentence of this.all) if (text.includes(sentence.words)) sentence.gone ??= 'taken-out'
  }
}
