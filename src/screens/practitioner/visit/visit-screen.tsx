import { useRef, useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import type { RecordId } from '../../../record/ids.ts'
import type { VisitBody } from '../../../record/visit.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { SignedVisit } from './after/signed-visit.tsx'
import type { AskedView } from './keeping/use-visit-editor.ts'
import { hasUnsavedWords } from './keeping/writing.ts'
import { VisitWriting } from './visit-writing.tsx'

/** One visit: written while it is a draft of this person's, read afterwards. Words on the screen that are in no store keep the editor open, whatever arrives. */
export function VisitScreen({ recordId }: { readonly recordId: RecordId }) {
  const stored = useRef(0)
  const [held, setHeld] = useState(() => hasUnsavedWords(recordId))
  const [unsavedBody, setUnsavedBody] = useState<VisitBody>()
  const answer = useDeviceQuery(async (device) => {
    const storedWhenAsked = stored.current
    const view = await device.visit(recordId)
    return view === null ? null : { view, storedWhenAsked }
  }, [recordId, 'outbox', 'conflicts'])

  const last = useRef<AskedView | null>(null)
  if (answer.kind === 'here' && answer.value !== null) last.current = answer.value
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening the note</p>
  const asked = held ? last.current : answer.kind === 'here' ? answer.value : null
  if (asked === null) return <NotHere failed={answer.kind === 'failed'} />
  if (held || (asked.view.mayEdit && unsavedBody === undefined)) {
    return (
      <VisitWriting recordId={recordId} asked={asked} tellStored={(version) => { stored.current = version }} tellHeld={setHeld}
        onTakeToAddendum={(body) => { setUnsavedBody(body); setHeld(false) }} />
    )
  }
  return <SignedVisit recordId={recordId} view={asked.view} unsavedBody={unsavedBody} />
}

function NotHere({ failed }: { readonly failed: boolean }) {
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{failed ? 'This note could not be opened' : 'This note is not on this device'}</h1>
      <p>{failed ? 'What is saved is safe. Lock Doorstep, unlock it, and open the note again.' : 'It may belong to a case that is no longer yours. Work of yours that was not sent yet is under Waiting to send.'}</p>
      <Button look="secondary" onPress={() => back()}>Back</Button>
    </div>
  )
}
