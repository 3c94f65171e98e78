import type { Clash } from '../../../record/merge/merge-body.ts'
import type { ConflictView } from '../../../workers/device-api.ts'
import { sideTitle } from './clash-sheets.tsx'
import { decisionFor, type Settling } from './conflict-state.ts'

interface ClashListProps {
  readonly clashes: readonly Clash[]
  readonly at: number
  readonly settling: Settling
  readonly view: ConflictView
  readonly placeOf: (clash: Clash) => string
  readonly onChoose: (at: number) => void
}

/** All places where the versions differ, and what is decided about each. */
export function ClashList({ clashes, at, settling, view, placeOf, onChoose }: ClashListProps) {
  return (
    <nav class="section-list" aria-label="Places to decide">
      <ol>
        {clashes.map((clash, position) => (
          <li key={clash.id}>
            <button type="button" class="section-list__link" aria-current={position === at ? 'step' : undefined} onClick={() => onChoose(position)}>
              <span>{position + 1}. {placeOf(clash)}</span>
              <span class="section-list__state">{decisionInWords(settling, clash, view)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** What was decided about a clash, in words. */
export function decisionInWords(settling: Settling, clash: Clash, view: ConflictView): string {
  const choice = decisionFor(settling, clash)
  if (choice === undefined) return 'to decide'
  switch (choice.take) {
    case 'a':
    case 'b': return `keep: ${sideTitle(view, choice.take)}`
    case 'both': return 'keep both'
    case 'edited': return 'written anew'
  }
}
