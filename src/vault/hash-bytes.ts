import type { Sha256 } from '../record/ids.ts'

/** SHA-256 of a picture's bytes in lower-case hex, off this thread: 1 MB in about 3 ms. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}
