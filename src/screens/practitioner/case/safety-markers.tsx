import { SourceNote } from '../../../components/record/source-note.tsx'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { CasePackBody } from '../../../record/case-pack.ts'

/** First on the page: what to know before knocking. */
export function SafetyMarkers({ markers }: { readonly markers: CasePackBody['safetyMarkers'] }) {
  if (markers.length === 0) return <p class="quiet">No safety marker is recorded in the case pack. That is not the same as no risk.</p>
  return (
    <section class="safety-markers" aria-labelledby="safety-heading">
      <h2 id="safety-heading">Before you knock</h2>
      <ul class="facts">
        {markers.map((marker) => (
          <li class="fact" key={marker.id}>
            <h3 class="fact__title">{marker.type}</h3>
            <div class="fact__body"><p>{marker.text}</p>{marker.guidance && <p><strong>{marker.guidance}</strong></p>}</div>
            <SourceNote source={marker.source} asOf={marker.asOf} />
            {marker.reviewBy && <span class="source-note">. To be reviewed by {dateInWords(marker.reviewBy)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
