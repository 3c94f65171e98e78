/** Collects whole numbers as variable-length bytes (seven bits a byte, zigzag for signs). */
export interface ByteWriter {
  byte(value: number): void
  /** 0 to 2^53 - 1. */
  count(value: number): void
  /** Any safe integer. */
  whole(value: number): void
  /** ASCII text of up to 127 characters. */
  word(value: string): void
  bytes(): Uint8Array
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024)
  let length = 0
  const byte = (value: number): void => {
    if (length === buffer.length) {
      const larger = new Uint8Array(buffer.length * 2)
      larger.set(buffer)
      buffer = larger
    }
    buffer[length] = value
    length += 1
  }
  const count = (value: number): void => {
    let rest = value
    while (rest >= 128) {
      byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    byte(rest)
  }
  return {
    byte,
    count,
    whole: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    word: (value) => {
      count(value.length)
      for (let index = 0; index < value.length; index += 1) byte(value.charCodeAt(index) & 127)
    },
    bytes: () => buffer.slice(0, length),
  }
}

/** Reads what `createByteWriter` wrote. Every read past the end or out of range answers null. */
export interface ByteReader {
  byte(): number | null
  count(): number | null
  whole(): number | null
  word(): string | null
  atEnd(): boolean
  left(): number
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0
  const byte = (): number | null => {
    const value = bytes[at]
    if (value === undefined) return null
    at += 1
    return value
  }
  const count = (): number | null => {
    let value = 0
    for (let place = 1; place <= 2 ** 49; place *= 128) {
      const next = byte()
      if (next === null) return null
      value += (next % 128) * place
      if (next < 128) return Number.isSafeInteger(value) ? value : null
    }
    return null
  }
  return {
    byte,
    count,
    whole: () => {
      const value = count()
      return value === null ? null : value % 2 === 1 ? -(value + 1) / 2 : value / 2
    },
    word: () => {
      const length = count()
      if (length === null || length > bytes.length - at) return null
      let text = ''
      for (let index = 0; index < length; index += 1) text += String.fromCharCode(bytes[at + index] ?? 0)
      at += length
      return text
    },
    atEnd: () => at === bytes.length,
    left: () => bytes.length - at,
  }
}
