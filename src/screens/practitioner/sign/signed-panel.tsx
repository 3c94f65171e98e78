import { Button } from '../../../components/action/button.tsx'
import { hashName } from '../../../components/note/note-words.ts'
import { Details } from '../../../components/page/details.tsx'
import { StateMark } from '../../../components/record/state-mark.tsx'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { ItemState, VisitView } from '../../../workers/device-api.ts'
import { navigate, replace } from '../../route.ts'

/** Signed: what was signed, by what name it goes, and where it is on its way. */
export function SignedPanel({ recordId, view }: { readonly recordId: RecordId; readonly view: VisitView }) {
  const { signature } = view.body
  return (
    <div class="sign">
      <div class="signed-panel">
        <h1 tabIndex={-1}>Signed</h1>
        <p><StateMark state={view.line.item} words={whereInWords(view.line.item)} /></p>
        {signature !== undefined && <p>{signature.name}, {instantInWords(signature.signedAt)}</p>}
        <p>This text goes by the name <span class="hash">{hashName(view.headHash)}</span></p>
        <Details summary="The full name of the signed text">
          <p>It is worked out from every letter of the note. If a single one changed, so would the name.</p>
          <p class="hash">{view.headHash}</p>
        </Details>
      </div>
      <p>{nextInWords(view.line.item)}</p>
      <div class="button-group">
        <Button onPress={() => navigate({ screen: 'today' })}>Back to today</Button>
        <Button look="secondary" onPress={() => replace({ screen: 'visit', recordId })}>Read the signed note</Button>
      </div>
    </div>
  )
}

function whereInWords(state: ItemState): string {
  switch (state) {
    case 'on-this-device': return 'Signed, waiting for signal'
    case 'sending': return 'Signed, sending'
    case 'in-the-record': return 'Signed, in the record'
    case 'needs-you': return 'Signed, needs you'
    case 'kept-aside': return 'Signed, kept aside'
    default: return unreachable(state)
  }
}

function nextInWords(state: ItemState): string {
  switch (state) {
    case 'on-this-device': return 'It is safe on this device and goes to the record by itself when there is signal. You need do nothing.'
    case 'sending': return 'It is on its way. You need do nothing.'
    case 'in-the-record': return 'The record has confirmed that it holds this note.'
    case 'needs-you': return 'The record could not take it as it is. Waiting to send says why.'
    case 'kept-aside': return 'The record has kept it aside for a person to look at. Waiting to send says why.'
    default: return unreachable(state)
  }
}
