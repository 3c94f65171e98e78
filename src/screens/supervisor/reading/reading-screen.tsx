import { useRef, useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { AskedAgainList } from '../../../components/direct-work/with-child/asked-again-list.tsx'
import { DirectWorkSession } from '../../../components/direct-work/direct-work-session.tsx'
import { BesideList } from '../../../components/note/beside-list.tsx'
import { differencesBetween } from '../../../components/note/changes.ts'
import { ChangesView } from '../../../components/note/changes-view.tsx'
import { Decisions } from '../../../components/note/decisions.tsx'
import { HistoryView } from '../../../components/note/history-view.tsx'
import { NoteSheet } from '../../../components/note/note-sheet.tsx'
import { hashName } from '../../../components/note/note-words.ts'
import { PictureCard } from '../../../components/note/picture-card.tsx'
import { Details } from '../../../components/page/details.tsx'
import { SubNavigation } from '../../../components/page/sub-navigation.tsx'
import { StateMark } from '../../../components/record/state-mark.tsx'
import { countInWords, listInWords } from '../../../components/words/count-in-words.ts'
import { dayInWords, instantInWords } from '../../../components/words/date-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { ReadingView } from '../../../workers/supervisor-api.ts'
import { device } from '../../device.ts'
import { back } from '../../route.ts'
import { replayIsOn } from '../../replay-is-on.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { StandTag } from '../queue-screen.tsx'
import { OversightForm } from './oversight-form.tsx'
import { QuestionForm } from './question-form.tsx'

/** A note as its supervisor reads it: never edited here. What changed comes first, the note and its pictures next to each other, questions and oversight beside. */
export function ReadingScreen({ recordId }: { readonly recordId: RecordId }) {
  const answer = useDeviceQuery((device) => device.reading(recordId), [recordId, 'queue', 'outbox'])
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening the note</p>
  if (answer.kind === 'failed' || answer.value === null) {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>This note is not here</h1>
        <p>{answer.kind === 'failed' ? 'It could not be opened. Lock Doorstep, unlock it, and try again.' : 'It was not shared with you, or its case is no longer with your team.'}</p>
        <Button look="secondary" onPress={() => back({ screen: 'queue' })}>Back to the queue</Button>
      </div>
    )
  }
  return <Reading recordId={recordId} reading={answer.value} />
}

type Tab = 'note' | 'changes' | 'history'
type Writing = 'question' | 'oversight' | null

function Reading({ recordId, reading }: { readonly recordId: RecordId; readonly reading: ReadingView }) {
  const { view, history } = reading
  const { body, line, pack } = view
  // Reading must not make what changed disappear while it is being read.
  const [lastRead] = useState(reading.lastRead)
  const [read, setRead] = useState(false)
  const [tab, setTab] = useState<Tab>('note')
  const [writing, setWriting] = useState<Writing>(null)
  const forms = useRef<HTMLDivElement>(null)
  const childName = (id: string) => {
    const child = pack.children.find((one) => one.id === id)
    return child === undefined ? 'a child no longer in the case' : child.preferredName || child.firstName
  }
  const differences = lastRead === undefined ? [] : differencesBetween(lastRead.body, body, childName)
  const nothingNew = reading.lastRead?.body !== undefined && history.length > 0 && differences.length === 0
  const open = (what: Writing) => {
    setWriting(what)
    requestAnimationFrame(() => forms.current?.querySelector<HTMLElement>('select, textarea')?.focus())
  }
  const markRead = async () => {
    await device.markRead(recordId)
    setRead(true)
  }
  return (
    <div class="reading">
      <BackLink onPress={() => back({ screen: 'queue' })}>Notes to read</BackLink>
      <div class="visit__title">
        <h1 tabIndex={-1}>Visit to {listInWords(body.children.map(childName)) || 'a child'}</h1>
        <StandTag stand={line.stand} />
      </div>
      <p class="quiet">{[`Case ${pack.caseName}`, body.date && dayInWords(body.date), `by ${line.authorName}`].filter(Boolean).join(', ')}</p>
      {body.signature === undefined
        ? line.stand === 'withdrawn'
          ? <><p>Withdrawn: {body.withdrawnBecause}</p><p class="quiet">Below is the note as it was shared last.</p></>
          : <p class="quiet">Shared before signing: it may still change.</p>
        : (
          <Details summary={`Signed by ${body.signature.name}, ${instantInWords(body.signature.signedAt)}`}>
            <p>{body.signature.declaration}</p>
            <p>Name of the signed text: <span class="hash">{view.headHash}</span></p>
          </Details>
        )}
      {line.stand === 'needs-settling' && <p><strong>Signed twice.</strong> A practitioner of the case still has to say which signed text stands; both are in the history.</p>}
      <Decisions items={view.decisions} />
      <SubNavigation label="This note" current={tab} onChoose={setTab} items={[
        { id: 'note', label: 'Note' },
        ...(lastRead === undefined ? [] : [{ id: 'changes' as const, label: 'What changed since you read it', count: differences.length }]),
        { id: 'history', label: 'History', count: history.length },
      ]} />
      {tab === 'changes' && lastRead !== undefined && (
        <section class="stack">
          <p class="quiet">You read this note on {instantInWords(lastRead.at)}.</p>
          <ChangesView differences={differences} headingLevel={2} />
        </section>
      )}
      {tab === 'history' && <HistoryView lines={history} childName={childName} load={async (revId) => (await device.revision(revId))?.body ?? null} />}
      {tab === 'note' && (
        <div class="columns columns--aside">
          <NoteSheet body={body} childName={childName} />
          <div class="stack--loose stack">
            <section class="stack">
              <h2>Drawings and photographs</h2>
              {reading.picturesOnTheWay > 0 && <p><StateMark state="sending" words={`Text in the record, ${countInWords(reading.picturesOnTheWay, 'picture')} on the way`} /></p>}
              {view.pictures.length === 0 && reading.picturesOnTheWay === 0 && <p class="quiet">None.</p>}
              {view.pictures.map((picture) => <PictureCard key={picture.recordId} picture={picture} childName={childName} load={(sha256) => device.picture(line.caseId, sha256)} replay={replayIsOn()} />)}
            </section>
            <section class="stack">
              <h2>Beside the note</h2>
              <BesideList items={view.beside} />
              <div ref={forms}>
                {writing === 'question' && <QuestionForm caseId={line.caseId} recordId={recordId} hash={view.headHash} onDone={() => setWriting(null)} />}
                {writing === 'oversight' && <OversightForm caseId={line.caseId} recordId={recordId} hash={view.headHash} version={hashName(view.headHash)} onDone={() => setWriting(null)} />}
              </div>
            </section>
          </div>
        </div>
      )}
      {tab === 'note' && <AskedAgainList lines={view.askedAgain ?? []} childName={childName} />}
      {tab === 'note' && view.directWork.length > 0 && (
        <section class="stack" aria-labelledby="direct-work-title">
          <h2 id="direct-work-title">Direct work</h2>
          {view.directWork.map((work) => <DirectWorkSession key={work.recordId} work={work} load={(sha256) => device.picture(line.caseId, sha256)} replay={replayIsOn()} />)}
        </section>
      )}
      <div class="action-bar action-bar--thumb">
        {read || nothingNew
          ? <span class="quiet" role="status">{read ? 'Marked as read. You are told when it changes.' : 'You have read this version.'}</span>
          : <Button onPress={() => void markRead()}>I have read this</Button>}
        <Button look="secondary" onPress={() => { setTab('note'); open('question') }}>Ask a question</Button>
        <Button look="secondary" onPress={() => { setTab('note'); open('oversight') }}>Record oversight</Button>
      </div>
    </div>
  )
}
