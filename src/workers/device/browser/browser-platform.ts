import type { Sha256 } from '../../../record/ids.ts'
import { gzipBytes } from '../../../sync/gzip.ts'
import type { DevicePlatform } from '../platform.ts'
import { browserClock, browserRandom } from './browser-clock.ts'
import { browserVaults } from './browser-vaults.ts'
import type { WindowLock } from './lock-window.ts'
import { portNetwork } from './port-network.ts'

/** What the device worker stands on in a browser. */
export function browserPlatform(lock: WindowLock): DevicePlatform {
  return {
    clock: browserClock, random: browserRandom, vaults: browserVaults(browserClock, browserRandom, lock), gzip: gzipBytes,
    hashBytes: hashWithWebCrypto, network: portNetwork, runSyncer: true,
  }
}

/** SHA-256 by WebCrypto: 1 MB in about 3 ms, off this thread. */
export async function hashWithWebCrypto(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}
