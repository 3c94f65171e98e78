/** The days around the day on which the demo is seeded, so that hearings lie ahead and visits are due. */
export interface Days {
  /** `2026-11-23`. */
  readonly today: string
  /** A day that many days from today. */
  day(offset: number): string
  /** The same, moved off a weekend: ahead for days to come, back for days gone by. */
  weekday(offset: number): string
  /** An instant on that weekday, in UTC, for clocks. */
  at(offset: number, time: string): string
  /** The birthday of somebody that many years and months old. */
  born(years: number, months: number): string
}

const MS_A_DAY = 86_400_000

export function daysAround(today: Date): Days {
  const start = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate())
  const write = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
  const weekday = (offset: number): string => {
    const onTheDay = new Date(start + offset * MS_A_DAY).getUTCDay()
    const shift = onTheDay === 6 ? (offset > 0 ? 2 : -1) : onTheDay === 0 ? (offset > 0 ? 1 : -2) : 0
    return write(start + (offset + shift) * MS_A_DAY)
  }
  return {
    today: write(start),
    day: (offset) => write(start + offset * MS_A_DAY),
    weekday,
    at: (offset, time) => `${weekday(offset)}T${time}:00.000Z`,
    // The eleventh of a month is in every month.
    born: (years, months) => write(Date.UTC(today.getUTCFullYear() - years, today.getUTCMonth() - months, 11)),
  }
}

/** "16 December 2026", for a date inside a text. */
export function inWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
