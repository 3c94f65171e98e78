import { contentHashOf } from '../../record/content-hash.ts'
import { readBody } from '../../record/bodies.ts'
import { CENTRAL_RECORD } from '../../record/ids.ts'
import type { Json } from '../../record/json.ts'
import { MERGE_VERSION, merge3 } from '../../record/merge/merge-body.ts'
import { SCHEMA_VERSION, type Revision, type UnhashedRevision } from '../../record/revision.ts'
import { mergeBaseOf, standingOf } from '../../record/standing.ts'
import { unreachable } from '../../record/unreachable.ts'
import { VISIT_SHAPE } from '../../record/visit-shape.ts'
import type { LedgerNode } from '../sql/tables/ledger.ts'

/** What a new revision does to its record. `join`: two heads that may be merged. */
export type Decision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'join'; readonly other: LedgerNode; readonly base: LedgerNode }

/**
 * Decides from the record's revisions alone, the new one among them. A revision that comes after a signature and does not
 * lead to it is accepted: it stands as a proposed addendum.
 */
export function decide(nodes: readonly LedgerNode[], incoming: LedgerNode): Decision {
  const standing = standingOf(nodes)
  switch (standing.kind) {
    case 'empty':
    case 'open':
    case 'withdrawn':
    case 'signed':
      return { kind: 'accepted' }
    case 'conflict': {
      if (standing.doubleSign) return { kind: 'conflict' }
      const [a, b] = standing.heads
      if (standing.heads.length !== 2 || !a || !b) return { kind: 'conflict' }
      const other = a.revId === incoming.revId ? b : a
      const isHead = a.revId === incoming.revId || b.revId === incoming.revId
      // Hiding a note and writing on in it do not join; nor do two notes that share no beginning.
      if (!isHead || other.act === 'withdraw' || incoming.act === 'withdraw' || incoming.kind !== 'visit') return { kind: 'conflict' }
      const base = mergeBaseOf(other, incoming, nodes)
      return base ? { kind: 'join', other, base } : { kind: 'conflict' }
    }
    default:
      return unreachable(standing)
  }
}

/** The merge revision of two heads, written by the central record; null if their changes clash. */
export function joinHeads(revId: string, at: string, base: Revision, a: Revision, b: Revision): Revision | null {
  const merged = merge3(VISIT_SHAPE, base.body as Json, a.body as Json, b.body as Json)
  if (merged.kind === 'clash' || readBody('visit', merged.body) === null) return null
  const unhashed: UnhashedRevision = {
    revId: revId as Revision['revId'],
    recordId: a.recordId,
    caseId: a.caseId,
    kind: 'visit',
    act: 'merge',
    parents: a.revId < b.revId ? [a.revId, b.revId] : [b.revId, a.revId],
    body: merged.body as Revision['body'],
    schemaVersion: SCHEMA_VERSION,
    mergeVersion: MERGE_VERSION,
    authorId: CENTRAL_RECORD,
    deviceId: CENTRAL_RECORD,
    deviceSeq: 0,
    prevDeviceHash: '',
    capturedAt: at,
    clockSuspect: false,
  }
  return { ...unhashed, contentHash: contentHashOf(unhashed) }
}
