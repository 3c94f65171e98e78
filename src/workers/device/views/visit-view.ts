import { CENTRAL_RECORD, type CaseId, type RecordId, type RevisionId } from '../../../record/ids.ts'
import { mayWrite } from '../../../record/may.ts'
import { ancestorsOf, headsOf } from '../../../record/standing.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { VisitBody } from '../../../record/visit.ts'
import type { BesideLine, HistoryLine, PictureLine, VisitLine, VisitStand, VisitView } from '../../device-api.ts'
import { bodyOf } from '../case-memory.ts'
import type { OpenDevice } from '../open-device.ts'
import { askedAgainLines } from './asked-again-view.ts'
import { addedTogether } from './added-together.ts'
import { decisionLines } from './decision-lines.ts'
import { directWorkOfVisit, picturesOfVisit } from './direct-work-view.ts'
import { historyLine } from './history-view.ts'
import { itemState, needsSettling, pictureState } from './item-state.ts'
import { visitTitle } from './visit-title.ts'

/** The words of a visit as a person sees them now: the note being written, else the head. */
export function visitBody(device: OpenDevice, recordId: RecordId): VisitBody | null {
  return device.memory.working.get(recordId)?.body ?? device.memory.body(recordId, 'visit')
}

export function visitStand(device: OpenDevice, recordId: RecordId): VisitStand {
  const standing = device.memory.standing(recordId)
  switch (standing.kind) {
    case 'empty': return 'draft'
    case 'signed': return 'signed'
    case 'withdrawn': return 'withdrawn'
    case 'conflict': return needsSettling(device, recordId) ? 'needs-settling' : isShared(device, recordId) ? 'shared' : 'draft'
    case 'open': return isShared(device, recordId) ? 'shared' : 'draft'
    default: return unreachable(standing)
  }
}

function isShared(device: OpenDevice, recordId: RecordId): boolean {
  return device.memory.revisionsOf(recordId).some((known) => known.revision.act === 'share')
}

export function visitLine(device: OpenDevice, recordId: RecordId): VisitLine | null {
  const { memory, holdings } = device
  const body = visitBody(device, recordId)
  const caseId = memory.caseOf(recordId)
  if (!body || !caseId) return null
  const first = memory.revisionsOf(recordId).find((known) => known.revision.parents.length === 0) ?? memory.revisionsOf(recordId)[0]
  return {
    recordId, caseId, title: visitTitle(body), ...(body.date !== undefined && { date: body.date }),
    childNames: childNames(device, caseId, body), authorName: first ? memory.nameOf(first.revision.authorId) : holdings.device.me.name,
    stand: visitStand(device, recordId), item: itemState(device, recordId),
    pictures: picturesOfVisit(device, recordId),
  }
}

export function childNames(device: OpenDevice, caseId: CaseId, body: Pick<VisitBody, 'children'>): string[] {
  const children = device.memory.pack(caseId)?.body.children ?? []
  return body.children.map((id) => {
    const child = children.find((one) => one.id === id)
    return child ? child.preferredName || child.firstName : 'A child'
  })
}

export function visitView(device: OpenDevice, recordId: RecordId): VisitView | null {
  const { memory } = device
  const line = visitLine(device, recordId)
  const body = visitBody(device, recordId)
  const pack = line && memory.pack(line.caseId)?.body
  if (!line || !body || !pack) return null
  const working = memory.working.get(recordId)
  const head = memory.head(recordId)
  if (!memory.shown.has(recordId)) memory.shown.set(recordId, working ? working.base : head?.revision.revId ?? null)
  return {
    line, body, pack, mayEdit: mayEdit(device, recordId), directWork: directWorkOfVisit(device, recordId), askedAgain: askedAgainLines(device, recordId), pictures: pictureLines(device, recordId), beside: besideLines(device, recordId),
    proposed: proposedLines(device, recordId), decisions: decisionLines(device, recordId),
    joinedFrom: joinedFrom(device, recordId), addedTogether: addedTogether(device, recordId, body), headHash: restsOn(device, recordId),
    ...(working && { savedAtMs: working.savedAtMs }),
    ...(head && { head: { capturedAt: head.revision.capturedAt, ...(head.receivedAt !== undefined && { receivedAt: head.receivedAt }) } }),
  }
}

/** Late edits beside a signature, or beside two. A join of nothing but what was signed brings no new words and is left out. */
function proposedLines(device: OpenDevice, recordId: RecordId): HistoryLine[] {
  const standing = device.memory.standing(recordId)
  // The conflict shows two signatures side by side; a third stands with the late edits.
  const signatures = standing.kind === 'signed' ? [standing.head] : standing.kind === 'conflict' && standing.doubleSign ? standing.heads.slice(0, 2) : []
  if (signatures.length === 0) return []
  const revisions = device.memory.revisionsOf(recordId).map((known) => known.revision)
  const settled = revisions.filter((revision) => revision.act === 'settle')
  const signed = new Set([...signatures, ...settled].flatMap((one) => [one.revId, ...ancestorsOf(one, revisions)]))
  const byId = new Map(revisions.map((revision) => [revision.revId, revision]))
  const isOnlySigned = (revId: RevisionId): boolean => {
    const revision = byId.get(revId)
    return signed.has(revId) || (revision?.act === 'merge' && revision.authorId === CENTRAL_RECORD && revision.parents.every(isOnlySigned))
  }
  return headsOf(revisions).filter((revision) => !isOnlySigned(revision.revId)).map((revision) => historyLine(device, revision))
}

/** contentHash of the revision that the shown words rest on: the note being written may be older than the head. */
function restsOn(device: OpenDevice, recordId: RecordId): string {
  const working = device.memory.working.get(recordId)
  if (!working) return device.memory.head(recordId)?.revision.contentHash ?? ''
  return working.base ? device.holdings.revisions.get(working.base)?.revision.contentHash ?? '' : ''
}

/** Whether this person may write on in a note: a practitioner of the case, and the note is not frozen. */
export function mayEdit(device: OpenDevice, recordId: RecordId): boolean {
  const { memory, holdings } = device
  const caseId = memory.caseOf(recordId)
  const standing = memory.standing(recordId)
  const frozen = standing.kind === 'signed' || standing.kind === 'withdrawn' || (standing.kind === 'conflict' && standing.doubleSign)
  return caseId !== undefined && holdings.cases.get(caseId)?.access === 'allocated'
    && mayWrite(holdings.device.me.role, 'visit', 'draft') && !frozen
}

export function pictureLines(device: OpenDevice, recordId: RecordId): PictureLine[] {
  const { memory, holdings } = device
  const kept = memory.attached(recordId, 'drawing', 'photograph').flatMap((known): PictureLine[] => {
    const kind = known.revision.kind === 'drawing' ? 'drawing' : 'photograph'
    const body = bodyOf(known.revision, kind)
    if (!body) return []
    const { item, bytesSent } = pictureState(device, known.revision.recordId)
    return [{ recordId: known.revision.recordId, kind, body, authorName: memory.nameOf(known.revision.authorId), item, bytesSent, unfinished: false }]
  })
  const unfinished = [...memory.drawings.values()].filter((drawing) => drawing.visitId === recordId).map((drawing): PictureLine => ({
    recordId: drawing.drawingId, kind: 'drawing', authorName: holdings.device.me.name, item: 'on-this-device', bytesSent: 0, unfinished: true,
    body: { visitId: recordId, ...(drawing.childId && { childId: drawing.childId }), title: '', strokes: EMPTY, picture: EMPTY, words: [], startedAt: drawing.startedAt, finishedAt: drawing.startedAt },
  }))
  return [...kept, ...unfinished]
}

const EMPTY = { sha256: '' as never, bytes: 0, mime: 'image/png' } as const

export function besideLines(device: OpenDevice, recordId: RecordId): BesideLine[] {
  const { memory } = device
  const known = memory.attached(recordId, 'addendum', 'question', 'oversight')
  const answered = new Set(known.map((one) => (one.revision.body as { answers?: string }).answers))
  return known.flatMap(({ revision }): BesideLine[] => {
    const shared = { recordId: revision.recordId, byName: memory.nameOf(revision.authorId), at: revision.capturedAt, item: itemState(device, revision.recordId) }
    const addendum = revision.kind === 'addendum' ? bodyOf(revision, 'addendum') : null
    if (addendum) return [{ kind: 'addendum', body: addendum, ...shared }]
    const question = revision.kind === 'question' ? bodyOf(revision, 'question') : null
    if (question) return [{ kind: 'question', body: question, answered: answered.has(revision.recordId), ...shared }]
    const oversight = revision.kind === 'oversight' ? bodyOf(revision, 'oversight') : null
    return oversight ? [{ kind: 'oversight', body: oversight, ...shared }] : []
  })
}

/**
 * Names of the other people whose words a join brought into the note: read before you sign. Writing on is not reading, so
 * they stand until the signature, where the person says that they have read the joined note.
 */
export function joinedFrom(device: OpenDevice, recordId: RecordId): string[] {
  const { memory, holdings } = device
  const head = memory.head(recordId)
  if (!head) return []
  const revisions = memory.revisionsOf(recordId).map((known) => known.revision)
  const history = ancestorsOf(head.revision, revisions).add(head.revision.revId)
  const inNote = revisions.filter((revision) => history.has(revision.revId))
  if (!inNote.some((revision) => revision.act === 'merge')) return []
  const others = inNote.filter((revision) => revision.authorId !== holdings.device.me.id && revision.authorId !== CENTRAL_RECORD)
  return [...new Set(others.map((revision) => memory.nameOf(revision.authorId)))]
}
