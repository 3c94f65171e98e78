import { Tag } from '../../../components/page/tag.tsx'
import { Masked } from '../../../components/record/masked.tsx'
import type { CasePackBody, Person } from '../../../record/case-pack.ts'
import { Fact, Facts } from './fact.tsx'

/** The grown-ups of the case. Telephone numbers are covered: a parent may be looking over. */
export function People({ pack }: { readonly pack: CasePackBody }) {
  return (
    <Facts title="People" none="The case pack names nobody else." count={pack.people.length}>
      {pack.people.map((person) => (
        <Fact key={person.id} fact={person} title={<>{person.name} <Tag look="plain">{standingOf(person.standing)}</Tag></>}>
          <div>{[person.relationship, person.role].filter(Boolean).join(', ')}</div>
          {person.phone && <div>Telephone: <Masked text={person.phone} what={`the telephone number of ${person.name}`} /></div>}
          {person.note && <p>{person.note}</p>}
        </Fact>
      ))}
    </Facts>
  )
}

function standingOf(standing: Person['standing']): string {
  switch (standing) {
    case 'party': return 'Party'
    case 'connectedPerson': return 'Connected person'
    case 'professional': return 'Professional'
  }
}
