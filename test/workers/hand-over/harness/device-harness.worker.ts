import { expose } from 'comlink'
import { browserCaptures } from '../../../../src/device-store/capture/browser-captures.ts'
import type { CaptureSession } from '../../../../src/device-store/capture/captures.ts'
import { writeMark } from '../../../../src/device-store/capture/child-mode.ts'
import { CAPTURE_DATABASE } from '../../../../src/device-store/capture/child-mode-mark.ts'
import { browserPlaces } from '../../../../src/device-store/directory-places.ts'
import { createVaultDirectory } from '../../../../src/device-store/vault-directory.ts'
import { vectorBytesToDrawing } from '../../../../src/ink/vector-bytes.ts'
import type { RecordId } from '../../../../src/record/ids.ts'
import { browserClock } from '../../../../src/workers/device/browser/browser-clock.ts'
import { browserPlatform } from '../../../../src/workers/device/browser/browser-platform.ts'
import { windowLock } from '../../../../src/workers/device/browser/lock-window.ts'
import { createDevice } from '../../../../src/workers/device/create-device.ts'
import type { TakenBack } from '../../../../src/workers/direct-work-api.ts'
import { CASSIE_CASE, STEVE } from '../../../screens/demo-case-packs.ts'
import { LETTER_CHOICE } from '../../setup/handed-over.ts'
import { caseNetwork } from './case-network.ts'

const PASSPHRASE = 'cattle bullfrog flagpole profile'
const lock = windowLock(navigator.locks, undefined)
let keys: { ingestKey?: string; insightsKey?: string } = {}
const device = createDevice({ ...browserPlatform(lock), network: () => caseNetwork(keys), runSyncer: false, spreadMs: 0 })
lock.onLost(() => device.stop())
const captures = browserCaptures((delayMs) => browserClock.wait(delayMs))

/** The real device worker, vault, store and hand-overs of a browser; only the network is not there. */
const harness = {
  /** Nothing of an earlier test is on this device. */
  async clear(): Promise<void> {
    const directory = createVaultDirectory(browserPlaces())
    for (const { place } of await directory.list()) await directory.remove(place.vaultId)
    for (const { session } of await captures.sessions()) await captures.forget(session.sessionId, 'all')
    await captures.endChildMode()
    await captures.close()
  },
  /** Signs in, sets the vault up and begins a visit. */
  async setUp(organisation: typeof keys): Promise<RecordId> {
    keys = organisation
    await device.api.connect({ postMessage: () => undefined }, () => undefined)
    await device.api.signIn(STEVE.id)
    const made = await device.api.setUpVault(PASSPHRASE)
    if (made.kind !== 'open') throw new Error(made.kind)
    await device.open()?.syncer.round(true)
    const started = await device.api.startVisit(CASSIE_CASE)
    if (started.kind !== 'started') throw new Error(started.kind)
    return started.recordId
  },
  handOver: async (visitId: RecordId) => (await device.api.handOver(visitId, LETTER_CHOICE)).kind,
  childMode: async () => (await device.api.status()).childMode ?? false,
  async unlock(): Promise<string> {
    await device.api.connect({ postMessage: () => undefined }, () => undefined)
    return (await device.api.unlock(PASSPHRASE)).kind
  },
  takeBack: (): Promise<readonly TakenBack[]> => device.api.takeBack(),
  visit: (visitId: RecordId) => device.api.visit(visitId),
  outbox: () => [...device.open()?.holdings.outbox.values() ?? []].filter(({ record }) => record === 'direct-work').map(({ kind }) => kind).sort(),
  /** The bytes of every picture of direct work, opened from the vault. */
  async pictures(visitId: RecordId): Promise<readonly { readonly mime: string; readonly bytes: number; readonly widthPx?: number }[]> {
    const pages = (await device.api.visit(visitId))?.directWork.flatMap(({ body }) => body.pages) ?? []
    const refs = pages.flatMap(({ pictures }) => pictures.flatMap(({ picture, strokes }) => strokes ? [picture, strokes] : [picture]))
    return Promise.all(refs.map(async (ref) => {
      const found = await device.api.picture(CASSIE_CASE, ref.sha256)
      return { mime: found.kind === 'here' ? found.mime : found.kind, bytes: found.kind === 'here' ? found.bytes.byteLength : 0, ...(ref.widthPx !== undefined && { widthPx: ref.widthPx }) }
    }))
  },
  /** The ids of every line of a visit's direct work, from the vectors in the vault. */
  async lineIds(visitId: RecordId): Promise<readonly string[]> {
    const pages = (await device.api.visit(visitId))?.directWork.flatMap(({ body }) => body.pages) ?? []
    const ids: string[] = []
    for (const { strokes } of pages.flatMap(({ pictures }) => pictures)) {
      const found = strokes && await device.api.picture(CASSIE_CASE, strokes.sha256)
      const drawing = found?.kind === 'here' ? vectorBytesToDrawing(new Uint8Array(found.bytes)) : null
      if (drawing?.kind === 'drawing') for (const operation of drawing.operations) if (operation.kind === 'add-stroke') ids.push(operation.strokeId)
    }
    return ids
  },

  // What lies in clear, and what an enemy or a bad disk would do to it.
  sessions: async () => (await captures.sessions()).map(({ session }) => session),
  async chunks(sessionId: string) {
    const found = await captures.chunks(sessionId)
    await captures.close()
    return found
  },
  async swapKeys(session: CaptureSession): Promise<void> {
    await captures.handOver(session)
    await writeMark(JSON.stringify(session))
  },
  /** Empties the database behind everyone's back, as 64 bad bytes do. */
  emptyDatabase: () => new Promise<void>((done, fail) => {
    const opening = indexedDB.open(CAPTURE_DATABASE)
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
  /** Every byte of this origin's databases, caches and private files, as latin-1 text; rows as JSON, buffers as they are. */
  async everythingStored(): Promise<string> {
    await captures.close()
    const parts: string[] = []
    const latin = (bytes: Uint8Array) => { for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192))) }
    const any = (value: unknown): void => {
      if (value instanceof ArrayBuffer) latin(new Uint8Array(value))
      else if (ArrayBuffer.isView(value)) latin(new Uint8Array(value.buffer))
      else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) { parts.push(key); any(inner) }
      else parts.push(String(value))
    }
    for (const { name } of await indexedDB.databases()) any(await rowsOf(name ?? ''))
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) parts.push(request.url, await (await cache.match(request))?.text() ?? '')
    }
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
    for await (const handle of folder.values()) if (handle.kind === 'file') latin(new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()))
    return parts.join('\n')
  },
  async removeJournal(): Promise<void> {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
    for (const side of ['a', 'b']) await folder.removeEntry(`${CAPTURE_DATABASE}.${side}`)
  },
}

function rowsOf(name: string): Promise<unknown[]> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => {
      const names = [...opening.result.objectStoreNames]
      if (names.length === 0) {
        opening.result.close()
        return done([])
      }
      const reading = opening.result.transaction(names)
      const asked = names.map((store) => reading.objectStore(store).getAll())
      reading.addEventListener('complete', () => {
        opening.result.close()
        done(asked.flatMap((request) => request.result as unknown[]))
      })
    })
  })
}

export type HandOverHarness = typeof harness
expose(harness)
