import type { Attempts } from '../vault/attempts.ts'
import type { Slot, VaultPlace } from '../vault/slots.ts'
import { crc32 } from './frames.ts'

/** One person's vault on this device, as much of it as lies in clear: no name, no address, only random ids and wrapped keys. */
export interface VaultEntry {
  readonly place: VaultPlace
  /** Random; also names the journal's files and the sentinel. */
  readonly databaseName: string
  readonly slots: readonly Slot[]
  readonly attempts: Attempts
  /** The organisation's public recovery key as it was at set-up, in hex: later offers of another are noticed, never taken. */
  readonly recoveryKey?: string
}

/**
 * The vaults on this device. The wrapped keys in it are worth as much as all that they open, so it is kept in several places that
 * do not fail together; the newest whole copy counts and the others are mended from it.
 */
export interface VaultDirectory {
  list(): Promise<readonly VaultEntry[]>
  /** Adds or replaces the entry of `place.vaultId`. Rejects unless at least one place took it. */
  put(entry: VaultEntry): Promise<void>
  /**
   * Changes an entry as it is at that moment. Rejects unless at least one place took it; says whether all did. `nowhere`: there
   * is no such entry, and nothing was written.
   */
  edit(vaultId: string, change: (entry: VaultEntry) => VaultEntry): Promise<'everywhere' | 'somewhere' | 'nowhere'>
  remove(vaultId: string): Promise<void>
}

/** Somewhere one text can be kept. */
export interface DirectoryPlace {
  read(): Promise<string | null>
  write(text: string): Promise<void>
}

interface Copy {
  readonly revision: number
  readonly entries: readonly VaultEntry[]
}

/** Runs one piece of work while no other window reads or writes the same places. */
export type HoldPlaces = <T>(work: () => Promise<T>) => Promise<T>

/** The directory over some places, the most trusted first. `hold` keeps other windows out: else one could write back what it read before. */
export function createVaultDirectory(places: readonly DirectoryPlace[], hold: HoldPlaces = (work) => work()): VaultDirectory {
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(() => hold(work))
    turn = mine.catch(() => undefined)
    return mine
  }

  async function readNewest(): Promise<Copy> {
    const copies = await Promise.all(places.map(async (place) => parseCopy(await place.read().catch(() => null))))
    const newest = copies.reduce<Copy>((best, copy) => copy && copy.revision > best.revision ? copy : best, { revision: 0, entries: [] })
    const behind = places.filter((_, at) => newest.revision > 0 && copies[at]?.revision !== newest.revision)
    await Promise.allSettled(behind.map((place) => place.write(writeCopy(newest))))
    return newest
  }

  async function change(edit: (entries: readonly VaultEntry[]) => readonly VaultEntry[]): Promise<void> {
    await write(await readNewest(), edit)
  }

  async function write(before: Copy, edit: (entries: readonly VaultEntry[]) => readonly VaultEntry[]): Promise<'everywhere' | 'somewhere'> {
    const text = writeCopy({ revision: before.revision + 1, entries: edit(before.entries) })
    const written = await Promise.allSettled(places.map((place) => place.write(text)))
    const refusal = written.every((outcome) => outcome.status === 'rejected') ? written[0] : undefined
    if (refusal?.status === 'rejected') throw refusal.reason
    return written.every((outcome) => outcome.status === 'fulfilled') ? 'everywhere' : 'somewhere'
  }

  return {
    list: () => inTurn(async () => (await readNewest()).entries),
    put: (entry) => inTurn(() => change((entries) => [...entries.filter((other) => other.place.vaultId !== entry.place.vaultId), entry])),
    edit: (vaultId, edit) => inTurn(async () => {
      const before = await readNewest()
      if (!before.entries.some((entry) => entry.place.vaultId === vaultId)) return 'nowhere'
      return write(before, (entries) => entries.map((entry) => entry.place.vaultId === vaultId ? edit(entry) : entry))
    }),
    remove: (vaultId) => inTurn(() => change((entries) => entries.filter((entry) => entry.place.vaultId !== vaultId))),
  }
}

const encoder = new TextEncoder()

function writeCopy(copy: Copy): string {
  const body = JSON.stringify(copy)
  return `${crc32(encoder.encode(body)).toString(16)}:${body}`
}

function parseCopy(text: string | null): Copy | null {
  const colon = text?.indexOf(':') ?? -1
  if (text === null || colon < 1) return null
  const body = text.slice(colon + 1)
  return crc32(encoder.encode(body)).toString(16) === text.slice(0, colon) ? JSON.parse(body) as Copy : null
}
