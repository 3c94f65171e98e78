import { expose } from 'comlink'
import { Dexie } from 'dexie'
import { browserPlaces } from '../../../src/device-store/directory-places.ts'
import type { Journal, JournalLine } from '../../../src/device-store/journal.ts'
import { openInBrowser } from '../../../src/device-store/open-in-browser.ts'
import { openOpfsJournal, removeOpfsJournal } from '../../../src/device-store/opfs-journal.ts'
import type { StoreFinding } from '../../../src/device-store/recovery/recover.ts'
import { createVaultDirectory } from '../../../src/device-store/vault-directory.ts'
import { Keeping } from '../../../src/sync/kept/keeping.ts'
import { NO_ATTEMPTS } from '../../../src/vault/attempts.ts'
import { toHex } from '../../../src/vault/bytes.ts'
import { createSealer } from '../../../src/vault/create-sealer.ts'
import { createVault, openVault } from '../../../src/vault/vault.ts'
import { unsealed } from './unsealed.ts'

interface RawHandle {
  truncate(bytes: number): void
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number
  getSize(): number
  close(): void
}

const wait = (delayMs: number) => new Promise<void>((done) => { setTimeout(done, delayMs) })
let open: Keeping | undefined
let journal: Journal | undefined
let databaseName = ''
let losses: readonly StoreFinding[] = []

function mustBeOpen() {
  if (!open) throw new Error('the harness was not started')
  return open
}

const device = {
  /** Starts as the app does: directory, vault, database, journal, recovery. `sealing` off is only there to prove the search. */
  async start(passphrase: string, sealing: boolean): Promise<{ readonly vaults: number; readonly findings: readonly StoreFinding[]; readonly vaultKey: string; readonly journal: string; readonly database: 'open' | 'stand-in'; readonly lastDeviceSeq: number }> {
    const directory = createVaultDirectory(browserPlaces())
    const vaults = await directory.list()
    let entry = vaults[0]
    if (!entry) {
      const place = { vaultId: crypto.randomUUID(), owner: crypto.randomUUID(), deviceId: crypto.randomUUID() }
      const made = await createVault({ place, passphrase })
      entry = { place, databaseName: `v-${crypto.randomUUID()}`, slots: made.slots, attempts: NO_ATTEMPTS }
      await directory.put(entry)
    }
    const opening = await openVault(entry.place, entry.slots, passphrase)
    if (opening.kind !== 'open') throw new Error(`the vault did not open: ${opening.kind}`)
    ;({ databaseName } = entry)
    const opened = await openInBrowser({ databaseName, wait, onLoss: (findings) => { losses = [...losses, ...findings] } })
    if (opened.kind !== 'open') throw new Error(`the store did not open: ${opened.kind}`)
    open = new Keeping(opened.store, sealing ? createSealer(opening.vault) : unsealed)
    const { database, recovery } = opened
    return { vaults: vaults.length, findings: recovery.findings, vaultKey: toHex(opening.vault.vaultKey), journal: opened.journal, database, lastDeviceSeq: recovery.lastDeviceSeq }
  },
  /** Keeps one note as the outbox does: revision, entry and the note being written, in one commit. */
  async save(number: number, text: string): Promise<string> {
    const id = `note-${number}`
    const keeping = mustBeOpen()
    const value = { number, text }
    const outcome = await keeping.commit(await Promise.all([
      keeping.put('revisions', id, value, { caseId: 'case-1' }),
      keeping.put('outbox', id, value, { order: number, state: 'waiting' }),
      keeping.put('working', 'working', value, {}),
    ]))
    return outcome.kind
  },
  async savePicture(id: string, bytes: Uint8Array): Promise<string> {
    const keeping = mustBeOpen()
    return (await keeping.commit([await keeping.putBytes('pictures', id, bytes, { caseId: 'case-1', state: 'own' })])).kind
  },
  async readAll(): Promise<{ readonly texts: readonly string[]; readonly notOpening: number }> {
    const texts: string[] = []
    let notOpening = 0
    const keeping = mustBeOpen()
    for await (const page of keeping.store.pages('outbox')) {
      for (const row of page) {
        const value = await keeping.open('outbox', row) as { text: string } | null
        if (value === null) notOpening += 1
        else texts.push(value.text)
      }
    }
    return { texts, notOpening }
  },
  /** Empties every table behind the store's back, as Chromium does when a disk is really full. */
  emptyUnderneath: () => new Promise<void>((done, fail) => {
    const opening = indexedDB.open(databaseName)
    opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => {
      const clearing = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite')
      for (const name of opening.result.objectStoreNames) clearing.objectStore(name).clear()
      clearing.addEventListener('complete', () => {
        opening.result.close()
        done()
      })
    })
  }),
  /** Median milliseconds of a save in both copies, sealed, and of a bare strict put of the same note, taken by turns. */
  async timeSaves(rounds: number): Promise<{ readonly bothMs: number; readonly bareMs: number }> {
    const text = 'x'.repeat(1500)
    const bare = new Dexie(`bare-${crypto.randomUUID()}`, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    bare.version(1).stores({ notes: 'id' })
    await bare.open()
    const both: number[] = []
    const alone: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      const keeping = mustBeOpen()
      await keeping.commit(await Promise.all([
        keeping.put('revisions', `t-${round}`, { text }, { caseId: 'case-1' }),
        keeping.put('outbox', `t-${round}`, { round }, { order: 1000 + round }),
      ]))
      const between = performance.now()
      await bare.transaction('rw', 'notes', () => bare.table('notes').put({ id: `t-${round}`, text }))
      alone.push(performance.now() - between)
      both.push(between - start)
    }
    bare.close()
    const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number
    return { bothMs: median(both), bareMs: median(alone) }
  },
  losses: () => losses,
  countPictures: () => mustBeOpen().store.count('pictures'),
  async stop(): Promise<void> {
    await open?.store.close()
    open = undefined
  },

  // The journal alone.
  async openJournal(name: string): Promise<string> {
    const opening = await openOpfsJournal({ name, wait: (delayMs) => wait(delayMs / 10) })
    if (opening.kind !== 'busy') journal = opening.journal
    return opening.kind
  },
  append: (lines: readonly JournalLine[]) => journal?.append(lines),
  read: () => journal?.read(),
  compact: (lines: readonly JournalLine[]) => journal?.compact(lines),
  closeJournal: () => journal?.close(),
  removeJournal: (name: string) => removeOpfsJournal(name),
  /** Changes the bytes of one side of a closed journal: cuts it, or writes over it. */
  async damage(name: string, side: 'a' | 'b', change: { readonly truncateTo?: number; readonly at?: number; readonly bytes?: Uint8Array<ArrayBuffer> }): Promise<number> {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
    // Known to the types of a worker only.
    const file = await folder.getFileHandle(`${name}.${side}`) as FileSystemFileHandle & { createSyncAccessHandle(): Promise<RawHandle> }
    const handle = await file.createSyncAccessHandle()
    if (change.truncateTo !== undefined) handle.truncate(change.truncateTo)
    if (change.bytes) handle.write(change.bytes, { at: change.at ?? 0 })
    const size = handle.getSize()
    handle.close()
    return size
  },
}

export type HarnessDevice = typeof device
expose(device)
