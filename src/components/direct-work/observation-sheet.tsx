import { headingOf, type Confidence, type Observation } from '../../direct-work/observation/observation.ts'
import { LookedTable } from './looked-table.tsx'
import { SummaryList } from '../page/summary-list.tsx'

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { unsure: 'Unsure', some: 'Fairly sure', strong: 'Sure' }
export const WHOM_WORDS: Readonly<Record<NonNullable<Observation['whom']>, string>> = { 'baby': 'A baby', 'no-speech': 'A child who does not use speech' }

/** An observation as it is read: what was seen on one side, what the practitioner makes of it on the other, never run together. */
export function ObservationSheet({ made }: { readonly made: Observation }) {
  const times = [made.from, made.until].filter(Boolean).join(' to ')
  return (
    <div class="observation">
      <SummaryList rows={[
        ...(made.whom ? [{ key: 'Of', value: WHOM_WORDS[made.whom] }] : []),
        { key: 'Where', value: [made.place, times].filter(Boolean).join(', ') },
        { key: 'Present', value: made.present.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n') || 'Nobody named' },
        ...(made.state.trim() === '' ? [] : [{ key: 'The child’s state', value: made.state }]),
      ]} />
      <LookedTable rows={made.looked.map(({ aspect, seen, myInterpretation }) => ({ id: aspect, heading: headingOf(aspect), seen, myInterpretation }))} />
      {made.mayBeTelling.trim() !== '' && (
        <div class="observation__mine observation__telling">
          <h4>What the child may be telling us: my interpretation</h4>
          <p class="note__text">{made.mayBeTelling}</p>
          {made.confidence && <p><strong>How sure:</strong> {CONFIDENCE_WORDS[made.confidence]}</p>}
          {made.otherwise.trim() !== '' && <p class="note__text"><strong>What else it could be:</strong> {made.otherwise}</p>}
        </div>
      )}
    </div>
  )
}
