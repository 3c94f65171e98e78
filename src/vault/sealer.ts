/**
 * Seals and opens rows with the keys of an open vault. Lives only inside the vault worker; terminated at lock.
 * Associated data binds each ciphertext to its table, id and format version: a row moved elsewhere does not open.
 */
export interface Sealer {
  /** AEAD over the UTF-8 JSON of `value`, padded to a bucket. */
  seal(place: SealPlace, value: unknown): Promise<ArrayBuffer>
  /** The value, or null if the bytes do not open (corrupt, moved, other key): never throws for bad bytes. */
  open(place: SealPlace, sealed: ArrayBuffer): Promise<unknown>
  sealBytes(place: SealPlace, bytes: Uint8Array): Promise<ArrayBuffer>
  openBytes(place: SealPlace, sealed: ArrayBuffer): Promise<Uint8Array | null>
  /** Keyed, one-way id (HMAC-SHA-256, 128 bits, hex): the same input gives the same id on this device only. */
  blind(what: string, id: string): Promise<string>
}

export interface SealPlace {
  readonly table: string
  readonly id: string
  /** Picks the case key when sealing; absent: the person's own key. Not needed to open: the row says which key it has. */
  readonly caseId?: string
  /** Bound when given, and then needed again to open: an older version put back in its place does not open. */
  readonly version?: string
}
