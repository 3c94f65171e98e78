import { MOMENTS, type FamilyTime } from '../../direct-work/family-time/family-time.ts'
import { SummaryList } from '../page/summary-list.tsx'
import { LookedTable } from './looked-table.tsx'

/** Family time as it is read: who came, the handovers and what was seen between them; what the practitioner makes of it stands apart. */
export function FamilyTimeSheet({ made }: { readonly made: FamilyTime }) {
  const times = [made.from, made.until].filter(Boolean).join(' to ')
  return (
    <div class="observation">
      <SummaryList rows={[
        { key: 'Where', value: [made.place, times].filter(Boolean).join(', ') },
        { key: 'Who came', value: made.came.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n') || 'Nobody named' },
        ...(made.notAsPlanned.trim() === '' ? [] : [{ key: 'Not as planned', value: made.notAsPlanned }]),
      ]} />
      <LookedTable rows={made.looked.map(({ moment, seen, myInterpretation }) => ({ id: moment, heading: MOMENTS[moment].heading, seen, myInterpretation }))} />
      {made.myInterpretation.trim() !== '' && (
        <div class="observation__mine observation__telling">
          <h4>What the practitioner makes of it: my interpretation</h4>
          <p class="note__text">{made.myInterpretation}</p>
          {made.otherwise.trim() !== '' && <p class="note__text"><strong>What else it could be:</strong> {made.otherwise}</p>}
        </div>
      )}
    </div>
  )
}
