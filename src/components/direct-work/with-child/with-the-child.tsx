import type { ComponentChildren } from 'preact'
import type { DirectWorkBody } from '../../../record/direct-work.ts'
import type { AskedAgain, ChildUpset, ShownBeforeReport, SummaryRead } from '../../../record/direct-work/with-the-child.ts'
import { wordsFor } from '../../note/note-words.ts'
import { Tag } from '../../page/tag.tsx'
import { ExactWords } from '../../record/exact-words.tsx'
import { StateMark } from '../../record/state-mark.tsx'
import { instantInWords } from '../../words/date-in-words.ts'
import { AskedAgainEntry } from './asked-again-entry.tsx'
import type { DirectWorkNoteInNote } from '../direct-work-session.tsx'
import { DECISIONS } from '../direct-work-words.ts'
import { CHILD_SAYS, SUMMARY_ANSWERS, UPSET_DECISIONS } from './with-the-child-words.ts'

type Of<Body> = Omit<DirectWorkNoteInNote, 'body'> & { readonly body: Body }

/** What the practitioner did with the child after the page: the summary that was read out, what was shown before the report, what was asked again, and what was done when the child was upset. */
export function WithTheChild({ notes, body, childName }: { readonly notes: readonly DirectWorkNoteInNote[]; readonly body: DirectWorkBody; readonly childName: string }) {
  const summaries = notes.flatMap((note): Of<SummaryRead>[] => (note.body.kind === 'summary-read' ? [{ ...note, body: note.body }] : []))
  const upset = notes.flatMap((note): Of<ChildUpset>[] => (note.body.kind === 'child-upset' ? [{ ...note, body: note.body }] : []))
  const shown = notes.flatMap((note): Of<ShownBeforeReport>[] => (note.body.kind === 'shown-before-report' ? [{ ...note, body: note.body }] : []))
  const again = notes.flatMap((note): Of<AskedAgain>[] => (note.body.kind === 'asked-again' ? [{ ...note, body: note.body }] : []))
  if (summaries.length + upset.length + shown.length + again.length === 0) return null
  return (
    <div class="session-notes">
      <Group title={`When ${childName} was upset`} notes={upset}>{(note) => <Upset note={note.body} childName={childName} />}</Group>
      <Group title={`The practitioner’s summary, read to ${childName}`} notes={summaries}>{(note) => <Summary note={note.body} byName={note.byName} childName={childName} />}</Group>
      <Group title={`Shown to ${childName} before the report`} notes={shown}>{(note) => <Shown note={note.body} body={body} childName={childName} />}</Group>
      <Group title="Asked again at a later visit" notes={again}>{(note) => <AskedAgainEntry entry={note.body} childName={childName} />}</Group>
    </div>
  )
}

function Group<Body extends { readonly at: string; readonly present: string }>({ title, notes, children }: { readonly title: string; readonly notes: readonly Of<Body>[]; readonly children: (note: Of<Body>) => ComponentChildren }) {
  if (notes.length === 0) return null
  return (
    <section class="session-notes__group">
      <h4>{title}</h4>
      {notes.map((note) => (
        <div class="session-notes__note" key={note.recordId}>
          {children(note)}
          <p class="kept-item__fact">{instantInWords(note.body.at)}, in the room: {note.body.present || 'nobody named'}. Recorded by {note.byName} <StateMark state={note.item} /></p>
        </div>
      ))}
    </section>
  )
}

/** Old and new are both the practitioner's words and say so; what the child said of it stands apart. */
function Summary({ note, byName, childName }: { readonly note: SummaryRead; readonly byName: string; readonly childName: string }) {
  const { summary, answer, changedTo, said, reason } = note
  return (
    <>
      {answer === 'changed' && <><p class="kept-item__fact">{byName}’s words, as they are now</p><p class="note__text">{changedTo}</p></>}
      <p class="kept-item__fact">{byName}’s words, {answer === 'not-possible' ? 'not read out' : answer === 'changed' ? 'as they were read out before' : 'as they were read out'}</p>
      <p class="note__text">{summary}</p>
      <p><strong>{answer === 'not-possible' ? 'Not read:' : `${childName}’s answer:`}</strong> {answer === 'not-possible' ? reason : wordsFor(SUMMARY_ANSWERS, answer)}</p>
      {said && <ExactWords text={said.text} speaker={childName} fidelity={said.fidelity} promptKind={said.promptKind} precededBy={said.precededBy} />}
    </>
  )
}

function Shown({ note, body, childName }: { readonly note: ShownBeforeReport; readonly body: DirectWorkBody; readonly childName: string }) {
  const headingOf = (pageId: string, itemRef: string) => {
    const page = body.pages.find((one) => one.pageId === pageId)
    return page?.items.find(({ ref }) => ref === itemRef)?.heading ?? page?.toolName ?? 'A thing of this session'
  }
  return (
    <>
      <ul class="kept-item__marks">
        {note.things.map(({ pageId, itemRef, decision, childSays }) => (
          <li key={`${pageId} ${itemRef}`}>{headingOf(pageId, itemRef)}: {wordsFor(DECISIONS, decision).toLowerCase()}. {childSays === 'not-ok' ? <Tag look="attention">{childName} said: not OK now</Tag> : `${childName}: ${wordsFor(CHILD_SAYS, childSays).replace(/^N/, 'n')}`}</li>
        ))}
      </ul>
      <p class="kept-item__fact">How: {note.how}</p>
      {note.reaction.trim() !== '' && <p class="note__text">What {childName} made of it: {note.reaction}</p>}
    </>
  )
}

function Upset({ note, childName }: { readonly note: ChildUpset; readonly childName: string }) {
  const rows: readonly (readonly [string, string])[] = [
    ['Seen and heard', note.seen], [`What ${childName} said would help`, note.helped], [`${childName}’s safe adult today`, note.safeAdult],
    ['Then', wordsFor(UPSET_DECISIONS, note.decision)], ['What was done', note.action], ['Who was told', note.told],
  ]
  return (
    <>
      {rows.filter(([, text]) => text.trim() !== '').map(([key, text]) => <p key={key} class="note__text"><strong>{key}:</strong> {text}</p>)}
      {note.manager === undefined
        ? <p><Tag look="attention">Manager not told yet</Tag></p>
        : <p class="note__text"><strong>Manager:</strong> {note.manager.name}, {instantInWords(note.manager.at)}</p>}
    </>
  )
}
