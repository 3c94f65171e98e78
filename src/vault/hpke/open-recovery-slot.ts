import { KEY_BYTES, TAG_BYTES } from '../encrypt.ts'
import { type Bytes, fromHex } from '../bytes.ts'
import { RECOVERY_INFO, type RecoverySlot, slotData, type VaultPlace } from '../slots.ts'
import { type HpkeRecipient, openWith } from './open-with.ts'
import { PUBLIC_KEY_BYTES } from './schedule.ts'

/**
 * The vault key out of a recovery slot, with the organisation's private key; null if it is another vault's slot, another
 * key's, or damaged. For the recovery tool, which runs where the private key is: never imported by the page or its workers.
 */
export async function openRecoverySlot(slot: RecoverySlot, recipient: HpkeRecipient, place: VaultPlace): Promise<Bytes | null> {
  const ephemeral = fromHex(slot.ephemeral, PUBLIC_KEY_BYTES)
  const wrapped = fromHex(slot.wrapped, KEY_BYTES + TAG_BYTES)
  if (slot.version !== 1 || !ephemeral || !wrapped) return null
  return openWith(recipient, ephemeral, RECOVERY_INFO, slotData(place, 'recovery', slot.recoveryKeyId), wrapped)
}
