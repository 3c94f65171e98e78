import type { VaultDirectory, VaultEntry } from '../../device-store/vault-directory.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { Clock } from '../../sync/clock.ts'
import { countFailure, NO_ATTEMPTS, remainingWaitMs, waitAfterFailuresMs } from '../../vault/attempts.ts'
import { openVault, type OpenVault } from '../../vault/vault.ts'

export type PassphraseTry =
  | { readonly kind: 'open'; readonly vault: OpenVault; readonly entry: VaultEntry }
  | { readonly kind: 'wrong-passphrase'; readonly waitMs: number }
  | { readonly kind: 'damaged' }

/** Tries a passphrase on this device's vault; a wrong one is counted in the directory, and the next waits (milliseconds). */
export async function tryPassphrase(directory: VaultDirectory, clock: Pick<Clock, 'nowMs'>, passphrase: string): Promise<PassphraseTry> {
  const entry = (await directory.list())[0]
  if (!entry) return { kind: 'damaged' }
  const waitMs = remainingWaitMs(entry.attempts, clock.nowMs())
  if (waitMs > 0) return { kind: 'wrong-passphrase', waitMs }
  const opening = await openVault(entry.place, entry.slots, passphrase)
  switch (opening.kind) {
    case 'open': return { ...opening, entry }
    case 'damaged': return opening
    case 'wrong-passphrase': {
      const attempts = countFailure(entry.attempts, clock.nowMs())
      await directory.edit(entry.place.vaultId, (now) => ({ ...now, attempts }))
      return { kind: 'wrong-passphrase', waitMs: waitAfterFailuresMs(attempts.failures) }
    }
    default: return unreachable(opening)
  }
}

/** A passphrase that opened ends the count of failures. */
export async function forgetFailures(directory: VaultDirectory, entry: VaultEntry): Promise<void> {
  if (entry.attempts.failures > 0) await directory.edit(entry.place.vaultId, (now) => ({ ...now, attempts: NO_ATTEMPTS }))
}
