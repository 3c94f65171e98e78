import type { ComponentChildren } from 'preact'
import type { VisitBody } from '../../../record/visit.ts'
import { SourceNote } from '../../../components/record/source-note.tsx'
import type { VisitChange } from './visit-state.ts'

/** What every part of the visit screen is given. */
export interface PartProps {
  readonly body: VisitBody
  readonly change: (change: VisitChange) => void
}

/** The parts of the note, in the order of the screen. */
export type PartId = 'header' | 'people' | 'purpose' | 'entries' | 'direct-work' | 'pictures' | 'safety' | 'meaning' | 'next' | 'child'

/** One part of the note, with a heading that the list of parts leads to. */
export function VisitPart({ id, title, children }: { readonly id: PartId; readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="visit-part" id={`part-${id}`} aria-labelledby={`part-${id}-title`}>
      <h2 id={`part-${id}-title`} tabIndex={-1}>{title}</h2>
      {children}
    </section>
  )
}

/** Where a field was filled from, while no person has changed it. */
export function sourceOf(body: VisitBody, field: keyof VisitBody) {
  const from = body.filledFrom.find((filled) => filled.id === field)
  return from === undefined ? undefined : <SourceNote source={from.source} asOf={from.asOf} filledIn />
}
