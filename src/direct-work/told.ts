import type { ToldWords } from './words.ts'

/** Words put down or written on: those with the same id are the same words as they now stand, others are added; emptied ones go. */
export function putWords(list: readonly ToldWords[], words: ToldWords): ToldWords[] {
  const others = list.some(({ id }) => id === words.id) ? list.map((one) => one.id === words.id ? words : one) : [...list, words]
  return others.filter(({ text }) => text.trim() !== '')
}

/** One place for words: the newest stand there, emptied words leave it empty. */
export function oneWords(words: ToldWords): ToldWords | undefined {
  return words.text.trim() === '' ? undefined : words
}
