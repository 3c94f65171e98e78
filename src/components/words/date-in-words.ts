const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** `2026-05-12` as "12 May 2026". A date that does not parse comes back as it is. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  return name && day && year ? `${day} ${name} ${year}` : date
}

/** `2026-05-12` as "Tuesday 12 May". */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  if (!name || !day || !year) return date
  return `${DAYS[new Date(Date.UTC(year, Number(month) - 1, day)).getUTCDay()]} ${day} ${name}`
}

/** An instant as the device's own wall clock, "14:02:11" or, without seconds, "14:02". */
export function clockInWords(instant: string, seconds = false): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const parts = seconds ? [at.getHours(), at.getMinutes(), at.getSeconds()] : [at.getHours(), at.getMinutes()]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** An instant as "12 May 2026, 14:02" on the device's clock. */
export function instantInWords(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${clockInWords(instant)}`
}

/** A date or an instant, whichever the record holds: "12 May 2026" or "12 May 2026, 14:02". */
export function whenInWords(dateOrInstant: string): string {
  return dateOrInstant.includes('T') ? instantInWords(dateOrInstant) : dateInWords(dateOrInstant)
}

/** The device's calendar date of an instant (epoch milliseconds), `2026-05-12`. */
export function calendarDateOf(atMs: number): string {
  const at = new Date(atMs)
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

/** Whole years between a date of birth and a day. */
export function ageInYears(dateOfBirth: string, onDate: string): number {
  const years = Number(onDate.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return onDate.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}
