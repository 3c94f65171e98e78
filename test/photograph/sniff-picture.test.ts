import { expect, test } from 'vitest'
import sharp from 'sharp'
import { listExtras, stripJpeg, walkJpeg } from '../../src/photograph/jpeg-segments.ts'
import { sniffPicture } from '../../src/photograph/sniff-picture.ts'
import { addCameraExtras, ascii, CANARY } from './exif-jpeg.ts'

const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c84' } })
const [jpeg, progressive, png, webp, losslessWebp, gif, avif] = await Promise.all([
  plain.clone().jpeg().toBuffer(), plain.clone().jpeg({ progressive: true }).toBuffer(), plain.clone().png().toBuffer(), plain.clone().webp().toBuffer(),
  plain.clone().webp({ lossless: true }).toBuffer(), plain.clone().gif().toBuffer(), plain.clone().avif().toBuffer(),
])
const sniff = (bytes: Uint8Array) => sniffPicture(new Uint8Array(bytes))

test('JPEG, PNG, WebP and GIF are known by their own bytes, with their size', () => {
  const size = { width: 60, height: 40 }
  for (const bytes of [jpeg, progressive]) expect(sniff(bytes)).toEqual({ kind: 'picture', format: 'jpeg', ...size })
  expect(sniff(png)).toEqual({ kind: 'picture', format: 'png', ...size })
  for (const bytes of [webp, losslessWebp]) expect(sniff(bytes)).toEqual({ kind: 'picture', format: 'webp', ...size })
  expect(sniff(gif)).toEqual({ kind: 'picture', format: 'gif', ...size })
})

test('a picture cut short anywhere is refused before anything decodes it', () => {
  for (const bytes of [jpeg, progressive, png, webp, gif]) {
    for (const part of [0, 0.2, 0.5, 0.9, 0.95]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part))
      expect(sniff(cut), `${bytes.length} bytes, ${part}`).toEqual({ kind: 'refused', reason: 'truncated' })
    }
  }
})

test('HEIC is told apart from what is no picture at all', () => {
  expect(sniff(ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic----'))).toEqual({ kind: 'refused', reason: 'heic' })
  expect(sniff(ascii('\0\0\0\x18ftypmif1\0\0\0\0mif1heic----'))).toEqual({ kind: 'refused', reason: 'heic' })
  const others = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7 and then some more', 'PK\x03\x04 a zip that is long enough', '<!doctype html><title>x</title>', 'x']
  for (const other of [...others.map(ascii), avif]) expect(sniff(other)).toEqual({ kind: 'refused', reason: 'not-a-picture' })
})

test('the segments of a camera file are seen, and stripping leaves none but the picture', () => {
  const camera = addCameraExtras(new Uint8Array(jpeg), { orientation: 6, gps: true, xmp: true, tail: 'PK\x03\x04<html>' })
  expect(listExtras(camera)).toEqual(['APP1', 'APP1', 'COM', 'tail'])
  const stripped = stripJpeg(camera)
  expect(stripped).not.toBeNull()
  expect(listExtras(stripped ?? new Uint8Array())).toEqual([])
  expect(Buffer.from(stripped ?? []).includes(CANARY)).toBe(false)
  expect(walkJpeg(stripped ?? new Uint8Array()).end).toBe(stripped?.length)
})

test('bytes changed at random never make the reader fail', () => {
  let state = 12345
  const random = (): number => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31
  for (let round = 0; round < 400; round += 1) {
    for (const bytes of [jpeg, png, webp, gif]) {
      const changed = Uint8Array.from(bytes, (byte) => (random() < 0.02 ? Math.floor(random() * 256) : byte))
      expect(['picture', 'refused'], `round ${round}`).toContain(sniff(changed).kind)
    }
  }
})
