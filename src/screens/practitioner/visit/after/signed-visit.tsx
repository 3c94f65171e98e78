import { useEffect, useRef, useState } from 'preact/hooks'
import { BackLink } from '../../../../components/action/back-link.tsx'
import { Button } from '../../../../components/action/button.tsx'
import { AskedAgainList } from '../../../../components/direct-work/with-child/asked-again-list.tsx'
import { BesideList } from '../../../../components/note/beside-list.tsx'
import { Decisions } from '../../../../components/note/decisions.tsx'
import { NoteSheet } from '../../../../components/note/note-sheet.tsx'
import { hashName } from '../../../../components/note/note-words.ts'
import { Alert } from '../../../../components/page/alert.tsx'
import { Details } from '../../../../components/page/details.tsx'
import { StateMark } from '../../../../components/record/state-mark.tsx'
import { listInWords } from '../../../../components/words/count-in-words.ts'
import { instantInWords } from '../../../../components/words/date-in-words.ts'
import type { RecordId } from '../../../../record/ids.ts'
import type { VisitBody } from '../../../../record/visit.ts'
import type { VisitView } from '../../../../workers/device-api.ts'
import { back, navigate } from '../../../route.ts'
import { useKeptForm } from '../../../use-kept-form.ts'
import { DirectWorkList } from '../parts/direct-work-part.tsx'
import { PictureList } from '../parts/pictures-part.tsx'
import { nameOfChild } from '../visit-writing.tsx'
import { EMPTY_ADDENDUM, laterWords, readAddendumDraft, type AddendumDraft } from './addendum-draft.ts'
import { AddendumForm } from './addendum-form.tsx'
import { LateEdit } from './late-edit.tsx'

interface SignedVisitProps {
  readonly recordId: RecordId
  readonly view: VisitView
  /** Words that could not be saved because the note was signed meanwhile: they start an addendum. */
  readonly unsavedBody?: VisitBody | undefined
}

/** A note that is signed, or not this person's to write: to be read, with all that stands beside it. */
export function SignedVisit({ recordId, view, unsavedBody }: SignedVisitProps) {
  const { body, line } = view
  const childName = nameOfChild(view)
  const signed = body.signature !== undefined
  const draft = useKeptForm<AddendumDraft>(`addendum-${recordId}`, EMPTY_ADDENDUM, readAddendumDraft)
  const [writing, setWriting] = useState(false)
  const start = (form: AddendumDraft) => {
    draft.change(form.text === '' && draft.form.text !== '' ? { ...form, text: draft.form.text } : form)
    setWriting(true)
  }
  const begun = draft.ready && draft.form.text !== ''
  useEffect(() => {
    if (begun) setWriting(true)
  }, [begun])
  const takeOver = useRef(() => {})
  takeOver.current = () => {
    if (unsavedBody !== undefined) start({ text: laterWords(body, unsavedBody, childName), reason: 'laterInformation' })
  }
  useEffect(() => takeOver.current(), [unsavedBody])
  useEffect(() => {
    if (writing) document.getElementById('addendum-reason')?.focus()
  }, [writing])
  const takenUp = new Set(view.beside.flatMap((item) => (item.kind === 'addendum' && item.body.takesUp !== undefined ? [item.body.takesUp] : [])))
  const questions = view.beside.filter((item) => item.kind === 'question')

  return (
    <div class="visit">
      <BackLink onPress={() => back({ screen: 'case', caseId: line.caseId })}>{view.pack.caseName}</BackLink>
      <div class="visit__title">
        <h1 tabIndex={-1}>Visit to {listInWords(body.children.map(childName)) || 'the child'}</h1>
        <StateMark state={line.item} words={signedInWords(view)} />
      </div>
      {body.signature === undefined
        ? <p class="visit__facts">{line.stand === 'withdrawn' ? 'Withdrawn by' : 'Being written by'} {line.authorName}{body.withdrawnBecause === undefined ? '' : `: ${body.withdrawnBecause}`}</p>
        : <SignatureFacts signature={body.signature} hash={view.headHash} />}
      {line.stand === 'needs-settling' && (
        <Alert kind="attention" title="This note was signed twice" action={<Button look="secondary" onPress={() => navigate({ screen: 'conflict', recordId })}>Settle it</Button>}>
          A person says which signed text stands. Below is one of them.
        </Alert>
      )}
      <Decisions items={view.decisions} />
      {view.proposed.map((proposed) => (
        <LateEdit key={proposed.revId} recordId={recordId} line={proposed} signed={body} childName={childName} takenUp={takenUp.has(proposed.revId)}
          onTakeUp={(takesUp, before, later) => start({ reason: 'arrivedAfterSigning', takesUp, text: laterWords(before, later, childName) })} />
      ))}
      {questions.some((question) => !question.answered) && <Alert kind="attention" title="A question waits for your answer">It stands beside the note. Answer it with an addendum.</Alert>}
      <div class="columns columns--aside">
        <NoteSheet body={body} childName={childName} />
        <div class="stack--loose stack">
          {view.directWork.length > 0 && <section class="stack"><h2>Direct work</h2><DirectWorkList work={view.directWork} /></section>}
          <AskedAgainList lines={view.askedAgain ?? []} childName={childName} />
          <section class="stack">
            <h2>Drawings and photographs</h2>
            <PictureList pictures={view.pictures} visitId={recordId} caseId={line.caseId} childName={childName} />
          </section>
          <section class="stack">
            <h2>Beside the note</h2>
            <BesideList items={view.beside} questionAction={(answers) => <Button look="secondary" onPress={() => start({ reason: 'answerToManager', answers: answers as RecordId, text: '' })}>Answer</Button>} />
          </section>
          {signed && writing && <AddendumForm caseId={line.caseId} recordId={recordId} signedHash={view.headHash} questions={questions} draft={draft} onDone={() => setWriting(false)} />}
        </div>
      </div>
      <div class="action-bar action-bar--thumb">
        {signed && !writing && <Button onPress={() => start(draft.form)}>Add an addendum</Button>}
        <Button look="secondary" onPress={() => navigate({ screen: 'history', recordId })}>History</Button>
      </div>
    </div>
  )
}

/** Who signed, when, and the name of what was signed. */
function SignatureFacts({ signature, hash }: { readonly signature: NonNullable<VisitBody['signature']>; readonly hash: string }) {
  return (
    <div>
      <p class="visit__facts">Signed by {signature.name}, {signature.role}, {instantInWords(signature.signedAt)}. Name of the signed text: <span class="hash">{hashName(hash)}</span></p>
      <Details summary="About the signature">
        <p>{signature.declaration}</p>
        <p>The full name of the signed text, which changes if a single letter does: <span class="hash">{hash}</span></p>
        <p>It was signed over the draft <span class="hash">{signature.signs}</span>{signature.artefacts.length > 0 && ` and ${signature.artefacts.length} drawings, photographs and sessions of direct work`}.</p>
      </Details>
    </div>
  )
}

function signedInWords(view: VisitView): string | undefined {
  if (view.body.signature === undefined) return undefined
  switch (view.line.item) {
    case 'on-this-device': return 'Signed, waiting for signal'
    case 'sending': return 'Signed, sending'
    case 'in-the-record': return 'Signed, in the record'
    default: return undefined
  }
}
