import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { decrypt, importAesKey } from './aead.ts'
import { encrypt, NONCE_BYTES, TAG_BYTES } from './encrypt.ts'
import { type Bytes, joinBytes, lengthPrefixed, type RandomBytes, randomBytes, toHex, utf8 } from './bytes.ts'
import { type CaseKey, createCaseKeys, WRAPPED_KEY_BYTES } from './case-keys.ts'
import { pad, unpad } from './padding.ts'
import { derivePurposeKey } from './purpose-keys.ts'
import type { Sealer, SealPlace } from './sealer.ts'
import type { OpenVault } from './vault.ts'

// A sealed row: format (1) | wrapped case key (60) | salt of the content key (16) | nonce (12) | ciphertext and tag.
const FORMAT = 1
const SALT_BYTES = 16
const SALT_AT = 1 + WRAPPED_KEY_BYTES
const NONCE_AT = SALT_AT + SALT_BYTES
const CIPHERTEXT_AT = NONCE_AT + NONCE_BYTES

type Content = 'json' | 'bytes'

/**
 * The sealer of an open vault. Every call seals under a content key of its own (HMAC-SHA-256 of a random salt under the case
 * key), so that no key ever meets two nonces; the salt costs less than a second wrapped key (test/bench has the ratio).
 */
export function createSealer(vault: OpenVault, random: RandomBytes = randomBytes): Sealer {
  const caseKeys = createCaseKeys(vault, random)
  const indexMac = hmac.create(sha256, derivePurposeKey(vault.vaultKey, 'index'))
  const keyedMacs = new WeakMap<CaseKey, typeof indexMac>()
  const decoder = new TextDecoder('utf-8', { fatal: true })

  function contentKey(caseKey: CaseKey, salt: Bytes): Promise<CryptoKey> {
    const mac = keyedMacs.get(caseKey) ?? hmac.create(sha256, caseKey.key)
    keyedMacs.set(caseKey, mac)
    return importAesKey(Uint8Array.from(mac.clone().update(salt).digest()))
  }

  async function sealAs(content: Content, place: SealPlace, plain: Uint8Array): Promise<ArrayBuffer> {
    const caseKey = await caseKeys.keyOf(place.caseId ?? '')
    const salt = random(SALT_BYTES)
    const nonce = random(NONCE_BYTES)
    const key = await contentKey(caseKey, salt)
    const sealed = await encrypt(key, nonce, rowData(content, place), pad(plain))
    return joinBytes(Uint8Array.of(FORMAT), caseKey.wrapped, salt, nonce, sealed).buffer
  }

  async function openAs(content: Content, place: SealPlace, sealed: ArrayBuffer): Promise<Bytes | null> {
    if (!(sealed instanceof ArrayBuffer) || sealed.byteLength < CIPHERTEXT_AT + TAG_BYTES) return null
    const row = new Uint8Array(sealed)
    if (row[0] !== FORMAT) return null
    const caseKey = await caseKeys.unwrap(row.subarray(1, SALT_AT))
    if (caseKey === null) return null
    const key = await contentKey(caseKey, row.subarray(SALT_AT, NONCE_AT))
    const padded = await decrypt(key, row.subarray(NONCE_AT, CIPHERTEXT_AT), rowData(content, place), row.subarray(CIPHERTEXT_AT))
    return padded && unpad(padded)
  }

  return {
    async seal(place, value) {
      const text = JSON.stringify(value) as string | undefined
      if (text === undefined) throw new Error('nothing to seal: the value has no JSON form')
      return sealAs('json', place, utf8(text))
    },
    async open(place, sealed) {
      const plain = await openAs('json', place, sealed)
      return plain === null ? null : JSON.parse(decoder.decode(plain)) as unknown
    },
    sealBytes: (place, bytes) => sealAs('bytes', place, bytes),
    openBytes: (place, sealed) => openAs('bytes', place, sealed),
    async blind(what, id) {
      return toHex(indexMac.clone().update(lengthPrefixed(what, id)).digest()).slice(0, 32)
    },
  }
}

function rowData(content: Content, place: SealPlace): Bytes {
  return lengthPrefixed('row', String(FORMAT), content, place.table, place.id, place.version ?? '')
}
