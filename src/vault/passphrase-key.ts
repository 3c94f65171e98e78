import { argon2id } from 'hash-wasm'
import { KEY_BYTES } from './encrypt.ts'
import type { Bytes } from './bytes.ts'

/** What one guess at the passphrase costs with Argon2id: memory in KiB, passes over it, lanes. */
export interface PassphraseCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** Bound near 8,000 guesses a second by the memory of one large graphics card; about half a second on a laptop. */
export const USUAL_COST: PassphraseCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }
/** Beyond this a slot is not ours but an attempt to exhaust the tablet. */
const HIGHEST_COST: PassphraseCost = { memoryKiB: 1024 * 1024, passes: 16, lanes: 4 }
export const SALT_BYTES = 16

/** Whether we are ready to derive at this cost. Nothing below the usual cost was ever written, so less is an attack. */
export function isCostAllowed(cost: PassphraseCost | undefined): cost is PassphraseCost {
  return typeof cost === 'object' && cost !== null && (['memoryKiB', 'passes', 'lanes'] as const).every((part) =>
    Number.isInteger(cost[part]) && cost[part] >= USUAL_COST[part] && cost[part] <= HIGHEST_COST[part])
}

/** The words as typed, made the same whatever the keyboard did: case, several spaces, hyphens or dots between words. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').toLowerCase().split(/[\s.,_\-\u2010-\u2015]+/u).filter((word) => word !== '').join(' ')
}

/** The 256-bit key of a passphrase slot. Throws if the cost is below the floor or there are no words. */
export async function derivePassphraseKey(passphrase: string, salt: Bytes, cost: PassphraseCost): Promise<Bytes> {
  if (!isCostAllowed(cost)) throw new Error('passphrase cost outside the allowed range')
  const key = await argon2id({
    password: normalisePassphrase(passphrase), salt, outputType: 'binary', hashLength: KEY_BYTES,
    memorySize: cost.memoryKiB, iterations: cost.passes, parallelism: cost.lanes,
  })
  return Uint8Array.from(key)
}
