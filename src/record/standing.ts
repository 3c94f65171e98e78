import type { RevisionId } from './ids.ts'
import type { Revision } from './revision.ts'

type Node = Pick<Revision, 'revId' | 'parents' | 'act'>

/**
 * Where a record stands, worked out from its revisions alone, so that device and server cannot disagree:
 * no clock, no order of arrival.
 *   empty     no revision known
 *   open      one head that may be changed
 *   conflict  several heads: a person must settle (double-sign: two different signatures)
 *   signed    frozen; every other head that neither it nor a settling left in the history is a proposed addendum
 *   withdrawn hidden by its author
 */
export type Standing<R extends Node = Revision> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'open'; readonly head: R }
  | { readonly kind: 'conflict'; readonly heads: readonly R[]; readonly doubleSign: boolean }
  | { readonly kind: 'signed'; readonly head: R; readonly proposed: readonly R[]; readonly settled: readonly R[] }
  | { readonly kind: 'withdrawn'; readonly head: R }

/** Works out the standing of one record from all its known revisions, in any order. */
export function standingOf<R extends Node>(revisions: readonly R[]): Standing<R> {
  const heads = headsOf(revisions)
  const first = heads[0]
  if (!first) return { kind: 'empty' }
  const signatures = standingSignatures(revisions)
  if (signatures.length > 1) return { kind: 'conflict', heads: signatures, doubleSign: true }
  const sign = signatures[0]
  if (sign) {
    const settled = byId(revisions.filter((revision) => revision.act === 'settle'))
    const history = new Set([sign, ...settled].flatMap((one) => [one.revId, ...ancestorsOf(one, revisions)]))
    return { kind: 'signed', head: sign, proposed: heads.filter((head) => !history.has(head.revId)), settled }
  }
  if (heads.length > 1) return { kind: 'conflict', heads, doubleSign: false }
  return first.act === 'withdraw' ? { kind: 'withdrawn', head: first } : { kind: 'open', head: first }
}

/**
 * The signatures that may still be the one that stands. A settling says that its first parent's signature stands over all that
 * led to it otherwise; one that led to a later settling no longer counts. Where settlings contradict each other all round, those
 * they stand for are open again.
 */
function standingSignatures<R extends Node>(revisions: readonly R[]): R[] {
  const signed = revisions.filter((revision) => revision.act === 'sign')
  const live = liveSettlings(revisions)
  if (live.length === 0) return byId(signed)
  const left = new Set(live.flatMap((settling) => {
    const stands = signatureOf(settling, revisions)
    return [...ancestorsOf(settling, revisions)].filter((revId) => revId !== stands?.revId)
  }))
  const open = signed.filter((sign) => !left.has(sign.revId))
  const asked = open.length > 0 ? open : live.map((settling) => signatureOf(settling, revisions)).filter((sign) => sign !== undefined)
  return byId([...new Set(asked)])
}

/** The signature that a revision stands for: its own, or that of a settling's first parent. Undefined where it is not known here. */
export function signatureOf<R extends Node>(revision: R, revisions: readonly R[]): R | undefined {
  const byRevId = new Map<string, R>(revisions.map((one) => [one.revId, one]))
  let at: R | undefined = revision
  while (at?.act === 'settle') at = byRevId.get(at.parents[0] ?? '')
  return at?.act === 'sign' ? at : undefined
}

/** What a new settling is written on top of for a signature: the last settling that stands for it, else the signature itself. */
export function settledEnd<R extends Node>(sign: R, revisions: readonly R[]): R {
  return liveSettlings(revisions).find((settling) => signatureOf(settling, revisions)?.revId === sign.revId) ?? sign
}

function liveSettlings<R extends Node>(revisions: readonly R[]): R[] {
  const settlings = byId(revisions.filter((revision) => revision.act === 'settle'))
  const earlier = new Set(settlings.flatMap((settling) => [...ancestorsOf(settling, revisions)]))
  return settlings.filter((settling) => !earlier.has(settling.revId))
}

/** The revisions that no other revision was written on top of, ordered by id. */
export function headsOf<R extends Node>(revisions: readonly R[]): R[] {
  const parents = new Set(revisions.flatMap((revision) => revision.parents))
  return byId(revisions.filter((revision) => !parents.has(revision.revId)))
}

/** Ids of all revisions that led to this one, not counting itself. */
export function ancestorsOf<R extends Node>(from: Node, revisions: readonly R[]): Set<RevisionId> {
  const byRevId = new Map<string, Node>(revisions.map((revision) => [revision.revId, revision]))
  const seen = new Set<RevisionId>()
  const open = [...from.parents]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(byRevId.get(id)?.parents ?? []))
  }
  return seen
}

/**
 * The base for a three-way merge: a revision in the history of both with no descendant that is also in both.
 * Of several (criss-cross) the smallest id, so that every side picks the same. Undefined if they share nothing.
 */
export function mergeBaseOf<R extends Node>(a: R, b: R, revisions: readonly R[]): R | undefined {
  const inA = ancestorsOf(a, revisions).add(a.revId)
  const inB = ancestorsOf(b, revisions).add(b.revId)
  const common = revisions.filter((revision) => inA.has(revision.revId) && inB.has(revision.revId))
  const older = new Set(common.flatMap((revision) => [...ancestorsOf(revision, revisions)]))
  return byId(common.filter((revision) => !older.has(revision.revId)))[0]
}

function byId<R extends Node>(revisions: readonly R[]): R[] {
  return [...revisions].sort((a, b) => (a.revId < b.revId ? -1 : a.revId > b.revId ? 1 : 0))
}
