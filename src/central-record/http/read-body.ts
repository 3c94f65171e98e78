import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Most bytes of a body as sent, and once inflated. Larger than the wire's own limits: a lone long note must still get through. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024
export const MAX_INFLATED_BYTES = 8 * 1024 * 1024
/** Deepest nesting of JSON. Bodies of the record are five deep. */
export const MAX_JSON_DEPTH = 64

export type ReadBody = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'bad-request' | 'too-large' }

/** Reads a JSON body, gzipped or not, never holding more than the limits in memory. Never throws for bad input. */
export async function readJsonBody(request: Request): Promise<ReadBody> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return { kind: 'bad-request' }
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return { kind: 'too-large' }
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'gzip' && encoding !== 'identity') return { kind: 'bad-request' }
  if (!request.body) return { kind: 'bad-request' }
  const bytes = await collect(request.body, encoding === 'gzip')
  if (bytes.kind !== 'bytes') return bytes
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.bytes)
    return isTooDeep(text) ? { kind: 'bad-request' } : { kind: 'json', value: JSON.parse(text) as unknown }
  } catch {
    return { kind: 'bad-request' }
  }
}

async function collect(body: ReadableStream<Uint8Array>, gzipped: boolean): Promise<{ kind: 'bytes'; bytes: Uint8Array } | { kind: 'bad-request' | 'too-large' }> {
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  let sent = 0
  let tooLarge = false
  async function* counted() {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      sent += chunk.byteLength
      if (sent > MAX_BODY_BYTES) { tooLarge = true; throw new Error('too large') }
      yield chunk
    }
  }
  const input = Readable.from(counted())
  const gunzip = gzipped ? createGunzip() : undefined
  if (gunzip) input.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of (gunzip ?? input) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > MAX_INFLATED_BYTES) { tooLarge = true; throw new Error('too large') }
      chunks.push(chunk)
    }
    return { kind: 'bytes', bytes: Buffer.concat(chunks) }
  } catch {
    // Cut off, not gzip, or beyond a limit: in each case nothing of it was used.
    return { kind: tooLarge ? 'too-large' : 'bad-request' }
  } finally {
    gunzip?.destroy()
    input.destroy()
  }
}

/** Counts brackets outside strings: a deep value would exhaust the stack of whatever walks it later. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x5b || code === 0x7b) {
      depth += 1
      if (depth > MAX_JSON_DEPTH) return true
    } else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return false
}
