import { PGlite, types } from '@electric-sql/pglite'
import fs from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

// PGlite 0.5 starts PostgreSQL with fsync off (-F), and its file layer answers "done" to fsync and fdatasync without asking the disk.
// A receipt retires the device's own copy, so here a commit waits for the disk: fsync is on, goes through fsync rather than
// fdatasync (which never reaches the file layer), and the file layer is given the call it lacks.

interface FileLayer { fsync?: (stream: { readonly nfd: number }) => number; readonly write?: unknown }
interface EmscriptenFs { lookupPath(path: string): { readonly node: { readonly stream_ops: FileLayer } } }

const DURABLE = ['-c', 'wal_sync_method=fsync']

/** Opens PGlite on a folder so that a commit survives a power cut. Throws if this PGlite cannot be made to. */
export async function openDurablePglite(folder: string): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), ...DURABLE]
  const pglite = await PGlite.create({ dataDir: folder, startParams, parsers: { [types.INT8]: Number } })
  const files = (pglite.Module as unknown as { FS: EmscriptenFs }).FS.lookupPath('/pglite/data/PG_VERSION').node.stream_ops
  if (typeof files.write !== 'function') throw new Error('this PGlite keeps its files in a way that is not known here')
  files.fsync = ({ nfd }) => {
    fs.fsyncSync(nfd)
    return 0
  }
  const [settings] = (await pglite.query<{ fsync: string; method: string }>(
    `select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`)).rows
  if (settings?.fsync !== 'on' || settings.method !== 'fsync') throw new Error('this PGlite does not take the setting that makes it durable')
  // What was written before the file layer could ask the disk: the new database, or the recovery after a kill.
  await pglite.query('checkpoint')
  await syncTree(folder)
  return pglite
}

async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const path of [folder, ...entries.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))]) {
    const file = fs.openSync(path, 'r')
    try {
      fs.fsyncSync(file)
    } finally {
      fs.closeSync(file)
    }
  }
}
