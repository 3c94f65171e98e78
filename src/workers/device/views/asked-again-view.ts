import type { KeptItem, DirectWorkBody, DirectWorkPage } from '../../../record/direct-work.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { AskedAgain } from '../../../record/direct-work/with-the-child.ts'
import type { AskedAgainLine, EarlierThing } from '../../direct-work-api.ts'
import { type CaseMemory, bodyOf } from '../case-memory.ts'
import type { OpenDevice } from '../open-device.ts'
import { itemState } from './item-state.ts'

interface AskedAgainKnown {
  readonly recordId: RecordId
  readonly body: AskedAgain
  readonly authorId: string
  readonly at: string
}

/** What was asked again at a visit, oldest first. */
export function askedAgainAt(memory: CaseMemory, visitId: RecordId): readonly AskedAgainKnown[] {
  return knownAskedAgain(memory, visitId).filter(({ body }) => body.visitId === visitId)
}

/** The same as a screen shows it. */
export function askedAgainLines(device: OpenDevice, visitId: RecordId): AskedAgainLine[] {
  const { memory } = device
  return askedAgainAt(memory, visitId).map(({ recordId, body, authorId, at }) => ({ recordId, body, byName: memory.nameOf(authorId), at, item: itemState(device, recordId) }))
}

/**
 * What a child said and made at other visits, as far as this device holds it: the newest session first, within it as it was made. What the
 * child answered with "not that one" is not read out again as theirs.
 */
export function earlierThings(device: OpenDevice, visitId: RecordId, childId: ChildId): EarlierThing[] {
  const { memory } = device
  const caseId = memory.caseOf(visitId)
  if (caseId === undefined) return []
  return memory.records('direct-work', caseId).flatMap((recordId) => {
    const body = memory.body(recordId, 'direct-work')
    return body && body.childId === childId && body.visitId !== visitId && body.lead !== 'practitioner' ? [{ recordId, body }] : []
  }).sort((a, b) => (a.body.startedAt < b.body.startedAt ? 1 : -1)).flatMap(({ recordId, body }) => thingsOf(recordId, body, knownAskedAgain(memory, recordId)))
}

function thingsOf(recordId: RecordId, body: DirectWorkBody, asked: readonly AskedAgainKnown[]): EarlierThing[] {
  return body.pages.filter(({ keeping }) => keeping !== 'let-go').flatMap((page) => {
    const shared = { recordId, pageId: page.pageId, toolName: page.toolName, saidAt: page.startedAt }
    const said = page.items.filter(({ readBack }) => readBack !== 'not-that').flatMap((item) => item.statements.filter(({ readBack }) => readBack !== 'not-that').map((statement): EarlierThing => ({
      ...shared, itemRef: item.ref, heading: item.heading, statement, marks: [], pictures: [], ...wishOf(item, page),
      leftOut: item.readBack === 'leave-out' || statement.readBack === 'leave-out',
      asked: bodiesOf(asked, page.pageId, statement.id),
    })))
    // A picture with something left out in it is not shown again as a whole.
    const picture: readonly EarlierThing[] = page.pictures.length === 0 ? [] : [{
      ...shared, heading: page.title || page.toolName, marks: page.items.flatMap(({ heading, marks }) => marks.map((mark) => `${heading}: ${mark}`)),
      pictures: page.pictures.map(({ picture }) => picture), ...(page.wish && { pageWish: page.wish }),
      leftOut: page.items.some((item) => item.readBack === 'leave-out' || item.statements.some(({ readBack }) => readBack === 'leave-out')),
      asked: bodiesOf(asked, page.pageId, undefined),
    }]
    return [...said, ...picture]
  })
}

function wishOf({ preference }: KeptItem, { wish }: DirectWorkPage): Pick<EarlierThing, 'preference' | 'pageWish'> {
  return { ...(preference !== undefined && { preference }), ...(wish && { pageWish: wish }) }
}

function bodiesOf(asked: readonly AskedAgainKnown[], pageId: string, statementId: string | undefined): AskedAgain[] {
  return asked.flatMap(({ body }) => (body.pageId === pageId && body.statementId === statementId ? [body] : []))
}

/** Beside a session or at a visit: the memory attaches these to both. */
function knownAskedAgain(memory: CaseMemory, recordId: RecordId): readonly AskedAgainKnown[] {
  return memory.attached(recordId, 'direct-work-note').flatMap(({ revision }) => {
    const body = bodyOf(revision, 'direct-work-note')
    return body?.kind === 'asked-again' ? [{ recordId: revision.recordId, body, authorId: revision.authorId, at: revision.capturedAt }] : []
  })
}
