import { gzipBytes } from '../../../sync/gzip.ts'
import { hashBytes } from '../../../vault/hash-bytes.ts'
import type { DevicePlatform } from '../platform.ts'
import { browserClock, browserRandom } from './browser-clock.ts'
import { browserHandOvers } from './browser-hand-overs.ts'
import { browserVaults } from './browser-vaults.ts'
import type { WindowLock } from './lock-window.ts'
import { portNetwork } from './port-network.ts'

/** What the device worker stands on in a browser. */
export function browserPlatform(lock: WindowLock): DevicePlatform {
  return {
    clock: browserClock, random: browserRandom, vaults: browserVaults(browserClock, browserRandom, lock), gzip: gzipBytes,
    hashBytes, network: portNetwork, runSyncer: true, handOvers: browserHandOvers(browserClock),
    renderScene: async (scene) => (await import('../../render-scene-png.ts')).renderScenePng(scene),
  }
}
