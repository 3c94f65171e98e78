import type { Sql } from './database.ts'

/** PostgreSQL takes 65,535 parameters in a statement; a few thousand are as quick and lighter on memory. */
const MOST_PARAMETERS = 4000

/** Adds rows of equal width, many in a statement. `insert` is all up to the word "values"; rows go in in their order. */
export async function insertRows(sql: Sql, insert: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const width = rows[0]?.length ?? 0
  const atOnce = Math.max(1, Math.floor(MOST_PARAMETERS / Math.max(1, width)))
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const places = some.map((row, at) => `(${row.map((_, column) => `$${at * width + column + 1}`).join(', ')})`)
    await sql(`${insert} values ${places.join(', ')}`, some.flat())
  }
}
