import { KEY_BYTES } from './encrypt.ts'
import { type Bytes, type RandomBytes, randomBytes } from './bytes.ts'
import { makePassphraseSlot, makeRecoverySlot, openPassphraseSlot, type Slot, type VaultPlace } from './slots.ts'

/**
 * The 256-bit key of one person's vault on one device. Holds plain key bytes, so it never leaves the vault worker: that
 * worker is terminated at lock, which is the only thing seen to clear memory.
 */
export interface OpenVault {
  readonly place: VaultPlace
  readonly vaultKey: Bytes
}

/** A new vault: a random key and the slots that reach it. Nothing but the slots may be written to disk. */
export async function createVault(options: {
  readonly place: VaultPlace
  readonly passphrase: string
  /** The organisation's P-256 public key, 65 bytes; without one nobody else can ever open this vault. */
  readonly recoveryPublicKey?: Bytes
  readonly random?: RandomBytes
}): Promise<{ readonly vault: OpenVault; readonly slots: readonly Slot[] }> {
  const random = options.random ?? randomBytes
  const vaultKey = random(KEY_BYTES)
  const slots: Slot[] = [await makePassphraseSlot(vaultKey, options.passphrase, options.place, random)]
  if (options.recoveryPublicKey) slots.push(await makeRecoverySlot(vaultKey, options.recoveryPublicKey, options.place))
  return { vault: { place: options.place, vaultKey }, slots }
}

export type VaultOpening = { readonly kind: 'open'; readonly vault: OpenVault } | { readonly kind: 'wrong-passphrase' } | { readonly kind: 'damaged' }

/** Tries the passphrase on each passphrase slot. `damaged`: there is no slot of a shape and cost we would ever write. */
export async function openVault(place: VaultPlace, slots: readonly Slot[], passphrase: string): Promise<VaultOpening> {
  let outcome: VaultOpening = { kind: 'damaged' }
  for (const slot of slots) {
    if (slot.type !== 'passphrase') continue
    const opening = await openPassphraseSlot(slot, passphrase, place)
    if (opening.kind === 'open') return { kind: 'open', vault: { place, vaultKey: opening.vaultKey } }
    if (opening.kind === 'wrong-passphrase') outcome = opening
  }
  return outcome
}

/** The slots with the passphrase changed: the vault key and every sealed row stay as they are. */
export async function changePassphrase(vault: OpenVault, slots: readonly Slot[], passphrase: string, random: RandomBytes = randomBytes): Promise<readonly Slot[]> {
  const slot = await makePassphraseSlot(vault.vaultKey, passphrase, vault.place, random)
  return [slot, ...slots.filter((other) => other.type !== 'passphrase')]
}
