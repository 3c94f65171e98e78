import type { JournalLine } from './journal.ts'
import { type SealedRow, TABLE_NAMES } from './store.ts'

// A frame: marker (4) | payload length (4) | CRC-32 of the payload (4) | payload.
// A payload: head length (4) | head as JSON | sealed bytes.
// The marker lets a reader find the next whole frame after damage in the middle; the CRC is against accidents only, the
// sealed bytes are authenticated by the vault.
const MARKER = 0xd00257e9
const FRAME_HEAD_BYTES = 12
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The bytes of some lines, one frame each. */
export function encodeFrames(lines: readonly JournalLine[]): Uint8Array<ArrayBuffer> {
  const payloads = lines.map(encodePayload)
  const bytes = new Uint8Array(payloads.reduce((sum, payload) => sum + FRAME_HEAD_BYTES + payload.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const payload of payloads) {
    view.setUint32(at, MARKER)
    view.setUint32(at + 4, payload.length)
    view.setUint32(at + 8, crc32(payload))
    bytes.set(payload, at + FRAME_HEAD_BYTES)
    at += FRAME_HEAD_BYTES + payload.length
  }
  return bytes
}

/** The whole lines among some bytes, in order. `wholeBytes` is where the last of them ends, `tornBytes` how many belong to none. */
export function decodeFrames(bytes: Uint8Array): { readonly lines: readonly JournalLine[]; readonly tornBytes: number; readonly wholeBytes: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lines: JournalLine[] = []
  let at = 0
  let tornBytes = 0
  let wholeBytes = 0
  while (at + FRAME_HEAD_BYTES <= bytes.length) {
    const line = view.getUint32(at) === MARKER ? decodeFrameAt(bytes, view, at) : null
    if (line) {
      lines.push(line.line)
      at = line.end
      wholeBytes = at
    } else {
      at += 1
      tornBytes += 1
    }
  }
  return { lines, tornBytes: tornBytes + bytes.length - at, wholeBytes }
}

function decodeFrameAt(bytes: Uint8Array, view: DataView, at: number): { readonly line: JournalLine; readonly end: number } | null {
  const start = at + FRAME_HEAD_BYTES
  const end = start + view.getUint32(at + 4)
  if (end > bytes.length) return null
  const payload = bytes.subarray(start, end)
  if (crc32(payload) !== view.getUint32(at + 8)) return null
  const line = decodePayload(payload)
  return line && { line, end }
}

interface Head { readonly k: string; readonly t?: string; readonly i?: string; readonly g?: string; readonly o?: number; readonly s?: string }

function encodePayload(line: JournalLine): Uint8Array {
  const sealed = line.kind === 'put' ? new Uint8Array(line.row.sealed) : new Uint8Array(0)
  const head = encoder.encode(JSON.stringify(headOf(line)))
  const payload = new Uint8Array(4 + head.length + sealed.length)
  new DataView(payload.buffer).setUint32(0, head.length)
  payload.set(head, 4)
  payload.set(sealed, 4 + head.length)
  return payload
}

function headOf(line: JournalLine): Head {
  if (line.kind === 'mark') return { k: 'mark', o: line.commit }
  if (line.kind === 'remove') return { k: 'remove', t: line.table, i: line.id }
  return { k: 'put', t: line.table, i: line.row.id, g: line.row.group, o: line.row.order, s: line.row.state }
}

function decodePayload(payload: Uint8Array): JournalLine | null {
  if (payload.length < 4) return null
  const headEnd = 4 + new DataView(payload.buffer, payload.byteOffset).getUint32(0)
  if (headEnd > payload.length) return null
  const head = JSON.parse(decoder.decode(payload.subarray(4, headEnd))) as Head
  if (head.k === 'mark') return { kind: 'mark', commit: head.o ?? 0 }
  const table = TABLE_NAMES.find((name) => name === head.t)
  // A table of a newer build: nothing here can read it.
  if (table === undefined || head.i === undefined) return null
  if (head.k === 'remove') return { kind: 'remove', table, id: head.i }
  if (head.k === 'put') return { kind: 'put', table, row: rowOf(head, head.i, payload.slice(headEnd).buffer as ArrayBuffer) }
  return null
}

function rowOf(head: Head, id: string, sealed: ArrayBuffer): SealedRow {
  return { id, group: head.g ?? '', order: head.o ?? 0, state: head.s ?? '', sealed }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 (IEEE), as in gzip. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
