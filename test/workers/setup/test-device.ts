import { createCaptureDisk, type MemoryCaptureDisk, memoryCaptures } from '../../../src/device-store/capture/memory-captures.ts'
import { createMemoryDisk, createMemoryStore, type MemoryDisk, type StoreFaults } from '../../../src/device-store/memory-store.ts'
import { createMemoryJournal } from '../../../src/device-store/memory-journal.ts'
import { createMemorySentinel, type SentinelMark } from '../../../src/device-store/sentinel.ts'
import { openDeviceStore } from '../../../src/device-store/open-device-store.ts'
import { deviceSeqOf } from '../../../src/outbox/outbox-item.ts'
import { sha256Bytes } from '../../../src/record/content-hash.ts'
import type { Clock, Random } from '../../../src/sync/clock.ts'
import { gzipBytes } from '../../../src/sync/gzip.ts'
import type { Network } from '../../../src/sync/network.ts'
import type { DeviceEvent } from '../../../src/workers/device-api.ts'
import { createDevice, type Device } from '../../../src/workers/device/create-device.ts'
import { toHex } from '../../../src/vault/bytes.ts'
import type { DevicePlatform, VaultDoor } from '../../../src/workers/device/platform.ts'
import { plainSealer } from './plain-sealer.ts'

type Entry = Parameters<VaultDoor['create']>[0]

/** Everything of a device that outlives a crash. */
export interface TestDisk {
  disk: MemoryDisk
  readonly file: { bytes: Uint8Array<ArrayBuffer> }
  readonly sentinel: { mark: SentinelMark | null }
  entry: Entry | undefined
  readonly captures: MemoryCaptureDisk
}

export function blankDisk(): TestDisk {
  return { disk: createMemoryDisk(), file: { bytes: new Uint8Array(0) }, sentinel: { mark: null }, entry: undefined, captures: createCaptureDisk() }
}

export const PASSPHRASE = 'apple river candle stone'

function testVaults(kept: TestDisk, faults: StoreFaults): VaultDoor {
  async function behind({ staffId, recoveryKey }: Entry) {
    const { store, recovery } = await openDeviceStore({
      store: createMemoryStore(kept.disk, faults), journal: createMemoryJournal(kept.file), sentinel: createMemorySentinel(kept.sentinel), deviceSeqOf,
    })
    return { owner: staffId, sealer: plainSealer(), store, findings: recovery.findings, lastDeviceSeq: recovery.lastDeviceSeq, ...(recoveryKey && { recoveryKey: toHex(recoveryKey.publicKey) }) }
  }
  return {
    look: async () => ({ kind: kept.entry ? 'locked' : 'none' }),
    owner: async () => kept.entry?.staffId ?? null,
    deviceId: async () => kept.entry?.deviceId ?? null,
    proposePassphrase: async () => PASSPHRASE.split(' '),
    async create(entry) {
      const opened = await behind(entry)
      kept.entry = entry
      return { kind: 'open', opened }
    },
    async open(passphrase) {
      if (!kept.entry) return { kind: 'damaged' }
      if (passphrase !== kept.entry.passphrase) return { kind: 'wrong-passphrase', waitMs: 0 }
      return { kind: 'open', opened: await behind(kept.entry) }
    },
    check: async (passphrase) => passphrase === kept.entry?.passphrase ? { kind: 'right' } : { kind: 'wrong-passphrase', waitMs: 0 },
    async changePassphrase(present, next) {
      if (!kept.entry || kept.entry.passphrase !== present) return { kind: 'wrong-passphrase', waitMs: 0 }
      kept.entry = { ...kept.entry, passphrase: next }
      return { kind: 'changed', everywhere: true }
    },
    async remove() {
      kept.entry = undefined
      kept.disk = createMemoryDisk()
      kept.file.bytes = new Uint8Array(0)
      kept.sentinel.mark = null
    },
  }
}

/** Hand-overs in memory. */
export function testHandOvers(disk: MemoryCaptureDisk): DevicePlatform['handOvers'] {
  const captures = memoryCaptures(disk)
  return { childMode: () => captures.childMode(), open: (work) => work(captures) }
}

export interface TestDevice extends Device {
  readonly disk: TestDisk
  readonly events: DeviceEvent[]
}

/** A device in memory. The syncer does nothing by itself: a test calls `round`. */
export async function startTestDevice(parts: {
  readonly network: Network; readonly clock: Clock; readonly random: Random; readonly disk?: TestDisk; readonly faults?: StoreFaults; readonly runSyncer?: boolean
  readonly handOvers?: DevicePlatform['handOvers']
}): Promise<TestDevice> {
  const disk = parts.disk ?? blankDisk()
  const platform: DevicePlatform = {
    clock: parts.clock, random: parts.random, vaults: testVaults(disk, parts.faults ?? {}), gzip: gzipBytes,
    hashBytes: async (bytes) => sha256Bytes(bytes), network: () => parts.network, spreadMs: 0, runSyncer: parts.runSyncer ?? false,
    handOvers: parts.handOvers ?? testHandOvers(disk.captures), renderScene: async () => ({ png: (await import('./tiny-pictures.ts')).PNG.slice(0), widthPx: 8, heightPx: 8 }),
  }
  const events: DeviceEvent[] = []
  const device = createDevice(platform)
  await device.api.connect({ postMessage: () => undefined }, (event) => events.push(event))
  return { ...device, disk, events }
}

/** One whole conversation; throws if the device is locked. */
export async function talk(device: TestDevice, hurry = true): Promise<string> {
  const open = device.open()
  if (!open) throw new Error('the device is locked')
  return (await open.syncer.round(hurry)).kind
}
