import { readdir, readFile } from 'node:fs/promises'
import { sha256Text } from '../../record/content-hash.ts'
import type { Database } from './database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/**
 * Brings the tables up to date: each file of `migrations/` once, in order of name, each in one transaction.
 * Safe when two processes start at once. Throws if a file that has run was changed since.
 */
export async function migrate(database: Database): Promise<void> {
  await database.script('create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())')
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()
  for (const file of files) {
    const text = await readFile(new URL(file, FOLDER), 'utf8')
    await database.script(once(file, sha256Text(text), text))
  }
}

/** The script, wrapped so that it does nothing where it has run. Names and hashes hold no quotes. */
function once(name: string, sha256: string, text: string): string {
  const tag = '$doorstep_migration$'
  if (text.includes(tag)) throw new Error('a migration must not hold the quoting tag')
  return `
    select pg_advisory_xact_lock(726411);
    do $doorstep_guard$
    begin
      if exists (select from migrations where name = '${name}' and sha256 <> '${sha256}') then
        raise exception 'migration ${name} was changed after it had run';
      end if;
      if not exists (select from migrations where name = '${name}') then
        execute ${tag}${text}${tag};
        insert into migrations (name, sha256) values ('${name}', '${sha256}');
      end if;
    end
    $doorstep_guard$`
}
