// Looks for words on the disk as someone with the disk would: every byte of every file of a browser profile.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import zlib from 'node:zlib'

export type CanaryEncoding = 'utf-8' | 'utf-16le' | 'base64' | 'file-name'

/** One place where a canary lies in clear. */
export interface CanaryHit {
  readonly canary: string
  /** From the profile's folder. */
  readonly file: string
  readonly encoding: CanaryEncoding
  /** The bytes were found only after unpacking a gzip or zstd stream inside the file. */
  readonly inGzip: boolean
}

export interface ProfileSearch {
  readonly hits: readonly CanaryHit[]
  readonly files: number
  readonly bytes: number
}

interface Needle {
  readonly canary: string
  readonly encoding: CanaryEncoding
  readonly bytes: Buffer
}

/**
 * Searches every file under `profile` (close or kill the browser first) for each canary in UTF-8, UTF-16LE and base64
 * and base64url at all three alignments, in file names, and inside gzip and zstd streams. Canaries must be unique strings of at least 12 characters:
 * Chromium packs its databases with Snappy, which leaves the first copy of such a string readable but may cut a
 * string that repeats an earlier one.
 */
export async function searchProfile(profile: string, canaries: readonly string[]): Promise<ProfileSearch> {
  const short = canaries.find((canary) => canary.length < 12)
  if (short !== undefined) throw new RangeError(`A canary needs 12 characters or more: ${short}`)
  const needles = canaries.flatMap(encodeCanary)
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  const hits: CanaryHit[] = []
  let files = 0
  let bytes = 0
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const file = relative(profile, path)
    for (const canary of canaries) {
      if (entry.name.includes(canary)) hits.push({ canary, file, encoding: 'file-name', inGzip: false })
    }
    if (!entry.isFile()) continue
    const content = await readFile(path)
    files += 1
    bytes += content.length
    hits.push(...findNeedles(content, needles, file, false))
    for (const unpacked of unpack(content)) hits.push(...findNeedles(unpacked, needles, file, true))
  }
  return { hits, files, bytes }
}

function findNeedles(content: Buffer, needles: readonly Needle[], file: string, inGzip: boolean): readonly CanaryHit[] {
  return needles
    .filter(({ bytes }) => content.includes(bytes))
    .map(({ canary, encoding }) => ({ canary, file, encoding, inGzip }))
}

function encodeCanary(canary: string): readonly Needle[] {
  const aligned = [0, 1, 2].flatMap((shift) => [encodeAligned(canary, shift, 'base64'), encodeAligned(canary, shift, 'base64url')])
  return [
    { canary, encoding: 'utf-8', bytes: Buffer.from(canary, 'utf8') },
    { canary, encoding: 'utf-16le', bytes: Buffer.from(canary, 'utf16le') },
    ...[...new Set(aligned)].map((text) => ({ canary, encoding: 'base64' as const, bytes: Buffer.from(text, 'latin1') })),
  ]
}

// What base64 makes of the canary when `shift` bytes stand before it: only those characters that depend on nothing else.
function encodeAligned(canary: string, shift: number, alphabet: 'base64' | 'base64url'): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(canary, 'utf8')])
  const encoded = bytes.toString(alphabet).replaceAll('=', '')
  const start = shift === 0 ? 0 : shift + 1
  const end = bytes.length % 3 === 0 ? encoded.length : encoded.length - 1
  return encoded.slice(start, end)
}

const MOST_UNPACKED = 64 * 1024 * 1024
const STREAMS: readonly { readonly magic: Buffer; readonly open: (bytes: Buffer) => Buffer }[] = [
  { magic: Buffer.from([0x1f, 0x8b, 0x08]), open: (bytes) => zlib.gunzipSync(bytes, { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED }) },
  // The record packs its answers so where Node can; one that cannot does not send it either.
  ...(typeof zlib.zstdDecompressSync === 'function' ? [{
    magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), open: (bytes: Buffer) => zlib.zstdDecompressSync(bytes, { finishFlush: zlib.constants.ZSTD_e_flush, maxOutputLength: MOST_UNPACKED }),
  }] : []),
]

function* unpack(content: Buffer): Generator<Buffer> {
  for (const { magic, open } of STREAMS) {
    for (let at = content.indexOf(magic); at !== -1; at = content.indexOf(magic, at + 1)) {
      const unpacked = tryUnpack(content.subarray(at), open)
      if (unpacked !== undefined) yield unpacked
    }
  }
}

function tryUnpack(bytes: Buffer, open: (bytes: Buffer) => Buffer): Buffer | undefined {
  try {
    return open(bytes)
  } catch {
    return undefined // Some bytes that look like a packed stream and are not.
  }
}
