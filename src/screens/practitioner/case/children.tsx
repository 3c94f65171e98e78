import { SummaryList } from '../../../components/page/summary-list.tsx'
import { SourceNote } from '../../../components/record/source-note.tsx'
import { ageInYears, dateInWords } from '../../../components/words/date-in-words.ts'
import type { CasePackBody } from '../../../record/case-pack.ts'
import { Fact } from './fact.tsx'

/** Each child first: who they are, how they live and talk, what they need. */
export function Children({ pack, today }: { readonly pack: CasePackBody; readonly today: string }) {
  return (
    <section class="stack--tight">
      <h2>{pack.children.length === 1 ? 'The child' : 'The children'}</h2>
      {pack.children.map((child) => {
        const needs = pack.needs.filter((need) => need.childId === child.id)
        return (
          <article class="sheet stack--tight" key={child.id}>
            <h3 class="child-name">{child.preferredName || child.firstName} <span class="quiet">{child.firstName} {child.lastName}</span></h3>
            <SummaryList rows={[
              { key: 'Born', value: `${dateInWords(child.dateOfBirth)}, ${ageInYears(child.dateOfBirth, today)} years old` },
              { key: 'Lives with', value: child.livesWith },
              { key: 'Language', value: child.language },
            ]} />
            <SourceNote source={child.source} asOf={child.asOf} />
            <h4>Needs</h4>
            {needs.length === 0
              ? <p class="quiet">No needs are recorded yet. Ask.</p>
              : <ul class="facts">{needs.map((need) => <Fact key={need.id} fact={need} title={need.topic}>{need.text} <span class="quiet">({toldBy(need.from)})</span></Fact>)}</ul>}
          </article>
        )
      })}
    </section>
  )
}

function toldBy(from: CasePackBody['needs'][number]['from']): string {
  switch (from) {
    case 'child': return 'told by the child'
    case 'parent': return 'told by a parent'
    case 'professional': return 'told by a professional'
    case 'document': return 'read in a document'
    case 'observed': return 'seen'
  }
}
