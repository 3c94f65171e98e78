import type { UsedOnPaper } from '../../direct-work/used-on-paper/used-on-paper.ts'
import { SummaryList } from '../page/summary-list.tsx'
import { countInWords } from '../words/count-in-words.ts'
import { dateInWords } from '../words/date-in-words.ts'

/** An instrument used on paper, as it was recorded. None of its questions or scales are here. */
export function UsedOnPaperSheet({ made }: { readonly made: UsedOnPaper }) {
  return (
    <SummaryList rows={[
      { key: 'Tool', value: [made.name, made.version].filter(Boolean).join(', version ') },
      { key: 'Used', value: [made.date && dateInWords(made.date), made.by && `by ${made.by}`].filter(Boolean).join(', ') },
      { key: 'What came of it', value: made.outcome || 'See the photograph' },
      { key: 'Photographs', value: made.photographs.length === 0 ? 'None' : `${countInWords(made.photographs.length, 'photograph')}, among the photographs of this visit` },
    ]} />
  )
}
