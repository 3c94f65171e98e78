import { decodeFrames, encodeFrames } from './frames.ts'
import { type Journal, type JournalLine, noJournal } from './journal.ts'

// Two files a vault, of which the one with the higher generation in its head counts. A head is written last, after the lines
// under it are flushed, so a crash at any moment leaves the file before.
// Head: magic (4) | generation (4) | the generation's complement (4), which zeros or damage do not match.
const MAGIC = 0xd0025700
const HEAD_BYTES = 12
const SIDES = ['a', 'b'] as const

export type JournalOpening =
  | { readonly kind: 'open'; readonly journal: Journal }
  /** This browser has no private file system for workers; `journal` keeps nothing. */
  | { readonly kind: 'none'; readonly journal: Journal }
  /** Another worker of this origin holds the file; the caller opened two vault workers. */
  | { readonly kind: 'busy' }

export interface OpfsJournalOptions {
  /** Opaque; the database name of the vault. */
  readonly name: string
  readonly wait: (delayMs: number) => Promise<void>
}

const RETRY_MS = [20, 50, 100, 200, 400, 800] as const

/** Opens the journal of a vault in the origin's private file system. Worker only; one worker at a time may hold it. */
export async function openOpfsJournal(options: OpfsJournalOptions): Promise<JournalOpening> {
  const folder = await openFolder()
  if (folder === null) return { kind: 'none', journal: noJournal }
  const handles: FileSystemSyncAccessHandle[] = []
  for (const side of SIDES) {
    const handle = await takeHandle(folder, `${options.name}.${side}`, options.wait)
    if (handle.kind === 'handle') handles.push(handle.handle)
    else {
      for (const taken of handles) taken.close()
      return handle.kind === 'busy' ? { kind: 'busy' } : { kind: 'none', journal: noJournal }
    }
  }
  return { kind: 'open', journal: journalOn(handles as [FileSystemSyncAccessHandle, FileSystemSyncAccessHandle]) }
}

/** Deletes the files of a vault that is taken off this device. */
export async function removeOpfsJournal(name: string): Promise<void> {
  const folder = await openFolder()
  for (const side of SIDES) await folder?.removeEntry(`${name}.${side}`).catch(() => undefined)
}

async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (typeof FileSystemFileHandle === 'undefined' || !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return null
  try {
    const root = await navigator.storage.getDirectory()
    return await root.getDirectoryHandle('journal', { create: true })
  } catch {
    // WebKit in private windows and automation has the method and refuses it.
    return null
  }
}

async function takeHandle(folder: FileSystemDirectoryHandle, name: string, wait: (delayMs: number) => Promise<void>): Promise<{ readonly kind: 'handle'; readonly handle: FileSystemSyncAccessHandle } | { readonly kind: 'busy' | 'none' }> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = await folder.getFileHandle(name, { create: true })
      return { kind: 'handle', handle: await file.createSyncAccessHandle() }
    } catch (error) {
      // A worker terminated a moment ago still holds its handle for some milliseconds.
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError') return { kind: 'none' }
      const delayMs = RETRY_MS[attempt]
      if (delayMs === undefined) return { kind: 'busy' }
      await wait(delayMs)
    }
  }
}

function journalOn(handles: readonly [FileSystemSyncAccessHandle, FileSystemSyncAccessHandle]): Journal {
  const generations = [readGeneration(handles[0]), readGeneration(handles[1])] as const
  let side: 0 | 1 = generations[1] > generations[0] ? 1 : 0
  let generation = Math.max(...generations)
  if (generation === 0) {
    generation = 1
    handles[side].truncate(0)
    writeHead(handles[side], generation)
  }
  let end = handles[side].getSize()
  // Appends and compactions one after the other: two of them share the end of the file.
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => T): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  function appendNow(lines: readonly JournalLine[]): void {
    const handle = handles[side]
    const bytes = encodeFrames(lines)
    try {
      writeAll(handle, bytes, end)
      handle.flush()
      end += bytes.length
    } catch (error) {
      // What was written of it must not be read back as kept.
      handle.truncate(end)
      throw error
    }
  }

  function compactNow(keep: readonly JournalLine[]): void {
    const other = side === 0 ? 1 : 0
    const target = handles[other]
    const bytes = encodeFrames(keep)
    target.truncate(0)
    writeAll(target, bytes, HEAD_BYTES)
    target.flush()
    writeHead(target, generation + 1)
    // From here the new file counts; the old one goes only now.
    const old = handles[side]
    generation += 1
    side = other
    end = HEAD_BYTES + bytes.length
    old.truncate(0)
    old.flush()
  }

  return {
    kind: 'file',
    append: (lines) => inTurn(() => { if (lines.length > 0) appendNow(lines) }),
    read: () => inTurn(() => {
      const bytes = new Uint8Array(Math.max(0, handles[side].getSize() - HEAD_BYTES))
      handles[side].read(bytes, { at: HEAD_BYTES })
      const { lines, tornBytes } = decodeFrames(bytes)
      return { lines, tornBytes }
    }),
    compact: (keep) => inTurn(() => { compactNow(keep) }),
    close: () => inTurn(() => {
      for (const handle of handles) handle.close()
    }),
  }
}

function readGeneration(handle: FileSystemSyncAccessHandle): number {
  const view = new DataView(new ArrayBuffer(HEAD_BYTES))
  if (handle.read(view, { at: 0 }) < HEAD_BYTES) return 0
  const generation = view.getUint32(4)
  return view.getUint32(0) === MAGIC && view.getUint32(8) === (~generation >>> 0) ? generation : 0
}

function writeHead(handle: FileSystemSyncAccessHandle, generation: number): void {
  const view = new DataView(new ArrayBuffer(HEAD_BYTES))
  view.setUint32(0, MAGIC)
  view.setUint32(4, generation)
  view.setUint32(8, ~generation >>> 0)
  writeAll(handle, new Uint8Array(view.buffer), 0)
  handle.flush()
}

function writeAll(handle: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('only part of a line fitted', 'QuotaExceededError')
}
