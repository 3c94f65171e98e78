import { decrypt, importAesKey } from '../aead.ts'
import type { Bytes } from '../bytes.ts'
import { hashBytes } from '../hash-bytes.ts'
import { type HpkeRecipient, openWith } from '../hpke/open-with.ts'
import { unpad } from '../padding.ts'
import { captureInfo, chainStart, type CaptureKeys, type ChunkParts, contentData, lockData, nameCaptureKey, readChunk } from './chunk-form.ts'

export interface OpenedChunks {
  /** The events of all chunks that open, in order. */
  readonly events: readonly unknown[]
  /** The highest number known to have been given: those that opened and those that are missing. */
  readonly last: number
  /** Numbers that are not there or do not open. */
  readonly missing: readonly number[]
  /** Each opened chunk names the hash of the one before it, where that one opened too. */
  readonly chained: boolean
  /** Chunks that somebody else than the session's and the organisation's key may open, whether this one opens them too or not. */
  readonly strangers: readonly number[]
}

interface OpenedChunk {
  readonly events: readonly unknown[]
  readonly hash: string
  readonly prev: string
}

/** One copy of a chunk, under the number that it lay under. */
export interface ChunkCopy {
  readonly seq: number
  readonly chunk: Uint8Array
}

/** More than two days without a pause: a number above it was never given, it is damage. */
const HIGHEST_SEQ = 100_000
/** The cipher works off this thread. */
const AT_ONCE = 64

/**
 * Opens a session's chunks in order and says what is missing, does not open or does not follow on what came before. `copies` may hold a
 * number several times, from several places; of two that both open, the one that the next names counts. `lastSeq`: the highest number that
 * was counted elsewhere, so that a tail cut off is noticed. Never throws for bad bytes.
 */
export async function openChunks(
  recipient: HpkeRecipient, keys: CaptureKeys, copies: readonly ChunkCopy[], lastSeq = 0,
): Promise<OpenedChunks> {
  const keyName = await nameCaptureKey(recipient.publicKey)
  const expected = new Set(await Promise.all([keys.publicKey, ...(keys.ingestKey ? [keys.ingestKey] : [])].map(nameCaptureKey)))
  const bySeq = new Map<number, OpenedChunk[]>()
  const strangers = new Set<number>()
  const seen = new Set<string>()
  let last = isSeq(lastSeq) ? lastSeq : 0
  for (const { seq } of copies) if (isSeq(seq)) last = Math.max(last, seq)

  const openOne = async ({ seq: lyingAt, chunk }: ChunkCopy): Promise<void> => {
    const hash = await hashBytes(Uint8Array.from(chunk))
    // The copies of a chunk are the same bytes nearly always.
    if (seen.has(hash)) return
    seen.add(hash)
    const parts = readChunk(chunk)
    if (!parts || !isSeq(parts.seq)) return
    // What is sealed says which number it is, wherever it was found.
    const events = await openChunk(recipient, keyName, keys.sessionId, parts)
    if (events) {
      bySeq.set(parts.seq, [...bySeq.get(parts.seq) ?? [], { events, hash, prev: parts.prev }])
      last = Math.max(last, parts.seq)
    }
    // Damage shows as a name too, but then the chunk that has it does not open, and there is another or it is missing.
    if (parts.locks.some((lock) => !expected.has(lock.keyName))) strangers.add(events ? parts.seq : lyingAt)
  }
  for (let at = 0; at < copies.length; at += AT_ONCE) await Promise.all(copies.slice(at, at + AT_ONCE).map(openOne))
  return { ...lineUp(await chainStart(keys), bySeq, last), strangers: [...strangers].sort((a, b) => a - b) }
}

function isSeq(seq: number): boolean {
  return Number.isSafeInteger(seq) && seq >= 1 && seq <= HIGHEST_SEQ
}

function lineUp(start: string, bySeq: ReadonlyMap<number, readonly OpenedChunk[]>, last: number): Omit<OpenedChunks, 'strangers'> {
  // From the end, for a chunk says which one came before it.
  const line: (OpenedChunk | undefined)[] = []
  for (let seq = last; seq >= 1; seq -= 1) {
    const candidates = bySeq.get(seq) ?? []
    const named = line[seq + 1]?.prev
    // What was told again after a failure holds all that was told before, and more.
    line[seq] = candidates.find((one) => one.hash === named) ?? [...candidates].sort((a, b) => b.events.length - a.events.length)[0]
  }
  const missing: number[] = []
  const events: unknown[] = []
  let chained = true
  for (let seq = 1; seq <= last; seq += 1) {
    const chunk = line[seq]
    if (!chunk) {
      missing.push(seq)
      continue
    }
    for (const event of chunk.events) events.push(event)
    const before = seq === 1 ? start : line[seq - 1]?.hash
    if (before !== undefined && before !== chunk.prev) chained = false
  }
  return { events, last, missing, chained }
}

/** The events of one chunk, or null. */
async function openChunk(recipient: HpkeRecipient, keyName: string, sessionId: string, { seq, prev, locks, nonce, sealed }: ChunkParts): Promise<readonly unknown[] | null> {
  for (const lock of locks) {
    if (lock.keyName !== keyName) continue
    const contentKey = await openWith(recipient, lock.ephemeral, captureInfo(sessionId), lockData(sessionId, seq, prev), lock.wrapped)
    const padded = contentKey && await decrypt(await importAesKey(contentKey, ['decrypt']), nonce, contentData(sessionId, seq, prev, locks), sealed)
    const plain = padded && unpad(padded)
    const events = plain && readEvents(plain)
    if (events) return events
  }
  return null
}

function readEvents(plain: Bytes): readonly unknown[] | null {
  try {
    const events = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as unknown
    return Array.isArray(events) ? events : null
  } catch {
    return null
  }
}
