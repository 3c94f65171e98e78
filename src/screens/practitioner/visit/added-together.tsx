import { TextButton } from '../../../components/action/button.tsx'
import { fieldInWords } from '../../../components/note/note-words.ts'
import { Alert } from '../../../components/page/alert.tsx'
import { entryInWords } from '../../../components/record/entry.tsx'
import type { VisitBody } from '../../../record/visit.ts'
import type { PlaceInNote } from '../../../workers/device-api.ts'

interface AddedTogetherProps {
  readonly places: readonly PlaceInNote[]
  readonly body: VisitBody
  readonly childName: (id: string) => string
  readonly onGo: (place: PlaceInNote) => void
}

/** Words that both sides added at one place are both kept and stand together though nobody wrote them so: told until the note is signed. */
export function AddedTogether({ places, body, childName, onGo }: AddedTogetherProps) {
  if (places.length === 0) return null
  return (
    <Alert kind="attention" title="Added in two places at once: read these together">
      <p>Both additions are kept, one after the other. Whether they fit together is for you to see.</p>
      <ul class="added-together">
        {places.map((place) => (
          <li key={[place.field, place.itemId, place.part].join('/')}><TextButton onPress={() => onGo(place)}>{placeInWords(place, body, childName)}</TextButton></li>
        ))}
      </ul>
    </Alert>
  )
}

function placeInWords({ field, itemId }: PlaceInNote, body: VisitBody, childName: (id: string) => string): string {
  if (itemId === undefined) return fieldInWords(field)
  if (field === 'seen') return `${fieldInWords(field)}: ${childName(itemId)}`
  const at = body.entries.findIndex((entry) => entry.id === itemId)
  const entry = body.entries[at]
  return entry === undefined ? fieldInWords(field) : `Entry ${at + 1}, ${entryInWords(entry.type)}`
}
