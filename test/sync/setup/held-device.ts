import { gzipSync } from 'node:zlib'
import { createMemoryDisk, createMemoryStore, type MemoryDisk } from '../../../src/device-store/memory-store.ts'
import type { Staff } from '../../../src/record/staff.ts'
import { Holdings, type DeviceRow } from '../../../src/sync/kept/holdings.ts'
import { Keeping } from '../../../src/sync/kept/keeping.ts'
import type { Network } from '../../../src/sync/network.ts'
import type { SyncContext } from '../../../src/sync/sync-context.ts'
import { hashBytes } from '../../../src/vault/hash-bytes.ts'
import type { Sealer } from '../../../src/vault/sealer.ts'
import { id, seededRandom, steve } from '../../central-record/setup/test-record.ts'
import { plainSealer } from '../../workers/setup/plain-sealer.ts'

export const NOW_MS = Date.UTC(2026, 10, 23, 9, 0, 0)

/** A device below the screens: holdings and a store in memory, and whatever network a test gives it. */
export function heldDevice(network: Network, parts: { readonly sealer?: Sealer; readonly disk?: MemoryDisk; readonly me?: Staff } = {}): SyncContext & { readonly disk: MemoryDisk } {
  const disk = parts.disk ?? createMemoryDisk()
  const row: DeviceRow = { deviceId: id('9', 1) as never, me: parts.me ?? steve, lastSeq: 0, lastHash: '', epoch: 'epoch-1', serverAheadMs: 0, pictureOrder: 0 }
  return {
    holdings: new Holdings(row), keeping: new Keeping(createMemoryStore(disk), parts.sealer ?? plainSealer()), network, disk,
    clock: { nowMs: () => NOW_MS, wait: async () => undefined }, random: seededRandom(4),
    gzip: async (bytes) => new Uint8Array(gzipSync(bytes)).buffer, hashBytes,
  }
}
