import { TaskList } from '../../../components/page/task-list.tsx'
import { StateMark } from '../../../components/record/state-mark.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { CasePackBody } from '../../../record/case-pack.ts'
import type { CaseView } from '../../../workers/device-api.ts'
import { navigate } from '../../route.ts'
import { standInWords } from '../visit-in-words.ts'
import { Fact, Facts } from './fact.tsx'

/** Notes on this device, then what earlier workers left, then letters to the child. */
export function Visits({ view }: { readonly view: CaseView }) {
  const { pack, visits } = view
  return (
    <>
      <section class="stack--tight">
        <h2>Visit notes</h2>
        {visits.length === 0
          ? <p class="quiet">No visit note yet.</p>
          : <TaskList tasks={visits.map((visit) => ({
            id: visit.recordId,
            name: visit.title,
            hint: [visit.date && dateInWords(visit.date), standInWords(visit.stand), visit.authorName, visit.pictures > 0 && countInWords(visit.pictures, 'picture')].filter(Boolean).join(' · '),
            status: <StateMark state={visit.item} />,
            onOpen: () => navigate({ screen: 'visit', recordId: visit.recordId }),
          }))} />}
      </section>
      <Facts title="Earlier visits" none="The case pack tells of no earlier visit." count={pack.earlierVisits.length}>
        {[...pack.earlierVisits].sort((a, b) => (a.date > b.date ? -1 : 1)).map((visit) => (
          <Fact key={visit.id} fact={visit} title={`${dateInWords(visit.date)}, ${visit.by}`}>{visit.summary}</Fact>
        ))}
      </Facts>
      <Facts title="Letters to the child" none="No letter has been sent, as far as the case pack knows." count={pack.letters.length}>
        {pack.letters.map((letter) => (
          <Fact key={letter.id} fact={letter} title={`${letterInWords(letter.kind)} to ${letter.to}`}>
            Sent {dateInWords(letter.sentOn)}{letter.read && `, ${readInWords(letter.read)}`}
          </Fact>
        ))}
      </Facts>
    </>
  )
}

function letterInWords(kind: CasePackBody['letters'][number]['kind']): string {
  switch (kind) {
    case 'introduction': return 'Introduction'
    case 'update': return 'Update'
    case 'sharingRecommendations': return 'What I will tell the court'
    case 'goodbye': return 'Goodbye'
    case 'handover': return 'Change of worker'
  }
}

function readInWords(read: NonNullable<CasePackBody['letters'][number]['read']>): string {
  switch (read) {
    case 'yes': return 'read with the child'
    case 'no': return 'not read with the child'
    case 'unknown': return 'not known whether it was read'
  }
}
