import { crc32 as zlibCrc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc32, decodeFrames, encodeFrames } from '../../src/device-store/frames.ts'
import { createMemoryJournal, type MemoryFile } from '../../src/device-store/memory-journal.ts'
import { describeJournal, putLine } from './journal-suite.ts'

describeJournal(async () => {
  const file: MemoryFile = { bytes: new Uint8Array(0) }
  return { journal: createMemoryJournal(file), reopen: async () => createMemoryJournal(file) }
})

test('passes over a tail torn at any byte and keeps every line before it', () => {
  const bytes = encodeFrames([putLine('a'), putLine('b'), putLine('c')])
  const frame = bytes.length / 3
  for (let length = 0; length <= bytes.length; length += 1) {
    const { lines, tornBytes } = decodeFrames(bytes.slice(0, length))
    expect(lines).toHaveLength(Math.floor(length / frame))
    expect(tornBytes).toBe(length % frame)
  }
})

test('finds the lines after a damaged stretch, even where the damage claims to be a long line', () => {
  const bytes = encodeFrames(Array.from({ length: 9 }, (_, at) => putLine(`r${at}`, at, 300)))
  const frame = bytes.length / 9
  for (let byte = 0; byte < frame; byte += 1) {
    const damaged = bytes.slice()
    damaged.fill(0xff, 4 * frame + byte, 4 * frame + byte + 1)
    const ids = decodeFrames(damaged).lines.map((line) => line.kind === 'put' ? line.row.id : '')
    expect(ids.filter((id) => id !== 'r4')).toEqual(['r0', 'r1', 'r2', 'r3', 'r5', 'r6', 'r7', 'r8'])
  }
})

test('sums as gzip does', () => {
  for (const bytes of [new Uint8Array(0), Uint8Array.of(1, 2, 3), new Uint8Array(1000).fill(200)]) expect(crc32(bytes)).toBe(zlibCrc32(bytes))
})
