import { isForPractitioner } from '../../../components/direct-work/kept-item.tsx'
import type { FieldError } from '../../../components/form/error-summary.tsx'
import { isLeftOut, wishOf } from '../../../direct-work/sharing/share-wish.ts'
import type { DirectWorkPage, KeptItem, SharePreference } from '../../../record/direct-work.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { ShownBeforeReport } from '../../../record/direct-work/with-the-child.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'

type ShownThing = ShownBeforeReport['things'][number]

/** A thing that will be shared, as the decision stands. */
export interface ThingToShow {
  readonly recordId: RecordId
  readonly page: DirectWorkPage
  readonly item: KeptItem
  readonly decision: ShownThing['decision']
  readonly wish: SharePreference | undefined
  readonly leftOut: boolean
}

/** What is decided about a child's things of a visit: what will be shared, and how many wait for a decision. Nothing is shared because nobody decided. */
export function thingsToShow(works: readonly DirectWorkView[], childId: ChildId): { readonly things: readonly ThingToShow[]; readonly undecided: number; readonly notUsed: number } {
  const things: ThingToShow[] = []
  let undecided = 0
  let notUsed = 0
  for (const { recordId, body, notes } of works) {
    if (body.childId !== childId || body.lead === 'practitioner') continue
    for (const page of body.pages) {
      for (const item of page.items) {
        if (isForPractitioner(item)) continue
        const stands = notes.findLast((note) => note.body.kind === 'share-decision' && note.body.pageId === page.pageId && note.body.itemRef === item.ref)?.body
        const decision = stands?.kind === 'share-decision' ? stands.decision : undefined
        if (decision === undefined) undecided += 1
        else if (decision === 'not-used') notUsed += 1
        else things.push({ recordId, page, item, decision, wish: wishOf(item, page), leftOut: isLeftOut(item) })
      }
    }
  }
  return { things, undecided, notUsed }
}

/** Showing it, being written down. `says`: by the name of the thing. */
export interface BeforeReportDraft {
  readonly says: Readonly<Record<string, ShownThing['childSays']>>
  readonly how: string
  readonly reaction: string
  readonly present: string
}

/** Reads a kept draft; null if it is none. */
export function readBeforeReport(kept: unknown): BeforeReportDraft | null {
  const draft = kept as Partial<BeforeReportDraft> | null
  if (typeof draft !== 'object' || draft === null || typeof draft.says !== 'object' || draft.says === null) return null
  return [draft.how, draft.reaction, draft.present].every((text) => typeof text === 'string') ? draft as BeforeReportDraft : null
}

/** Names a thing together with its decision: a decision that has changed since is another thing to show. */
export function nameToShow({ recordId, page, item, decision }: ThingToShow): string {
  return [recordId, page.pageId, item.ref, decision].join(' ')
}

export function errorsOfBeforeReport({ says, how, present }: BeforeReportDraft, things: readonly ThingToShow[]): FieldError[] {
  return [
    ...things.flatMap((thing, at) => (says[nameToShow(thing)] === undefined ? [{ fieldId: `show-says-${at}`, text: `Say what the child said to: ${thing.item.heading}` }] : [])),
    ...(how.trim() === '' ? [{ fieldId: 'show-how', text: 'Say how it was shown' }] : []),
    ...(present.trim() === '' ? [{ fieldId: 'show-present', text: 'Say who was there' }] : []),
  ]
}

/** One entry for each session that something is shared of; empty while something is missing. */
export function toShownBeforeReport(draft: BeforeReportDraft, things: readonly ThingToShow[], visitId: RecordId, at: string): ShownBeforeReport[] {
  if (things.length === 0 || errorsOfBeforeReport(draft, things).length > 0) return []
  const sessions = [...new Set(things.map(({ recordId }) => recordId))]
  return sessions.map((refersTo) => ({
    kind: 'shown-before-report', visitId, refersTo, at, present: draft.present, how: draft.how, reaction: draft.reaction,
    things: things.filter(({ recordId }) => recordId === refersTo).map((thing) => ({ pageId: thing.page.pageId, itemRef: thing.item.ref, decision: thing.decision, childSays: draft.says[nameToShow(thing)] ?? 'not-asked' })),
  }))
}
