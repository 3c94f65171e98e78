import type { Revision } from '../record/revision.ts'
import { MAX_PUSH_GZIP_BYTES, MAX_PUSH_REVISIONS } from '../wire/push.ts'

export interface Batch {
  readonly count: number
  readonly gzipped: ArrayBuffer
}

/** Compresses bytes; real gzip on the device and in tests. */
export type Gzip = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>

/**
 * The longest prefix of `revisions` that fits one request, already gzipped. `most` caps the count (halved after a 413).
 * One revision alone is always sent, however long: the server decides.
 */
export async function buildBatch(
  revisions: readonly Revision[], wrap: (some: readonly Revision[]) => unknown, gzip: Gzip, most = MAX_PUSH_REVISIONS,
): Promise<Batch> {
  let count = Math.min(revisions.length, most, MAX_PUSH_REVISIONS)
  for (;;) {
    const gzipped = await gzip(new TextEncoder().encode(JSON.stringify(wrap(revisions.slice(0, count)))))
    if (gzipped.byteLength <= MAX_PUSH_GZIP_BYTES || count <= 1) return { count, gzipped }
    count = Math.max(1, Math.floor(Math.min(count / 2, (count * MAX_PUSH_GZIP_BYTES * 0.9) / gzipped.byteLength)))
  }
}
