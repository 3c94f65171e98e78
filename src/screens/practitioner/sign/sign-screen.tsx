import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { NoteSheet } from '../../../components/note/note-sheet.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { listInWords } from '../../../components/words/count-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { SignState, VisitView } from '../../../workers/device-api.ts'
import { back, navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { AddedTogether } from '../visit/added-together.tsx'
import { wantFocus } from '../visit/field-place.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { MissingParts } from './missing-parts.tsx'
import { SharePanel } from './share-panel.tsx'
import { SignCard } from './sign-card.tsx'
import { SignedPanel } from './signed-panel.tsx'
import './sign.css'

/** Share or sign: what is missing, what was joined, what is unsettled; then the note as it will be frozen, then the signature. */
export function SignScreen({ recordId }: { readonly recordId: RecordId }) {
  const answer = useDeviceQuery(async (device) => ({ view: await device.visit(recordId), sign: await device.checkSign(recordId) }), [recordId, 'outbox', 'conflicts'])
  if (answer.kind === 'loading') return <p class="loading" role="status">Looking through the note</p>
  if (answer.kind === 'failed' || answer.value.view === null) {
    return <div class="stack"><h1 tabIndex={-1}>This note could not be opened</h1><p>What is saved is safe. Go back and try again.</p><Button look="secondary" onPress={() => back()}>Back</Button></div>
  }
  const { view, sign } = answer.value
  return view.body.signature === undefined
    ? <BeforeSigning recordId={recordId} view={view} sign={sign} />
    : <SignedPanel recordId={recordId} view={view} />
}

function BeforeSigning({ recordId, view, sign }: { readonly recordId: RecordId; readonly view: VisitView; readonly sign: SignState }) {
  const [step, setStep] = useState<'check' | 'sign'>('check')
  const [trouble, setTrouble] = useState<SignTrouble | null>(null)
  const childName = nameOfChild(view)
  const ready = sign.missing.length === 0 && !sign.conflict
  const toNote = () => navigate({ screen: 'visit', recordId })
  if (step === 'sign' && ready) {
    return <SignCard recordId={recordId} view={view} sign={sign} childName={childName} onBack={() => setStep('check')} onTrouble={(found) => { setTrouble(found); setStep('check') }} />
  }
  return (
    <div class="sign">
      <BackLink onPress={toNote}>Back to the note</BackLink>
      <h1 tabIndex={-1}>Share or sign</h1>
      {trouble !== null && <Alert kind="refused" urgent title="The note is not signed">{troubleInWords(trouble)}</Alert>}
      {sign.conflict && (
        <Alert kind="attention" title="Two versions of this note say different things" action={<Button onPress={() => navigate({ screen: 'conflict', recordId })}>Settle it</Button>}>
          A note is signed as one. Decide what stands, and then sign.
        </Alert>
      )}
      {sign.joinedFrom.length > 0 && (
        <Alert kind="attention" title={`Joined from ${listInWords(sign.joinedFrom)}: read before you sign`}>Words written in two places are now one note. Every sentence is somebody’s own; whether they belong together is for you to see.</Alert>
      )}
      <AddedTogether places={sign.addedTogether} body={view.body} childName={childName} onGo={(place) => {
        wantFocus(place)
        toNote()
      }} />
      <div class="columns">
        <div class="stack--loose stack">
          <MissingParts recordId={recordId} missing={sign.missing} entries={view.body.entries} />
          {ready && (
            <section class="stack">
              <h2>Sign</h2>
              <p>Nothing is missing. Read the note as it stands, then sign it.</p>
              <Button onPress={() => setStep('sign')}>Go on to sign</Button>
            </section>
          )}
          <SharePanel recordId={recordId} stand={view.line.stand} />
        </div>
        <NoteSheet body={view.body} childName={childName} />
      </div>
    </div>
  )
}

/** Why a signature was not made. */
export type SignTrouble = 'missing' | 'conflict' | 'changed-meanwhile' | 'no-room' | 'frozen' | 'locked' | 'store-lost' | 'no-answer'

function troubleInWords(trouble: SignTrouble): string {
  switch (trouble) {
    case 'missing': return 'Something is still missing; it is listed below.'
    case 'conflict': return 'Two versions say different things. Settle them first.'
    case 'changed-meanwhile': return 'The note changed while you were reading it. Here it is as it stands now: read it again, then sign.'
    case 'no-room': return 'There is no room left on this device. Make room, then sign again. Your note is saved as a draft.'
    case 'frozen': return 'It was signed meanwhile, on another device.'
    case 'locked': return 'Doorstep was locked. Sign again.'
    case 'store-lost': return 'The browser lost this device’s store. Keep this screen open and go back to the note: your words are there.'
    case 'no-answer': return 'The device did not answer. Go back to the note and see whether it is signed before you try again.'
    default: return unreachable(trouble)
  }
}
