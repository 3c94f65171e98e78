import { readBody } from '../../record/bodies.ts'
import { contentHashOf } from '../../record/content-hash.ts'
import { Revision, SCHEMA_VERSION } from '../../record/revision.ts'
import type { QuarantineReason } from '../../wire/push.ts'

/** Longest revision as JSON, in UTF-16 code units. A note of forty pages in every field is shorter. */
export const MAX_REVISION_TEXT = 2 * 1024 * 1024

/** One item of a push, read on its own: a revision whose hash holds and whose body is what its kind says, or why not. */
export type ReadItem =
  | { readonly kind: 'revision'; readonly revision: Revision; readonly text: string }
  | { readonly kind: 'bad'; readonly reason: QuarantineReason; readonly text: string; readonly claims: Claims }

/** What a bad item says of itself; null where not even that can be read. */
export interface Claims { readonly revId: string | null; readonly deviceSeq: number | null; readonly contentHash: string | null; readonly caseId: string | null }

/** Reads one item. Never throws for bad input. */
export function readItem(raw: unknown): ReadItem {
  const text = JSON.stringify(raw) ?? 'null'
  const parsed = Revision.safeParse(raw)
  if (!parsed.success) return { kind: 'bad', reason: isNewer(raw) ? 'unknown-schema' : 'malformed', text, claims: readClaims(raw) }
  const revision = parsed.data
  const bad = (reason: QuarantineReason): ReadItem => ({ kind: 'bad', reason, text, claims: claimsOf(revision) })
  if (text.length > MAX_REVISION_TEXT) return bad('too-large')
  if (!hashHolds(revision)) return bad('hash-differs')
  if (revision.schemaVersion > SCHEMA_VERSION) return bad('unknown-schema')
  if (!isWellFormed(revision)) return bad('malformed')
  return { kind: 'revision', revision, text: JSON.stringify(revision) }
}

/** The claims of a revision that was read. */
export function claimsOf(revision: Revision): Claims {
  return { revId: revision.revId, deviceSeq: revision.deviceSeq, contentHash: revision.contentHash, caseId: revision.caseId }
}

function hashHolds(revision: Revision): boolean {
  try {
    return contentHashOf(revision) === revision.contentHash
  } catch {
    // A number that canonical JSON cannot hold.
    return false
  }
}

/** What the envelope and the body must be, beyond their types. */
function isWellFormed(revision: Revision): boolean {
  const { kind, act, parents } = revision
  if (revision.deviceSeq < 1) return false
  if (new Set(parents).size !== parents.length || parents.includes(revision.revId)) return false
  if (act === 'add' && parents.length > 0) return false
  if ((act === 'merge' || act === 'settle') && parents.length !== 2) return false
  const body = readBody(kind, revision.body)
  if (body === null) return false
  return (act !== 'sign' && act !== 'settle') || ('signature' in body && body.signature !== undefined)
}

function isNewer(raw: unknown): boolean {
  const version = field(raw, 'schemaVersion')
  return typeof version === 'number' && version > SCHEMA_VERSION
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function readClaims(raw: unknown): Claims {
  const id = (name: string) => {
    const value = field(raw, name)
    return typeof value === 'string' && UUID.test(value) ? value : null
  }
  const deviceSeq = field(raw, 'deviceSeq')
  const contentHash = field(raw, 'contentHash')
  return {
    revId: id('revId'),
    caseId: id('caseId'),
    deviceSeq: Number.isSafeInteger(deviceSeq) ? (deviceSeq as number) : null,
    contentHash: typeof contentHash === 'string' && /^[0-9a-f]{64}$/.test(contentHash) ? contentHash : null,
  }
}

function field(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[name] : undefined
}
