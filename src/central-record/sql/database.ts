/** On whose behalf a transaction runs, and the instant it counts as now (ISO 8601, UTC). */
export type Identity =
  | { readonly kind: 'staff'; readonly staffId: string; readonly deviceId: string; readonly at: string }
  | { readonly kind: 'system'; readonly at: string }

/** One statement inside a transaction; `$1` parameters, named columns back. int8 comes as number, timestamptz as Date. */
export interface Sql {
  <Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>
}

/** PostgreSQL 15 or later, embedded or not. */
export interface Database {
  /**
   * Runs `work` in one transaction, as a role that owns no table and with row-level security in force. Rolled back if it throws.
   * A deadlock or a serialisation failure runs it again, so `work` must have no effect outside the transaction.
   */
  transaction<T>(identity: Identity, work: (sql: Sql) => Promise<T>): Promise<T>
  /** As the owner of the tables: migrations only. `script` may hold many statements. */
  script(script: string): Promise<void>
  /** Says something to every process on this database, this one too. Never throws, and may be lost. At most 7000 bytes. */
  announce(notice: string): void
  /** Hears what any process announces from when this resolves; the result stops it. What comes while the line is broken is lost. */
  hear(listener: (notice: string) => void): Promise<() => void>
  close(): Promise<void>
}

/** What every transaction does first: take a role that owns nothing, then say who asks and when. */
export async function takeIdentity(sql: Sql, identity: Identity): Promise<void> {
  // A role name cannot be a parameter; these two are constants.
  await sql(identity.kind === 'staff' ? 'set local role doorstep_staff' : 'set local role doorstep_system')
  await sql(`select set_config('doorstep.staff', $1, true), set_config('doorstep.device', $2, true), set_config('doorstep.at', $3, true)`, [
    identity.kind === 'staff' ? identity.staffId : '',
    identity.kind === 'staff' ? identity.deviceId : '',
    identity.at,
  ])
}

/** Undoes one part of a transaction if `work` throws, and throws on. */
export async function inSavepoint<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  await sql('savepoint part')
  try {
    const result = await work()
    await sql('release savepoint part')
    return result
  } catch (error) {
    await sql('rollback to savepoint part')
    await sql('release savepoint part')
    throw error
  }
}

/** SQLSTATE of a database error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** Deadlock or serialisation failure: nothing was wrong with the request, it met another. */
export function mayRunAgain(error: unknown): boolean {
  const state = sqlState(error)
  return state === '40P01' || state === '40001'
}
