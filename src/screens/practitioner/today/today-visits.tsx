import { Button, TextButton } from '../../../components/action/button.tsx'
import { Tag } from '../../../components/page/tag.tsx'
import { StateMark } from '../../../components/record/state-mark.tsx'
import { dayInWords } from '../../../components/words/date-in-words.ts'
import type { TodayLine } from '../../../workers/device-api.ts'
import { navigate } from '../../route.ts'
import { beginVisit } from '../begin-visit.ts'
import { standInWords, visitTypeInWords } from '../visit-in-words.ts'

interface TodayVisitsProps {
  readonly lines: readonly TodayLine[]
  readonly date: string
  readonly onTrouble: (words: string | undefined) => void
}

/** Planned for today, then what was begun earlier and is not signed, then what comes next. */
export function TodayVisits({ lines, date, onTrouble }: TodayVisitsProps) {
  const planned = lines.filter((line) => line.planned?.date === date)
  const open = lines.filter((line) => line.planned?.date !== date && line.visit)
  const begun = new Set(lines.flatMap((line) => (line.visit && line.planned ? [line.planned.id] : [])))
  const later = lines.filter((line) => line.planned && line.planned.date > date && !line.visit && !begun.has(line.planned.id))
  return (
    <>
      <section class="stack--tight">
        <h2>Visits today</h2>
        {planned.length === 0
          ? <p class="empty">No visit is planned for today. You can start one from any case.</p>
          : <ul class="visit-cards">{inOrder(planned).map((line) => <VisitCard key={line.planned?.id ?? line.caseId} line={line} onTrouble={onTrouble} />)}</ul>}
      </section>
      {open.length > 0 && (
        <section class="stack--tight">
          <h2>Not finished</h2>
          <ul class="visit-cards">{open.map((line) => <VisitCard key={line.visit?.recordId} line={line} onTrouble={onTrouble} />)}</ul>
        </section>
      )}
      {later.length > 0 && (
        <section class="stack--tight">
          <h2>Coming up</h2>
          <ul class="visit-cards">{inOrder(later).map((line) => <VisitCard key={line.planned?.id} line={line} showDay onTrouble={onTrouble} />)}</ul>
        </section>
      )}
    </>
  )
}

function VisitCard({ line, showDay = false, onTrouble }: { readonly line: TodayLine; readonly showDay?: boolean; readonly onTrouble: (words: string | undefined) => void }) {
  const { planned, visit } = line
  const when = [showDay && planned && dayInWords(planned.date), planned?.time].filter(Boolean).join(', ')
  const name = visit && !planned ? visit.title : planned ? `${visitTypeInWords(planned.visitType)}, ${planned.placeName}` : line.caseName
  return (
    <li class="sheet visit-card">
      <div class="visit-card__when">{when || (visit?.date && dayInWords(visit.date)) || 'Any time'}</div>
      <div class="visit-card__what">
        <h3><TextButton onPress={() => navigate({ screen: 'case', caseId: line.caseId })}>{line.caseName}</TextButton></h3>
        <p>{name}</p>
        {planned?.purpose && <p class="quiet small">{planned.purpose}</p>}
        {visit && <p class="row"><Tag look={visit.stand === 'needs-settling' ? 'attention' : 'neutral'}>{standInWords(visit.stand)}</Tag><StateMark state={visit.item} /></p>}
      </div>
      <div class="visit-card__do">
        {visit?.stand === 'needs-settling' && <Button onPress={() => navigate({ screen: 'conflict', recordId: visit.recordId })}>Settle it<span class="visually-hidden"> for {line.caseName}</span></Button>}
        {visit
          ? <Button look={visit.stand === 'signed' || visit.stand === 'needs-settling' ? 'secondary' : 'primary'} onPress={() => navigate({ screen: 'visit', recordId: visit.recordId })}>{visit.stand === 'signed' ? 'Read' : 'Go on writing'}<span class="visually-hidden"> about {line.caseName}</span></Button>
          : <Button look={showDay ? 'secondary' : 'primary'} onPress={() => void beginVisit(line.caseId, planned?.id, onTrouble)}>Start the visit<span class="visually-hidden"> for {line.caseName}</span></Button>}
      </div>
    </li>
  )
}

function inOrder(lines: readonly TodayLine[]): readonly TodayLine[] {
  const key = (line: TodayLine) => `${line.planned?.date ?? ''} ${line.planned?.time ?? '99'}`
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
