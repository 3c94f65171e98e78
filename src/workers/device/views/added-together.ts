import type { RecordId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import { merge3 } from '../../../record/merge/merge-body.ts'
import type { Revision } from '../../../record/revision.ts'
import { ancestorsOf, mergeBaseOf } from '../../../record/standing.ts'
import { VISIT_SHAPE } from '../../../record/visit-shape.ts'
import type { VisitBody } from '../../../record/visit.ts'
import type { PlaceInNote } from '../../device-api.ts'
import type { OpenDevice } from '../open-device.ts'

type Path = readonly string[]

const pathsOfMerge = new WeakMap<Revision, readonly Path[]>()

/**
 * The fields in which two people, or one person's two devices, added words at one place: both are kept, and stand together
 * though nobody wrote them so. Like the names of who was joined, they stand until the signature. `body`: the words as shown.
 */
export function addedTogether(device: OpenDevice, recordId: RecordId, body: VisitBody): PlaceInNote[] {
  const head = device.memory.head(recordId)?.revision
  if (!head || body.signature !== undefined) return []
  const revisions = device.memory.revisionsOf(recordId).map((known) => known.revision)
  const history = ancestorsOf(head, revisions).add(head.revId)
  const paths = revisions.filter((revision) => revision.act === 'merge' && history.has(revision.revId)).flatMap((merge) => pathsOf(merge, revisions))
  const places = new Map<string, PlaceInNote>()
  for (const path of paths) {
    if (textAt(body, path).trim() !== '') places.set(path.join('/'), placeOf(path))
  }
  return [...places.values()]
}

/** What one merge put together, made again from its parents: the merge is pure, so this is what happened then. */
function pathsOf(merge: Revision, revisions: readonly Revision[]): readonly Path[] {
  const known = pathsOfMerge.get(merge)
  if (known) return known
  const [a, b] = merge.parents.map((parent) => revisions.find((revision) => revision.revId === parent))
  const base = a && b && mergeBaseOf(a, b, revisions)
  // A side that is not on this device may still come: ask again then.
  if (!a || !b || !base) return []
  const { insertedTogether } = merge3(VISIT_SHAPE, base.body as Json, a.body as Json, b.body as Json)
  pathsOfMerge.set(merge, insertedTogether)
  return insertedTogether
}

/** The text at a path; empty where nothing stands any more. An item of a list goes by its id. */
function textAt(body: VisitBody, path: Path): string {
  let at: unknown = body
  for (const part of path) {
    at = Array.isArray(at) ? at.find((item: { readonly id?: unknown }) => item.id === part) : (at as Readonly<Record<string, unknown>> | undefined)?.[part]
  }
  return typeof at === 'string' ? at : ''
}

const PARTS: Readonly<Record<string, string>> = { notSeenReason: 'not-seen', notAloneReason: 'not-alone' }

function placeOf([field, itemId, inner]: Path): PlaceInNote {
  const part = inner === undefined ? undefined : PARTS[inner]
  return { field: field as keyof VisitBody, ...(itemId !== undefined && { itemId }), ...(part !== undefined && { part }) }
}
