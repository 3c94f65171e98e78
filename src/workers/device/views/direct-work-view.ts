import type { CaseId, ChildId, RecordId } from '../../../record/ids.ts'
import type { KnownRevision } from '../../../sync/kept/holdings.ts'
import type { DirectWorkView } from '../../direct-work-api.ts'
import { bodyOf } from '../case-memory.ts'
import type { OpenDevice } from '../open-device.ts'
import { itemState, pictureState } from './item-state.ts'

/** One session of direct work with what was set beside it; null where there is none, or it may not be read here. */
export function directWorkView(device: OpenDevice, recordId: RecordId): DirectWorkView | null {
  const { memory } = device
  const known = memory.head(recordId)
  const body = known && bodyOf(known.revision, 'direct-work')
  if (!known || !body) return null
  const { caseId, authorId } = known.revision
  const child = memory.pack(caseId)?.body.children.find(({ id }) => id === body.childId)
  return {
    recordId, caseId, body, authorName: memory.nameOf(authorId), childName: child ? child.preferredName || child.firstName : 'A child',
    ...pictureState(device, recordId), notes: notesOf(device, recordId),
  }
}

/** Sessions of direct work of a visit, oldest first. */
export function directWorkOfVisit(device: OpenDevice, visitId: RecordId): DirectWorkView[] {
  return device.memory.attached(visitId, 'direct-work')
    .flatMap(({ revision }) => directWorkView(device, revision.recordId) ?? [])
    .sort((a, b) => (a.body.startedAt < b.body.startedAt ? -1 : a.body.startedAt > b.body.startedAt ? 1 : 0))
}

/** The pictures of a visit as a person counts them: drawings, photographs, and each picture of a page of direct work. */
export function picturesOfVisit({ memory }: Pick<OpenDevice, 'memory'>, visitId: RecordId): number {
  return memory.attached(visitId, 'drawing', 'photograph', 'direct-work')
    .reduce((sum, { revision }) => sum + (bodyOf(revision, 'direct-work')?.pages.reduce((pages, page) => pages + page.pictures.length, 0) ?? 1), 0)
}

/** Tools used with a child in this case before, newest first, each once. A session with a page that was let go still counts as used. */
export function toolsUsedBefore(device: OpenDevice, caseId: CaseId, childId: ChildId): { readonly toolId: string; readonly at: string }[] {
  const { memory } = device
  const newest = new Map<string, string>()
  for (const recordId of memory.records('direct-work', caseId)) {
    const body = memory.body(recordId, 'direct-work')
    if (body?.childId !== childId) continue
    for (const { toolId, startedAt } of body.pages) if ((newest.get(toolId) ?? '') < startedAt) newest.set(toolId, startedAt)
  }
  return [...newest].map(([toolId, at]) => ({ toolId, at })).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** In the order of the ledger, then what this device has not sent yet: the last one stands, and no clock may decide which that is. */
function notesOf(device: OpenDevice, recordId: RecordId): DirectWorkView['notes'] {
  const place = ({ caseSeq }: KnownRevision) => (caseSeq === 0 ? Infinity : caseSeq)
  const notes = device.memory.attached(recordId, 'direct-work-note').sort((a, b) => (place(a) === place(b) ? a.revision.deviceSeq - b.revision.deviceSeq : place(a) - place(b)))
  return notes.flatMap(({ revision }) => {
    const body = bodyOf(revision, 'direct-work-note')
    return body ? [{ recordId: revision.recordId, body, byName: device.memory.nameOf(revision.authorId), at: revision.capturedAt, item: itemState(device, revision.recordId) }] : []
  })
}
