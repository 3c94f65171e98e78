/** "1 note", "3 notes"; the plural is given where it is not just an s. */
export function countInWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "Mary", "Mary and Kofi", "Mary, Kofi and Sue". */
export function listInWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
