import type { RecordId, RevisionId } from '../../src/record/ids.ts'

/** What a device told its person was safe. Each must come true. */
export interface Promised {
  /** A word that stands in a note and nowhere else; who wrote it. */
  readonly words: { readonly token: string; readonly recordId: RecordId; readonly staffId: string }[]
  readonly revisions: Set<RevisionId>
  readonly pictures: { readonly sha256: string; readonly bytes: Uint8Array }[]
  /** contentHash of each signature a person was given. */
  readonly signatures: string[]
}

export function nothingPromised(): Promised {
  return { words: [], revisions: new Set(), pictures: [], signatures: [] }
}
