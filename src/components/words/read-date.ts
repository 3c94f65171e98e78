/** Day, month and year as typed -> `2026-05-12`; undefined unless it is a day that exists, in a four-figure year. */
export function readDate(day: string, month: string, year: string): string | undefined {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim())) return undefined
  const monthNumber = readMonth(month.trim())
  if (monthNumber === undefined) return undefined
  const at = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)))
  if (at.getUTCMonth() !== monthNumber - 1 || at.getUTCDate() !== Number(day) || at.getUTCFullYear() !== Number(year)) return undefined
  return at.toISOString().slice(0, 10)
}

/** A time as people type it (`14:05`, `1405`, `2.05pm`, `9am`) -> `14:05`; undefined if it is no time of day. */
export function readTime(typed: string): string | undefined {
  const parts = /^\s*(\d{1,2})(?:[:.\s]?(\d{2}))?\s*(am|pm)?\s*$/i.exec(typed)
  if (!parts) return undefined
  let hours = Number(parts[1])
  const minutes = Number(parts[2] ?? '0')
  const half = parts[3]?.toLowerCase()
  // A bare "14" may be a slip for a day or an age; a time needs minutes or am/pm.
  if (parts[2] === undefined && !half) return undefined
  if (half && (hours < 1 || hours > 12)) return undefined
  if (half === 'pm' && hours < 12) hours += 12
  if (half === 'am' && hours === 12) hours = 0
  if (hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function readMonth(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const position = MONTHS.indexOf(typed.slice(0, 3).toLowerCase())
  return position >= 0 ? position + 1 : undefined
}
