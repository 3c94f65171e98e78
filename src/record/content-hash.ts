import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from './ids.ts'
import { canonicalJson, type Json } from './json.ts'
import type { Revision, UnhashedRevision } from './revision.ts'

// Hashes here are synchronous: the ledger and the simulation must not depend on a thread pool's order.

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function sha256Text(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text))) as Sha256
}

/** SHA-256 of bytes, lower-case hex. For pictures prefer WebCrypto, which does not hold the thread. */
export function sha256Bytes(bytes: Uint8Array): Sha256 {
  return bytesToHex(sha256(bytes)) as Sha256
}

/** SHA-256 of the canonical JSON of everything in a revision but the hash itself: body, author, parents, device chain. */
export function contentHashOf(revision: UnhashedRevision | Revision): Sha256 {
  return sha256Text(contentTextOf(revision))
}

/** The text that a contentHash is the SHA-256 of, for whoever hashes many of them off this thread. */
export function contentTextOf(revision: UnhashedRevision | Revision): string {
  const { contentHash: _, ...rest } = revision as Revision
  return canonicalJson(rest as unknown as Json)
}

/** The next link of a case's ledger: H(prev || contentHash || caseSeq). `prev` is '' for the first row. */
export function ledgerHashOf(prev: string, contentHash: string, caseSeq: number): Sha256 {
  return sha256Text(ledgerTextOf(prev, contentHash, caseSeq))
}

/** The text that a ledgerHash is the SHA-256 of. */
export function ledgerTextOf(prev: string, contentHash: string, caseSeq: number): string {
  return `${prev}|${contentHash}|${caseSeq}`
}
