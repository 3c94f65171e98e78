import { Button } from '../../../components/action/button.tsx'
import { SourceNote } from '../../../components/record/source-note.tsx'
import { dayInWords } from '../../../components/words/date-in-words.ts'
import { listInWords } from '../../../components/words/count-in-words.ts'
import type { CasePackBody, PlannedVisit } from '../../../record/case-pack.ts'
import type { StaffId } from '../../../record/ids.ts'
import { visitTypeInWords } from '../visit-in-words.ts'

interface PlannedVisitsProps {
  readonly pack: CasePackBody
  readonly coming: readonly PlannedVisit[]
  readonly me: StaffId | undefined
  /** Absent when the case has moved on. */
  readonly onStart: ((plannedVisitId: string) => void) | undefined
}

/** Visits still to come, each with its own start. */
export function PlannedVisits({ pack, coming, me, onStart }: PlannedVisitsProps) {
  const nameOf = (id: string) => pack.children.find((child) => child.id === id)?.preferredName ?? ''
  return (
    <section class="sheet stack--tight">
      <h2>Planned visits</h2>
      {coming.length === 0 && <p class="quiet">No visit is planned.</p>}
      {coming.map((visit) => (
        <div class="planned-visit stack--tight" key={visit.id}>
          <h3>{dayInWords(visit.date)}{visit.time && `, ${visit.time}`}</h3>
          <p>{visitTypeInWords(visit.visitType)}, {visit.placeName}{visit.childIds.length > 0 && `, with ${listInWords(visit.childIds.map(nameOf).filter(Boolean))}`}</p>
          {visit.purpose && <p>{visit.purpose}</p>}
          {visit.forStaffId !== me && <p class="quiet">Planned for a colleague.</p>}
          <p><SourceNote source={visit.source} asOf={visit.asOf} /></p>
          {onStart && <Button look="secondary" onPress={() => onStart(visit.id)}>Start this visit<span class="visually-hidden"> of {dayInWords(visit.date)}</span></Button>}
        </div>
      ))}
    </section>
  )
}
