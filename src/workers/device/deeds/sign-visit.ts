import type { ChildId, RecordId, RevisionId } from '../../../record/ids.ts'
import { missingToSign } from '../../../record/sign-check.ts'
import type { Signature, VisitBody } from '../../../record/visit.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { MissingPart } from '../../../record/sign-check.ts'
import type { NotSaved, SignState } from '../../device-api.ts'
import type { OpenDevice } from '../open-device.ts'
import { addedTogether } from '../views/added-together.ts'
import { picturesOfVisit } from '../views/direct-work-view.ts'
import { childNames, joinedFrom, visitBody } from '../views/visit-view.ts'
import { joinHeads } from './join-heads.ts'
import { checkpoint, isFrozen, writeRevision } from './write-visit.ts'

/**
 * What stands between a note and its signature. Words kept but not yet a revision become one first, and heads that do not
 * clash are joined, so that the hash shown is the hash that is signed; only what a person must decide is a conflict.
 */
export async function signState(device: OpenDevice, recordId: RecordId): Promise<SignState> {
  if (device.memory.working.has(recordId)) await checkpoint(device, recordId)
  await device.keeping.inTurn(() => joinHeads(device, recordId))
  const body = visitBody(device, recordId)
  return {
    missing: body ? missingParts(device, recordId, body) : [], joinedFrom: joinedFrom(device, recordId),
    addedTogether: body ? addedTogether(device, recordId, body) : [],
    conflict: device.memory.standing(recordId).kind === 'conflict', headHash: device.memory.head(recordId)?.revision.contentHash ?? '',
  }
}

type Signed = { readonly kind: 'signed'; readonly contentHash: string } | { readonly kind: 'missing'; readonly parts: readonly MissingPart[] } | { readonly kind: 'conflict' } | { readonly kind: 'changed-meanwhile' } | NotSaved

/** Freezes the note as it is on the screen: a draft of exactly these words, then the signature that names its hash. */
export async function signVisit(device: OpenDevice, recordId: RecordId, declaration: string, onScreen?: string): Promise<Signed> {
  const signed = await device.keeping.inTurn(() => sign(device, recordId, declaration, onScreen))
  device.syncer.wake('written')
  return signed
}

async function sign(device: OpenDevice, recordId: RecordId, declaration: string, onScreen: string | undefined): Promise<Signed> {
  const { memory, holdings, clock, random } = device
  const { me } = holdings.device
  if (isFrozen(device, recordId) || me.role !== 'practitioner') return { kind: 'frozen' }
  const isOnScreen = () => onScreen === undefined || onScreen === (memory.head(recordId)?.revision.contentHash ?? '')
  if (!isOnScreen()) return { kind: 'changed-meanwhile' }
  const drafted = await writeRevision(device, recordId, 'draft')
  if (drafted.kind !== 'saved') return drafted
  if (!isOnScreen()) return { kind: 'changed-meanwhile' }
  // Joined only now, so not read yet.
  if (await joinHeads(device, recordId) === 'joined') return { kind: 'changed-meanwhile' }
  const standing = memory.standing(recordId)
  if (standing.kind !== 'open') return { kind: 'conflict' }
  const body = memory.body(recordId, 'visit')
  const caseId = memory.caseOf(recordId)
  if (!body || !caseId) return { kind: 'conflict' }
  const parts = missingParts(device, recordId, body)
  if (parts.length > 0) return { kind: 'missing', parts }
  const signature: Signature = {
    name: me.name, role: me.title, declaration, signedAt: new Date(clock.nowMs()).toISOString(), signs: standing.head.contentHash,
    artefacts: memory.attached(recordId, 'drawing', 'photograph', 'direct-work').map((known) => known.revision.contentHash),
  }
  const outcome = await commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId, caseId, kind: 'visit', act: 'sign', parents: [standing.head.revId], body: { ...body, signature },
  })
  if (outcome.kind !== 'committed') return { kind: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
  device.tell([recordId, caseId, 'cases', 'outbox', 'queue'])
  return { kind: 'signed', contentHash: outcome.revision.contentHash }
}

function missingParts(device: OpenDevice, recordId: RecordId, body: VisitBody): MissingPart[] {
  const { memory } = device
  const caseId = memory.caseOf(recordId)
  const unfinished = [...memory.drawings.values()].filter((drawing) => drawing.visitId === recordId)
  const missing = missingToSign(body, {
    pictures: picturesOfVisit(device, recordId), childName: (id) => (caseId && childNames(device, caseId, { children: [id as ChildId] })[0]) || 'the child',
  })
  return unfinished.length > 0 ? [...missing, { field: 'permissionForPictures', words: 'Finish the drawing that is still open, so that the signature covers it' }] : missing
}
