import { TextButton } from '../../../components/action/button.tsx'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { CaseLine } from '../../../workers/device-api.ts'
import { navigate } from '../../route.ts'

/** The next hearing of each case, soonest first. */
export function NextHearings({ cases, date }: { readonly cases: readonly CaseLine[]; readonly date: string }) {
  const coming = cases
    .flatMap((line) => (line.nextHearing && line.nextHearing.date >= date ? [{ line, hearing: line.nextHearing }] : []))
    .sort((a, b) => (a.hearing.date < b.hearing.date ? -1 : 1))
  return (
    <section class="sheet stack--tight" aria-labelledby="hearings-heading">
      <h2 id="hearings-heading">Next hearings</h2>
      {coming.length === 0 && <p class="quiet">None of your cases has a hearing listed.</p>}
      <ul class="plain-list">
        {coming.map(({ line, hearing }) => (
          <li key={line.caseId}>
            <strong>{dateInWords(hearing.date)}</strong>
            <div>{hearing.type}, <TextButton onPress={() => navigate({ screen: 'case', caseId: line.caseId })}>{line.caseName}</TextButton></div>
          </li>
        ))}
      </ul>
    </section>
  )
}
