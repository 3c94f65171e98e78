import type { Sql } from '../database.ts'

export async function readEpoch(sql: Sql): Promise<string | undefined> {
  return (await sql<{ epoch: string }>('select epoch from record_epoch'))[0]?.epoch
}

/** Gives a new database its epoch; keeps the one that is there. */
export async function startEpoch(sql: Sql, epoch: string): Promise<void> {
  await sql('insert into record_epoch (epoch) values ($1) on conflict do nothing', [epoch])
}

/** After a restore from a backup: devices then offer again what they hold. */
export async function changeEpoch(sql: Sql, epoch: string): Promise<void> {
  await sql('update record_epoch set epoch = $1', [epoch])
}
