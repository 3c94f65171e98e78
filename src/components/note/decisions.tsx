import { instantInWords } from '../words/date-in-words.ts'
import './note.css'

interface Written { readonly byName: string; readonly capturedAt: string }

/** What a person decided about a signed note: which words stand, and what was left in the history for them. */
export interface DecisionItem {
  readonly line: Written & { readonly revId: string }
  readonly left: 'signature' | 'late-edit'
  /** Missing where the reader may not see it. */
  readonly leftLine?: Written | undefined
}

/** Who decided what, and when: one calm line each. */
export function Decisions({ items }: { readonly items: readonly DecisionItem[] }) {
  if (items.length === 0) return null
  return (
    <ul class="decisions" aria-label="What was decided">
      {items.map((item) => <li key={item.line.revId}><strong>{item.line.byName}</strong> decided, {instantInWords(item.line.capturedAt)}: {decisionInWords(item)}</li>)}
    </ul>
  )
}

function decisionInWords({ left, leftLine }: DecisionItem): string {
  const whose = leftLine === undefined ? '' : ` of ${leftLine.byName}, ${instantInWords(leftLine.capturedAt)},`
  return left === 'signature'
    ? `of two signed texts one stands; the one${whose || ' not chosen'} stays in the history.`
    : `the later words${whose} stay in the history; the signed words stand as they are.`
}
