import { unreachable } from '../../record/unreachable.ts'
import { quoteExactWords } from '../words/quote-exact-words.ts'
import type { Fidelity } from '../../record/statement.ts'

interface ExactWordsProps {
  readonly text: string
  /** Who said it; left out where the line above already tells. */
  readonly speaker?: string
  readonly fidelity?: Fidelity
  /** The question before the words, word for word; empty if said unprompted. */
  readonly precededBy?: string
  /** Whether anything is said about the question (a list of search results may leave it out). */
  readonly showQuestion?: boolean
}

/**
 * What somebody said. The only component that draws quotation marks, and only around words marked exact:
 * everything else says in words how near it is.
 */
export function ExactWords({ text, speaker, fidelity = 'exact', precededBy = '', showQuestion = true }: ExactWordsProps) {
  const exact = fidelity === 'exact'
  return (
    <figure class="said">
      {showQuestion && <span class="exact-words__after">{precededBy ? `After the question: ${precededBy}` : 'Said unprompted'}</span>}
      {exact
        ? <blockquote class="exact-words">{quoteExactWords(text)}</blockquote>
        : <p class="near-words"><span class="exact-words__after">{nearnessInWords(fidelity)}</span>{text}</p>}
      {speaker && <figcaption class="exact-words__after">{speaker}</figcaption>}
    </figure>
  )
}

/** How near the words are to what was said, as a heading in the record. */
export function nearnessInWords(fidelity: Fidelity): string {
  switch (fidelity) {
    case 'exact': return 'Exact words'
    case 'nearExact': return 'Near to the words used'
    case 'gist': return 'The gist, not the words'
    case 'translated': return 'Translated'
    case 'signOrAac': return 'Signed, or by a communication aid'
    case 'gesture': return 'By gesture'
    default: return unreachable(fidelity)
  }
}
