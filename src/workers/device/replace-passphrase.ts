import type { VaultDirectory } from '../../device-store/vault-directory.ts'
import type { Clock } from '../../sync/clock.ts'
import { NO_ATTEMPTS } from '../../vault/attempts.ts'
import { changePassphrase } from '../../vault/vault.ts'
import type { PassphraseChanged, PassphraseRefused } from '../passphrase-api.ts'
import { tryPassphrase } from './try-passphrase.ts'

/**
 * Other words for this device's vault. The new slot is made before anything is written and goes into each place of the directory
 * in one write, so a kill at any moment leaves the old words or the new ones, never neither.
 */
export async function replacePassphrase(directory: VaultDirectory, clock: Pick<Clock, 'nowMs'>, present: string, next: string): Promise<PassphraseChanged | PassphraseRefused | { readonly kind: 'no-room' }> {
  const tried = await tryPassphrase(directory, clock, present)
  if (tried.kind !== 'open') return tried
  const slots = await changePassphrase(tried.vault, tried.entry.slots, next)
  try {
    const reached = await directory.edit(tried.entry.place.vaultId, (now) => ({ ...now, slots, attempts: NO_ATTEMPTS }))
    return reached === 'nowhere' ? { kind: 'damaged' } : { kind: 'changed', everywhere: reached === 'everywhere' }
  } catch {
    return { kind: 'no-room' }
  }
}
