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

/** Each part after its length (4 bytes), so that no two different lists of parts give the same bytes. */
export function lengthPrefixed(...parts: readonly string[]): Bytes {
  return joinBytes(...parts.flatMap((part) => {
    const bytes = utf8(part)
    return [uint32(bytes.length), bytes]
  }))
}

/** Four bytes, big-endian. */
export function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Bytes of a hex text of the stated length, or null if it is anything else. */
export function fromHex(hex: unknown, length: number): Bytes | null {
  if (typeof hex !== 'string' || hex.length !== length * 2 || !/^[0-9a-f]*$/.test(hex)) return null
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}
