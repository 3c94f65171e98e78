import { decrypt, importAesKey } from './aead.ts'
import { encrypt, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './encrypt.ts'
import { type Bytes, joinBytes, lengthPrefixed, type RandomBytes, toHex } from './bytes.ts'
import { derivePurposeKey } from './purpose-keys.ts'
import type { OpenVault } from './vault.ts'

/** A nonce and the case key sealed under the vault's wrapping key. */
export const WRAPPED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES

export interface CaseKey {
  readonly key: Bytes
  readonly wrapped: Bytes
}

/**
 * Random keys, one a case and one for the person's own rows, made when first needed after unlock. Each sealed row carries
 * its case key wrapped (60 bytes), so there is no key table whose loss would take a whole case with it: any row, or any
 * line of the journal, opens with the vault key alone.
 */
export interface CaseKeys {
  /** The key to seal with; '' is the person's own. */
  keyOf(caseId: string): Promise<CaseKey>
  /** The key a row carries, or null if it was not wrapped by this vault. */
  unwrap(wrapped: Bytes): Promise<CaseKey | null>
}

/** Case keys of an open vault. */
export function createCaseKeys(vault: OpenVault, random: RandomBytes): CaseKeys {
  const wrapKey = importAesKey(derivePurposeKey(vault.vaultKey, 'case-wrap'))
  const boundTo = lengthPrefixed('case-key', '1', vault.place.vaultId)
  const byCase = new Map<string, Promise<CaseKey>>()
  const byWrapped = new Map<string, Promise<CaseKey | null>>()

  async function make(): Promise<CaseKey> {
    const key = random(KEY_BYTES)
    const nonce = random(NONCE_BYTES)
    const wrapped = joinBytes(nonce, await encrypt(await wrapKey, nonce, boundTo, key))
    return { key, wrapped }
  }

  async function open(wrapped: Bytes): Promise<CaseKey | null> {
    const key = await decrypt(await wrapKey, wrapped.subarray(0, NONCE_BYTES), boundTo, wrapped.subarray(NONCE_BYTES))
    return key && { key, wrapped }
  }

  return {
    keyOf(caseId) {
      const known = byCase.get(caseId) ?? make()
      byCase.set(caseId, known)
      return known
    },
    unwrap(wrapped) {
      const name = toHex(wrapped)
      const known = byWrapped.get(name)
      if (known) return known
      const opening = open(wrapped.slice())
      byWrapped.set(name, opening)
      // Damaged rows must not fill memory: only keys that open are remembered.
      void opening.then((key) => key ?? byWrapped.delete(name))
      return opening
    },
  }
}
