import { headingOf, type Confidence, type Observation } from '../../direct-work/observation/observation.ts'
import { SummaryList } from '../page/summary-list.tsx'

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { unsure: 'Unsure', some: 'Fairly sure', strong: 'Sure' }
export const WHOM_WORDS: Readonly<Record<NonNullable<Observation['whom']>, string>> = { 'baby': 'A baby', 'no-speech': 'A child who does not use speech' }

/** An observation as it is read: what was seen on one side, what the practitioner makes of it on the other, never run together. */
export function ObservationSheet({ made }: { readonly made: Observation }) {
  const looked = made.looked.filter(({ seen, myInterpretation }) => seen.trim() !== '' || myInterpretation.trim() !== '')
  const times = [made.from, made.until].filter(Boolean).join(' to ')
  return (
    <div class="observation">
      <SummaryList rows={[
        ...(made.whom ? [{ key: 'Of', value: WHOM_WORDS[made.whom] }] : []),
        { key: 'Where', value: [made.place, times].filter(Boolean).join(', ') },
        { key: 'Present', value: made.present.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n') || 'Nobody named' },
        ...(made.state.trim() === '' ? [] : [{ key: 'The child’s state', value: made.state }]),
      ]} />
      <table class="observation__table">
        <caption class="visually-hidden">What was seen and heard, and what the practitioner makes of it</caption>
        <thead><tr><th scope="col">Looked at</th><th scope="col">Seen and heard</th><th scope="col">My interpretation</th></tr></thead>
        <tbody>
          {looked.map(({ aspect, seen, myInterpretation }) => (
            <tr key={aspect}>
              <th scope="row">{headingOf(aspect)}</th>
              <td class="note__text">{seen}</td>
              <td class="note__text observation__mine">{myInterpretation || <span class="quiet">None</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
