import { contentHashOf } from '../../record/content-hash.ts'
import { readBody } from '../../record/bodies.ts'
import { CENTRAL_RECORD } from '../../record/ids.ts'
import type { Json } from '../../record/json.ts'
import { SCHEMA_VERSION, type Revision, type UnhashedRevision } from '../../record/revision.ts'
import type { Sql } from '../sql/database.ts'
import { lockCaseHead } from '../sql/tables/ledger.ts'
import { caseWriter } from './case-writer.ts'

/** Words that enter the record without a device: case packs, contacts, and what an older system held. */
export interface CentralWords {
  readonly revId: string
  readonly recordId: string
  readonly caseId: string
  readonly kind: Revision['kind']
  readonly act: Revision['act']
  readonly parents?: readonly string[]
  readonly body: unknown
  /** Whoever wrote it; the central record itself if absent. */
  readonly authorId?: string
  readonly capturedAt: string
}

/** Writes words into a case's ledger as they stand, in order. As system, in one transaction. Throws if a body is not what its kind says. */
export async function writeCentral(sql: Sql, caseId: string, words: readonly CentralWords[], receivedAt: string): Promise<void> {
  const head = await lockCaseHead(sql, caseId)
  if (!head) throw new Error('no such case')
  const writer = caseWriter(sql, caseId, head)
  for (const one of words) {
    if (one.caseId !== caseId) throw new Error('words of another case')
    if (readBody(one.kind, one.body) === null) throw new Error(`a ${one.kind} body does not fit its schema`)
    const revision = toRevision(one)
    await writer.append(revision, JSON.stringify(revision), 'accepted', receivedAt)
  }
  await writer.close()
}

/** The revision that these words become in the ledger, its hash among it. */
export function toRevision(words: CentralWords): Revision {
  const unhashed = {
    revId: words.revId, recordId: words.recordId, caseId: words.caseId, kind: words.kind, act: words.act, parents: [...(words.parents ?? [])],
    body: words.body as { readonly [key: string]: Json | undefined }, schemaVersion: SCHEMA_VERSION, authorId: words.authorId ?? CENTRAL_RECORD,
    deviceId: CENTRAL_RECORD, deviceSeq: 0, prevDeviceHash: '', capturedAt: words.capturedAt, clockSuspect: false,
  } as unknown as UnhashedRevision
  return { ...unhashed, contentHash: contentHashOf(unhashed) }
}
