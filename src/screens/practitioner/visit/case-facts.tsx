import type { CasePackBody } from '../../../record/case-pack.ts'
import { SourceNote } from '../../../components/record/source-note.tsx'
import { dateInWords } from '../../../components/words/date-in-words.ts'

/** What the case pack says that helps while writing: what the court asked, needs, the visit before. Each with its source. */
export function CaseFacts({ pack, childIds }: { readonly pack: CasePackBody; readonly childIds: readonly string[] }) {
  const needs = pack.needs.filter((need) => childIds.includes(need.childId))
  const last = [...pack.earlierVisits].sort((a, b) => b.date.localeCompare(a.date))[0]
  return (
    <div class="case-facts">
      {pack.courtAsked.length > 0 && <h3>The court asked</h3>}
      {pack.courtAsked.map((question) => <div class="case-facts__fact" key={question.id}><p>{question.text}</p><SourceNote source={question.source} asOf={question.asOf} /></div>)}
      {needs.length > 0 && <h3>Needs</h3>}
      {needs.map((need) => <div class="case-facts__fact" key={need.id}><p><strong>{need.topic}.</strong> {need.text}</p><SourceNote source={need.source} asOf={need.asOf} /></div>)}
      {last !== undefined && (
        <div class="case-facts__fact">
          <h3>Last visit, {dateInWords(last.date)}</h3>
          <p>{last.summary}</p>
          <SourceNote source={last.by} asOf={last.asOf} />
        </div>
      )}
    </div>
  )
}

/** What to know before knocking. Folded until asked for: whoever it is about may be looking at the screen. */
export function SafetyFacts({ pack }: { readonly pack: CasePackBody }) {
  return (
    <div class="case-facts">
      {pack.safetyMarkers.map((marker) => (
        <div class="case-facts__fact" key={marker.id}>
          <h3>{marker.type}</h3>
          <p>{marker.text}</p>
          <p>{marker.guidance}</p>
          <SourceNote source={marker.source} asOf={marker.asOf} />
        </div>
      ))}
    </div>
  )
}
