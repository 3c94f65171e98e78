import { unreachable } from '../../record/unreachable.ts'
import { quoteExactWords } from '../words/quote-exact-words.ts'
import type { Fidelity, PromptKind } from '../../record/statement.ts'

/** In place of a speaker nobody has named yet. */
export const SPEAKER_NOT_SAID = 'Who spoke: not yet said'

interface ExactWordsProps {
  readonly text: string
  /** Who said it; left out where the line above already tells. */
  readonly speaker?: string
  /** Undefined while nobody has said how near the words are. */
  readonly fidelity: Fidelity | undefined
  /** Undefined while nobody has said what came before. */
  readonly promptKind: PromptKind | undefined
  /** The question before the words, word for word. */
  readonly precededBy: string
}

/**
 * What somebody said. The only component that draws quotation marks, and only around words marked exact:
 * everything else says in words how near it is.
 */
export function ExactWords({ text, speaker, fidelity, promptKind, precededBy }: ExactWordsProps) {
  const exact = fidelity === 'exact'
  return (
    <figure class="said">
      <span class="exact-words__after">{questionInWords(promptKind, precededBy)}</span>
      {exact
        ? <blockquote class="exact-words">{quoteExactWords(text)}</blockquote>
        : <p class="near-words"><span class="exact-words__after">{nearnessInWords(fidelity)}</span>{text}</p>}
      {speaker && <figcaption class="exact-words__after">{speaker}</figcaption>}
    </figure>
  )
}

/** What came before the words. Unprompted is said only where a person said so. */
export function questionInWords(promptKind: PromptKind | undefined, precededBy: string): string {
  if (promptKind === 'none') return 'Said unprompted'
  if (precededBy.trim() !== '') return `After the question: ${precededBy}`
  return promptKind === undefined ? 'What came before: not yet said' : 'The question before: not yet said'
}

/** How near the words are to what was said, as a heading in the record. */
export function nearnessInWords(fidelity: Fidelity | undefined): string {
  switch (fidelity) {
    case undefined: return 'How near the words are: not yet said'
    case 'exact': return 'Exact words'
    case 'nearExact': return 'Near to the words used'
    case 'gist': return 'The gist, not the words'
    case 'translated': return 'Translated'
    case 'signOrAac': return 'Signed, or by a communication aid'
    case 'gesture': return 'By gesture'
    default: return unreachable(fidelity)
  }
}
