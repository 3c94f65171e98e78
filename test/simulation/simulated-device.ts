import { gzipSync } from 'node:zlib'
import { createMemoryDisk, createMemoryStore } from '../../src/device-store/memory-store.ts'
import { createMemoryJournal } from '../../src/device-store/memory-journal.ts'
import { createMemorySentinel } from '../../src/device-store/sentinel.ts'
import { openDeviceStore } from '../../src/device-store/open-device-store.ts'
import type { Journal } from '../../src/device-store/journal.ts'
import type { Store } from '../../src/device-store/store.ts'
import { deviceSeqOf } from '../../src/outbox/outbox-item.ts'
import { sha256Bytes } from '../../src/record/content-hash.ts'
import type { StaffId } from '../../src/record/ids.ts'
import type { Clock, Random } from '../../src/sync/clock.ts'
import type { Network } from '../../src/sync/network.ts'
import type { Finding } from '../../src/workers/device-api.ts'
import { createDevice, type Device } from '../../src/workers/device/create-device.ts'
import { plainSealer } from '../workers/setup/plain-sealer.ts'
import { blankDisk, PASSPHRASE, type TestDisk, testHandOvers } from '../workers/setup/test-device.ts'
import type { Baton } from './baton.ts'

/** One simulated tablet: a disk that outlives its crashes, and at most one life at a time. */
export class SimulatedDevice {
  readonly name: string
  readonly staffId: string
  readonly disk: TestDisk = blankDisk()
  readonly skewMs: number
  life = 0
  device: Device | undefined
  userBusy = false
  talking = false
  readonly findings: Finding[] = []
  readonly #baton: Baton
  readonly #random: Random
  readonly #networkOf: (owner: string) => Network
  readonly #nowMs: () => number

  constructor(parts: { readonly name: string; readonly staffId: string; readonly skewMs: number; readonly baton: Baton; readonly random: Random; readonly network: (owner: string) => Network; readonly nowMs: () => number }) {
    this.name = parts.name
    this.staffId = parts.staffId
    this.skewMs = parts.skewMs
    this.#baton = parts.baton
    this.#random = parts.random
    this.#networkOf = parts.network
    this.#nowMs = parts.nowMs
  }

  get owner(): string {
    return `${this.name}#${this.life}`
  }

  /** Starts the app and opens the vault, or signs in and sets it up the first time. */
  async start(): Promise<void> {
    this.life += 1
    const { owner } = this
    const baton = this.#baton
    const nowMs = () => this.#nowMs() + this.skewMs
    const clock: Clock = {
      nowMs, wait: (delayMs) => (delayMs === 0 ? Promise.resolve() : baton.pause(owner, 'timer')),
      // One time zone for every machine that replays a seed.
      localDate: () => new Date(nowMs()).toISOString().slice(0, 10),
    }
    const { disk } = this
    const open = async (staffId: StaffId) => {
      const { store, recovery } = await openDeviceStore({
        store: pausingStore(createMemoryStore(disk.disk), baton, owner), journal: pausingJournal(createMemoryJournal(disk.file), baton, owner),
        sentinel: createMemorySentinel(disk.sentinel), deviceSeqOf, compactAfterBytes: 64 * 1024,
      })
      return { owner: staffId, sealer: plainSealer(), store, findings: recovery.findings, lastDeviceSeq: recovery.lastDeviceSeq }
    }
    const device = createDevice({
      clock, random: this.#random, gzip: async (bytes) => new Uint8Array(gzipSync(bytes)).buffer, hashBytes: async (bytes) => sha256Bytes(bytes),
      network: () => this.#networkOf(owner), spreadMs: 0, runSyncer: false,
      handOvers: testHandOvers(disk.captures), renderScene: async () => ({ png: new ArrayBuffer(8), widthPx: 1, heightPx: 1 }),
      vaults: {
        look: async () => ({ kind: disk.entry ? 'locked' : 'none' }),
        owner: async () => disk.entry?.staffId ?? null,
        deviceId: async () => disk.entry?.deviceId ?? null,
        proposePassphrase: async () => PASSPHRASE.split(' '),
        async create(entry) {
          const opened = await open(entry.staffId)
          disk.entry = entry
          return { kind: 'open', opened }
        },
        open: async () => (disk.entry ? { kind: 'open', opened: await open(disk.entry.staffId) } : { kind: 'damaged' }),
        check: async () => ({ kind: 'right' }),
        changePassphrase: async () => ({ kind: 'damaged' }),
        remove: async () => undefined,
      },
    })
    await device.api.connect({ postMessage: () => undefined }, () => undefined)
    if (disk.entry) {
      const opened = await device.api.unlock(PASSPHRASE)
      if (opened.kind !== 'open') throw new Error(`${this.name} does not open: ${opened.kind}`)
      this.findings.push(...opened.findings)
    } else {
      const signed = await device.api.signIn(this.staffId as StaffId)
      if (signed.kind !== 'signed-in') return
      const made = await device.api.setUpVault(PASSPHRASE)
      if (made.kind !== 'open') throw new Error(`${this.name} cannot set up: ${made.kind}`)
    }
    this.device = device
  }

  /** The battery is gone: whatever stands still on it never goes on. The disk stays as it is at this moment. */
  crash(loseDatabase: boolean): void {
    this.#baton.crash(this.owner)
    this.device = undefined
    this.userBusy = false
    this.talking = false
    if (loseDatabase) this.disk.disk = createMemoryDisk()
  }
}

function pausingStore(inner: Store, baton: Baton, owner: string): Store {
  return {
    ...inner,
    async commit(changes) {
      await baton.pause(owner, 'before commit')
      const outcome = await inner.commit(changes)
      await baton.pause(owner, 'after commit')
      return outcome
    },
  }
}

function pausingJournal(inner: Journal, baton: Baton, owner: string): Journal {
  return {
    ...inner,
    async append(lines) {
      await baton.pause(owner, 'before journal')
      await inner.append(lines)
      await baton.pause(owner, 'after journal')
    },
    async compact(keep) {
      await baton.pause(owner, 'before compaction')
      await inner.compact(keep)
      await baton.pause(owner, 'after compaction')
    },
  }
}
