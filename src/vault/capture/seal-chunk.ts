import { type Bytes, type RandomBytes, randomBytes, utf8 } from '../bytes.ts'
import { encrypt, importSealingKey, KEY_BYTES, NONCE_BYTES } from '../encrypt.ts'
import { hashBytes } from '../hash-bytes.ts'
import { sealTo } from '../hpke/seal-to.ts'
import { pad } from '../padding.ts'
import { captureInfo, type CaptureKeys, type ChunkLock, contentData, lockData, nameCaptureKey, writeChunk } from './chunk-form.ts'

/** Where a chunk goes: its number, from 1, and the hash of the one before (`chainStart` for the first). */
export interface ChunkPlace {
  readonly seq: number
  readonly prev: string
}

/**
 * Seals a list of events, given as the text of a JSON array, so that only the holders of the session's private key and of the
 * organisation's ingest key open it. A content key of its own for each chunk, padded to a bucket. `hash` is what the next one names.
 */
export async function sealChunk(keys: CaptureKeys, place: ChunkPlace, eventsText: string, random: RandomBytes = randomBytes): Promise<{ readonly chunk: Bytes; readonly hash: string }> {
  const { sessionId } = keys
  const contentKey = random(KEY_BYTES)
  const nonce = random(NONCE_BYTES)
  const wrapTo = async (publicKey: Bytes): Promise<ChunkLock> => {
    const { ephemeral, sealed } = await sealTo(publicKey, captureInfo(sessionId), lockData(sessionId, place.seq, place.prev), contentKey)
    return { keyName: await nameCaptureKey(publicKey), ephemeral, wrapped: sealed }
  }
  const locks = await Promise.all([keys.publicKey, ...(keys.ingestKey ? [keys.ingestKey] : [])].map(wrapTo))
  const sealed = await encrypt(await importSealingKey(contentKey), nonce, contentData(sessionId, place.seq, place.prev, locks), pad(utf8(eventsText)))
  const chunk = writeChunk({ ...place, locks, nonce, sealed })
  return { chunk, hash: await hashBytes(chunk) }
}
