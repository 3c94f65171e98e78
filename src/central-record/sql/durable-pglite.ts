import { PGlite, types } from '@electric-sql/pglite'
import fs from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

// PGlite 0.5 starts PostgreSQL with fsync off (-F), and its file layer answers "done" to fsync and fdatasync without asking the disk.
// A receipt retires the device's own copy, so here a commit waits for the disk: fsync is on, goes through fsync rather than
// fdatasync (which never reaches the file layer), and the file layer is given the call it lacks.

// If the disk refuses, PostgreSQL panics, and a panic inside WebAssembly turns in a ring for ever: no request would be answered, no
// timer would run. Ending the process at once is the honest thing, and whoever watches it starts it again from the log on the disk.

interface Stream { readonly nfd: number; readonly path?: string }
interface FileLayer { fsync?: (stream: Stream) => number; write?: (stream: Stream, ...rest: unknown[]) => number }
interface EmscriptenFs { lookupPath(path: string): { readonly node: { readonly stream_ops: FileLayer } } }

const DURABLE = ['-c', 'wal_sync_method=fsync']

/** Opens PGlite on a folder so that a commit survives a power cut. Throws if this PGlite cannot be made to. */
export async function openDurablePglite(folder: string): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), ...DURABLE]
  const pglite = await PGlite.create({ dataDir: folder, startParams, parsers: { [types.INT8]: Number } })
  const files = (pglite.Module as unknown as { FS: EmscriptenFs }).FS.lookupPath('/pglite/data/PG_VERSION').node.stream_ops
  const { write } = files
  if (typeof write !== 'function') throw new Error('this PGlite keeps its files in a way that is not known here')
  files.fsync = ({ nfd }) => {
    try {
      fs.fsyncSync(nfd)
    } catch (error) {
      endProcess(error)
    }
    return 0
  }
  files.write = (stream, ...rest) => {
    try {
      return write(stream, ...rest)
    } catch (error) {
      // Elsewhere a full disk fails one statement; in the log it is a panic.
      if (stream.path?.includes('/pg_wal/')) endProcess(error)
      throw error
    }
  }
  const [settings] = (await pglite.query<{ fsync: string; method: string }>(
    `select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`)).rows
  if (settings?.fsync !== 'on' || settings.method !== 'fsync') throw new Error('this PGlite does not take the setting that makes it durable')
  // What was written before the file layer could ask the disk: the new database, or the recovery after a kill.
  await pglite.query('checkpoint')
  await syncTree(folder)
  return pglite
}

/** Numbers of the file layer's own errors, which bear no name. */
const NAMES: Readonly<Record<number, string>> = { 29: 'EIO', 51: 'ENOSPC' }

function endProcess(error: unknown): never {
  const { code, errno } = error as { readonly code?: string; readonly errno?: number }
  const reason = code ?? NAMES[errno ?? 0] ?? `error ${errno ?? 'unknown'}`
  try {
    fs.writeSync(2, `Doorstep stops: the disk did not keep what was written (${reason}). What was answered is kept, and devices keep the rest. See to the disk and start again.\n`)
  } finally {
    process.exit(1)
  }
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
