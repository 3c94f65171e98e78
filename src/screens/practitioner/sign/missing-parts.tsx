import { TextButton } from '../../../components/action/button.tsx'
import { entryInWords } from '../../../components/record/entry.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { MissingPart } from '../../../record/sign-check.ts'
import type { VisitBody } from '../../../record/visit.ts'
import { navigate } from '../../route.ts'
import { wantFocus } from '../visit/field-place.ts'

/** What the note still lacks, each leading to its field. */
export function MissingParts({ recordId, missing, entries }: { readonly recordId: RecordId; readonly missing: readonly MissingPart[]; readonly entries: VisitBody['entries'] }) {
  if (missing.length === 0) return null
  return (
    <section class="missing-parts" aria-labelledby="missing-title">
      <h2 id="missing-title">{countInWords(missing.length, 'part')} to do before you can sign</h2>
      <ul class="missing-parts__list">
        {missing.map((part) => (
          <li key={part.field + (part.itemId ?? '') + (part.part ?? '') + part.words}>
            <TextButton onPress={() => {
              wantFocus(part)
              navigate({ screen: 'visit', recordId })
            }}>{whichEntry(part, entries)}{part.words}</TextButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "Entry 4, Told by: ", so that the same words said of several entries can be told apart. */
function whichEntry(part: MissingPart, entries: VisitBody['entries']): string {
  const at = part.field === 'entries' ? entries.findIndex((entry) => entry.id === part.itemId) : -1
  const entry = entries[at]
  return entry === undefined ? '' : `Entry ${at + 1}, ${entryInWords(entry.type)}: `
}
