import { readBody } from '../../../record/bodies.ts'
import { CENTRAL_RECORD, type RecordId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import { merge3, type Clash } from '../../../record/merge/merge-body.ts'
import type { Revision } from '../../../record/revision.ts'
import { mergeBaseOf } from '../../../record/standing.ts'
import { VISIT_SHAPE } from '../../../record/visit-shape.ts'
import type { ConflictLine, ConflictView } from '../../device-api.ts'
import { bodyOf } from '../case-memory.ts'
import type { OpenDevice } from '../open-device.ts'
import { historyLine } from './history-view.ts'
import { visitTitle } from './visit-title.ts'

/** The two sides of a conflict and the words they grew from, or null if the record is in no conflict. */
export interface Sides { readonly base: Revision | undefined; readonly a: Revision; readonly b: Revision; readonly doubleSign: boolean }

/** The first two heads, by id, so that every device sees the same a and b. More heads are settled two by two. */
export function sidesOf(device: OpenDevice, recordId: RecordId): Sides | null {
  const standing = device.memory.standing(recordId)
  if (standing.kind !== 'conflict') return null
  const [a, b] = standing.heads
  if (!a || !b) return null
  const revisions = device.memory.revisionsOf(recordId).map((known) => known.revision)
  return { a, b, base: mergeBaseOf(a, b, revisions), doubleSign: standing.doubleSign }
}

const clashCounts = new WeakMap<object, number>()

/** How many things only a person can decide; a withdrawal against words counts as one. 0 if the heads join by themselves. */
export function clashesOf(device: OpenDevice, recordId: RecordId): number {
  const standing = device.memory.standing(recordId)
  const known = clashCounts.get(standing)
  if (known !== undefined) return known
  const sides = sidesOf(device, recordId)
  // The record joins two heads by itself, never more: with a third, a person joins them two by two, even where no words clash.
  const isCrowded = standing.kind === 'conflict' && standing.heads.length > 2
  const count = sides ? Math.max(isCrowded ? 1 : 0, countClashes(sides)) : 0
  clashCounts.set(standing, count)
  return count
}

function countClashes(sides: Sides): number {
  if (sides.a.act === 'withdraw' || sides.b.act === 'withdraw' || !sides.base) return 1
  const merged = merge3(VISIT_SHAPE, sides.base.body as Json, sides.a.body as Json, sides.b.body as Json)
  if (merged.kind === 'clash') return Math.max(1, merged.clashes.length)
  // The record joins nothing that no note can hold: somebody has to shorten one of the two.
  return readBody('visit', merged.body) ? 0 : 1
}

export function conflictLines(device: OpenDevice): ConflictLine[] {
  return device.memory.records('visit').flatMap((recordId) => {
    const sides = sidesOf(device, recordId)
    return sides && (sides.doubleSign || clashesOf(device, recordId) > 0) ? [lineOf(device, recordId, sides)] : []
  })
}

export function conflictView(device: OpenDevice, recordId: RecordId): ConflictView | null {
  const sides = sidesOf(device, recordId)
  const bodyA = sides && bodyOf(sides.a, 'visit')
  const bodyB = sides && bodyOf(sides.b, 'visit')
  if (!sides || !bodyA || !bodyB) return null
  const { me } = device.holdings.device
  const isMine = (revision: Revision) => revision.deviceId === device.holdings.device.deviceId || revision.authorId === me.id
  const here = (revision: Revision) => revision.deviceId === device.holdings.device.deviceId
  const mineIs = here(sides.a) !== here(sides.b) ? (here(sides.a) ? 'a' : 'b') : isMine(sides.a) !== isMine(sides.b) ? (isMine(sides.a) ? 'a' : 'b') : 'neither'
  return {
    line: lineOf(device, recordId, sides), a: historyLine(device, sides.a), b: historyLine(device, sides.b), mineIs,
    clashes: clashList(sides), doubleSign: sides.doubleSign, bodyA, bodyB,
  }
}

function clashList(sides: Sides): readonly Clash[] {
  const merged = merge3(VISIT_SHAPE, sides.base ? sides.base.body as Json : null, sides.a.body as Json, sides.b.body as Json)
  return merged.kind === 'clash' ? merged.clashes : []
}

/** Whose words a side is: of a join that the record made, those of the people it joined. */
function writersOf(device: OpenDevice, side: Revision): readonly string[] {
  if (side.authorId !== CENTRAL_RECORD) return [side.authorId]
  return side.parents.flatMap((revId) => {
    const parent = device.holdings.revisions.get(revId)?.revision
    return parent ? writersOf(device, parent) : []
  })
}

function lineOf(device: OpenDevice, recordId: RecordId, sides: Sides): ConflictLine {
  const people = [...new Set([sides.a, sides.b].flatMap((side) => writersOf(device, side)).map((staffId) => device.memory.nameOf(staffId)))]
  const since = sides.a.capturedAt > sides.b.capturedAt ? sides.a.capturedAt : sides.b.capturedAt
  return { recordId, caseId: sides.a.caseId, title: visitTitle(bodyOf(sides.a, 'visit')), people, since }
}
