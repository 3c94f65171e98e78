/**
 * Takes a ref of a field where a child types: nothing corrects, completes, capitalises or learns. By attribute, because browsers that
 * know `autocorrect` as a yes or no take the word off for a yes.
 */
export function plainTyping(field: HTMLElement | null): void {
  if (field === null) return
  for (const [name, value] of PLAIN) field.setAttribute(name, value)
}

const PLAIN = [
  ['spellcheck', 'false'], ['autocorrect', 'off'], ['autocomplete', 'off'], ['autocapitalize', 'off'], ['writingsuggestions', 'false'],
  // Browser additions that read along.
  ['data-gramm', 'false'], ['data-lpignore', 'true'], ['data-1p-ignore', ''],
] as const
