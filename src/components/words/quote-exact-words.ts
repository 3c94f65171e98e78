/** Puts quotation marks around somebody's exact words. Nothing else may: marks say that these very words were spoken. */
export function quoteExactWords(text: string): string {
  return `“${text}”`
}
