/** Bytes with a buffer of their own kind, as WebCrypto and IndexedDB take them (never a SharedArrayBuffer). */
export type Bytes = Uint8Array<ArrayBuffer>

/** A source of random bytes; tests give a seeded one, the product only `randomBytes`. */
export type RandomBytes = (length: number) => Bytes

/** Random bytes from the platform; at most 65,536 at once. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

const encoder = new TextEncoder()

/** UTF-8 bytes of a text. */
export function utf8(text: string): Bytes {
  return encoder.encode(text)
}

/** All parts one after the other in a new buffer. */
export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Each part after its length, as text ("3:row4:case"), so that no two different lists of parts give the same bytes. */
export function lengthPrefixed(...parts: readonly string[]): Bytes {
  return utf8(parts.map((part) => `${part.length}:${part}`).join(''))
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += HEX[byte] as string
  return hex
}

/** Bytes of a hex text of the stated length, or null if it is anything else. */
export function fromHex(hex: unknown, length: number): Bytes | null {
  if (typeof hex !== 'string' || hex.length !== length * 2 || !/^[0-9a-f]*$/.test(hex)) return null
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}
