import { TextButton } from '../../../components/action/button.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { MissingPart } from '../../../record/sign-check.ts'
import { navigate } from '../../route.ts'
import { wantFocus } from '../visit/field-place.ts'

/** What the note still lacks, each leading to its field. */
export function MissingParts({ recordId, missing }: { readonly recordId: RecordId; readonly missing: readonly MissingPart[] }) {
  if (missing.length === 0) return null
  return (
    <section class="missing-parts" aria-labelledby="missing-title">
      <h2 id="missing-title">{countInWords(missing.length, 'part')} to do before you can sign</h2>
      <ul class="missing-parts__list">
        {missing.map((part) => (
          <li key={part.field + (part.itemId ?? '') + part.words}>
            <TextButton onPress={() => {
              wantFocus(part)
              navigate({ screen: 'visit', recordId })
            }}>{part.words}</TextButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
