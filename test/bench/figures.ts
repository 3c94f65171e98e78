/** The middle one of an odd number of figures, the mean of the two middle ones of an even number. NaN for none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] as number) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** The figure below which `share` (0 to 1) of all figures lie. NaN for none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** Rounded to a number of places, for a line of figures that people read. */
export function round(figure: number, places = 0): number {
  return Math.round(figure * 10 ** places) / 10 ** places
}
