import { contentHashOf } from '../../record/content-hash.ts'
import type { CaseId, RecordId, RevisionId } from '../../record/ids.ts'
import { SCHEMA_VERSION, type Act, type RecordKind, type Revision, type UnhashedRevision } from '../../record/revision.ts'
import type { DeviceRow } from './holdings.ts'

/** What a person's deed says about a revision; the chain fills in the rest. */
export interface RevisionDraft {
  readonly revId: RevisionId
  readonly recordId: RecordId
  readonly caseId: CaseId
  readonly kind: RecordKind
  readonly act: Act
  readonly parents: readonly RevisionId[]
  readonly body: object
  readonly mergeVersion?: number
}

const SUSPECT_AFTER_MS = 5 * 60 * 1000

/** The next revision of this device: numbered without a gap, holding the hash of the one before. */
export function nextRevision(device: DeviceRow, draft: RevisionDraft, nowMs: number): { readonly revision: Revision; readonly device: DeviceRow } {
  const unhashed: UnhashedRevision = {
    revId: draft.revId,
    recordId: draft.recordId,
    caseId: draft.caseId,
    kind: draft.kind,
    act: draft.act,
    parents: [...draft.parents],
    // Through JSON once, so that what is hashed is exactly what is sent.
    body: JSON.parse(JSON.stringify(draft.body)) as UnhashedRevision['body'],
    schemaVersion: SCHEMA_VERSION,
    ...(draft.mergeVersion !== undefined && { mergeVersion: draft.mergeVersion }),
    authorId: device.me.id,
    deviceId: device.deviceId,
    deviceSeq: device.lastSeq + 1,
    prevDeviceHash: device.lastHash,
    capturedAt: new Date(nowMs).toISOString(),
    clockSuspect: device.serverAheadMs === undefined || Math.abs(device.serverAheadMs) > SUSPECT_AFTER_MS,
  }
  const contentHash = contentHashOf(unhashed)
  return {
    revision: { ...unhashed, contentHash },
    device: { ...device, lastSeq: unhashed.deviceSeq, lastHash: contentHash },
  }
}
