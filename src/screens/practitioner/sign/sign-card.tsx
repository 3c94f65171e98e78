import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { Checkbox } from '../../../components/form/checkboxes.tsx'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { NoteSheet } from '../../../components/note/note-sheet.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { SignState, VisitView } from '../../../workers/device-api.ts'
import { device, pageState } from '../../device.ts'
import { declarationOf } from './declaration.ts'
import type { SignTrouble } from './sign-screen.tsx'

interface SignCardProps {
  readonly recordId: RecordId
  readonly view: VisitView
  readonly sign: SignState
  readonly childName: (id: string) => string
  readonly onBack: () => void
  readonly onTrouble: (trouble: SignTrouble) => void
}

/** The pause before something that cannot be undone: what signing does, what is declared, and one button. */
export function SignCard({ recordId, view, sign, childName, onBack, onTrouble }: SignCardProps) {
  const [confirmed, setConfirmed] = useState(false)
  const joined = sign.joinedFrom.length > 0 || sign.addedTogether.length > 0
  const [read, setRead] = useState(!joined)
  const [asked, setAsked] = useState(false)
  const [signing, setSigning] = useState(false)
  const staff = pageState.value.kind === 'ready' ? pageState.value.status.staff : undefined
  const declaration = declarationOf({ name: staff?.name ?? view.line.authorName, title: staff?.title ?? '' })
  const finished = view.pictures.filter((picture) => !picture.unfinished).length
  const errors = asked ? [
    ...(read ? [] : [{ fieldId: 'sign-read', text: 'Confirm that you have read the joined note' }]),
    ...(confirmed ? [] : [{ fieldId: 'sign-confirm', text: 'Confirm the declaration' }]),
  ] : []
  const signNow = async () => {
    setAsked(true)
    if (!confirmed || !read || signing) return
    setSigning(true)
    const outcome = await device.signVisit(recordId, declaration, sign.headHash).catch(() => ({ kind: 'no-answer' as const }))
    setSigning(false)
    if (outcome.kind !== 'signed') onTrouble(outcome.kind)
  }
  return (
    <div class="sign">
      <BackLink onPress={onBack}>Back to reading</BackLink>
      <div class="sign-card">
        <h1 tabIndex={-1}>After signing, no word of this note can change</h1>
        <p>What you learn or correct later stands beside it as an addendum. The signature holds this text and {finished === 0 ? 'no pictures' : countInWords(finished, 'picture')}.</p>
        {view.pictures.some((picture) => picture.unfinished) && <p><strong>A drawing of this visit is not finished.</strong> It will not be part of what you sign.</p>}
      </div>
      <div class="columns">
        <section class="sheet stack sign-here" aria-labelledby="declare-title">
          <h2 id="declare-title">Your signature</h2>
          <ErrorSummary errors={errors} />
          <p class="sign-declaration">{declaration}</p>
          {joined && <Checkbox id="sign-read" label="I have read the joined note as it stands now" checked={read} onChange={setRead} />}
          <Checkbox id="sign-confirm" label="I confirm this" checked={confirmed} onChange={setConfirmed} />
          <div class="button-group">
            <Button onPress={() => void signNow()}>{signing ? 'Signing' : 'Sign this note'}</Button>
            <Button look="quiet" onPress={onBack}>Not yet</Button>
          </div>
        </section>
        <section class="stack" aria-labelledby="signed-text-title">
          <h2 id="signed-text-title">What you sign</h2>
          <NoteSheet body={view.body} childName={childName} />
        </section>
      </div>
    </div>
  )
}
