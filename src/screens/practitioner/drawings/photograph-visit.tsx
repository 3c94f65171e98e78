import { useEffect, useState } from 'preact/hooks'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import { device, pageState } from '../../device.ts'
import { back, replace } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { createPhotographClient } from '../photograph/photograph-client.ts'
import { emptyDraft, type PhotographDraft } from '../photograph/photograph-draft.ts'
import { PhotographScreen } from '../photograph/photograph-screen.tsx'
import { startPhotographWorker } from '../photograph/start-photograph-worker.ts'
import { wantFocus } from '../visit/field-place.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { readWordsDraft } from './read-words-draft.ts'
import { WhoseDrawing } from './whose-drawing.tsx'

/** A photograph of a paper drawing, for one visit and one child. */
export function PhotographVisit({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  const [client] = useState(() => createPhotographClient(startPhotographWorker))
  const [empty] = useState(() => emptyDraft(() => crypto.randomUUID()))
  const draft = useKeptForm<PhotographDraft>(`photograph-${visitId}-${childId ?? ''}`, empty, readWordsDraft)
  const answer = useDeviceQuery((device) => device.visit(visitId), [], [visitId])
  useEffect(() => () => client.end(), [client])
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  if (answer.kind === 'loading' || !draft.ready) return <p class="loading" role="status">Opening</p>
  if (answer.kind === 'failed' || answer.value === null) return <div class="page stack"><h1 tabIndex={-1}>This note could not be opened</h1><p>Go back and open it again.</p></div>
  const view = answer.value
  const keepOriginal = pageState.value.kind === 'ready' && pageState.value.status.keepOriginals === true
  const childName = nameOfChild(view)
  if (childId === undefined) {
    return <div class="page"><WhoseDrawing family={view.pack.children.map(({ id }) => ({ id, name: childName(id) }))} onBack={toNote} onChoose={(chosen) => replace({ screen: 'photograph', visitId, childId: chosen })} /></div>
  }
  return (
    <div class="page">
      <PhotographScreen client={client} child={{ name: childName(childId), childId }} keepOriginal={keepOriginal} draft={draft.form} onDraft={draft.change} onBack={toNote}
        onKeep={async (made) => {
          const saved = await device.keepPhotograph(visitId, {
            childId, title: made.title, words: made.words, jpeg: made.bytes, widthPx: made.width, heightPx: made.height, straightened: made.straightened,
            ...(made.original === undefined ? {} : { original: made.original }),
          })
          if (saved.kind !== 'saved') return 'not-saved'
          draft.forget()
          // Back to where the picture now stands, and to what is asked about it.
          wantFocus({ field: 'permissionForPictures' })
          toNote()
          return 'saved'
        }} />
    </div>
  )
}
