import type { ComponentChildren } from 'preact'
import { unreachable } from '../../record/unreachable.ts'
import type { Entry, VisitBody } from '../../record/visit.ts'
import { SummaryList, type SummaryRow } from '../page/summary-list.tsx'
import { EntryLine } from '../record/entry.tsx'
import { ExactWords, SPEAKER_NOT_SAID } from '../record/exact-words.tsx'
import { dateInWords } from '../words/date-in-words.ts'
import { ALONE, ANNOUNCED, COULD_TALK, MODES, PERMISSION, SAFETY, SEEN, VISIT_TYPES, fieldInWords, wordsFor } from './note-words.ts'
import './note.css'

interface NoteSheetProps {
  readonly body: VisitBody
  readonly childName: (id: string) => string
  /** What stands right after the entries, e.g. the pictures on a narrow screen. */
  readonly afterEntries?: ComponentChildren
}

/** A visit note to be read, complete, in the order in which it was written. */
export function NoteSheet({ body, childName, afterEntries }: NoteSheetProps) {
  return (
    <article class="note sheet">
      <SummaryList rows={headerRows(body, childName)} />
      <TextPart title={fieldInWords('purpose')} text={body.purpose} />
      <TextPart title={fieldInWords('explained')} text={body.explained} />
      <section class="note__part">
        <h2>{fieldInWords('entries')}</h2>
        {body.entries.length === 0 && <p class="note__none">Nothing was recorded</p>}
        <div>{body.entries.map((entry) => <EntryView key={entry.id} entry={entry} />)}</div>
      </section>
      {afterEntries}
      <section class="note__part">
        <h2>Safety</h2>
        <p>{wordsFor(SAFETY, body.safetyAnswer)}</p>
        {body.safetyDetails !== '' && <><h3>{fieldInWords('safetyDetails')}</h3><p class="note__text">{body.safetyDetails}</p></>}
        {body.safetyActionTaken !== '' && <><h3>{fieldInWords('safetyActionTaken')}</h3><p class="note__text">{body.safetyActionTaken}</p></>}
      </section>
      <TextPart title={fieldInWords('analysis')} text={body.analysis} />
      <section class="note__part">
        <h2>{fieldInWords('nextActions')}</h2>
        {body.nextActions.length > 0
          && <ul>{body.nextActions.map((action) => <li key={action.id}>{action.what}. {action.owner}{action.due === undefined ? '' : `, by ${dateInWords(action.due)}`}</li>)}</ul>}
        {body.noActionsReason.trim() !== '' && <><h3>{fieldInWords('noActionsReason')}</h3><p class="note__text">{body.noActionsReason}</p></>}
        {body.nextActions.length === 0 && body.noActionsReason.trim() === '' && <p class="note__none">Not written</p>}
        {body.nextContact !== undefined && <p>{fieldInWords('nextContact')}: {dateInWords(body.nextContact)}</p>}
      </section>
      <TextPart title={fieldInWords('toldChildNext')} text={body.toldChildNext} />
      <TextPart title={fieldInWords('childSummary')} text={body.childSummary} />
    </article>
  )
}

function TextPart({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section class="note__part">
      <h2>{title}</h2>
      {text.trim() === '' ? <p class="note__none">Not written</p> : <p class="note__text">{text}</p>}
    </section>
  )
}

/** One typed line of a note, to be read. */
export function EntryView({ entry }: { readonly entry: Entry }) {
  switch (entry.type) {
    case 'said': {
      const { text, speaker, fidelity, precededBy, promptKind } = entry.statement
      return (
        <EntryLine type={entry.type} at={entry.at} from={speaker.trim() === '' ? SPEAKER_NOT_SAID : speaker}>
          <ExactWords text={text} fidelity={fidelity} promptKind={promptKind} precededBy={precededBy} />
        </EntryLine>
      )
    }
    case 'reported': return <EntryLine type={entry.type} at={entry.at} from={entry.by}>{entry.text}</EntryLine>
    case 'document': return <EntryLine type={entry.type} at={entry.at} from={entry.document}>{entry.text}</EntryLine>
    case 'observed': return <EntryLine type={entry.type} at={entry.at}>{entry.text}</EntryLine>
    case 'judgement': return <EntryLine type={entry.type} at={entry.at}>{entry.text}</EntryLine>
    default: return unreachable(entry)
  }
}

function headerRows(body: VisitBody, childName: (id: string) => string): SummaryRow[] {
  const rows: SummaryRow[] = [
    { key: 'Children', value: body.children.map(childName).join(', ') || 'Not named' },
    { key: 'When', value: [body.date === undefined ? 'No date' : dateInWords(body.date), timesOf(body.startsAt, body.endsAt)].filter(Boolean).join(', ') },
    { key: 'Where', value: body.placeName || 'Not named' },
    { key: 'How', value: howInWords(body) || 'Not answered' },
    { key: fieldInWords('present'), value: body.present.map(personInWords).join('\n') || 'Nobody named' },
    ...body.seen.filter((child) => body.children.includes(child.id)).map((child) => ({
      key: childName(child.id),
      value: [
        [wordsFor(SEEN, child.seen), child.notSeenReason].filter(Boolean).join(': '),
        child.alone && [wordsFor(ALONE, child.alone), child.notAloneReason].filter(Boolean).join(': '),
        child.couldTalkFreely && `Could talk freely: ${wordsFor(COULD_TALK, child.couldTalkFreely)}`,
      ].filter(Boolean).join('\n'),
    })),
  ]
  if (body.permissionForPictures !== undefined) rows.push({ key: 'Pictures', value: wordsFor(PERMISSION, body.permissionForPictures) })
  return rows
}

/** "Planned, in person, at home". */
export function howInWords(body: Pick<VisitBody, 'announced' | 'mode' | 'visitType'>): string {
  const [first = '', ...rest] = [wordsFor(ANNOUNCED, body.announced, ''), wordsFor(MODES, body.mode, ''), wordsFor(VISIT_TYPES, body.visitType, '')].filter(Boolean)
  return [first, ...rest.map((words) => words.toLowerCase())].join(', ')
}

function personInWords(person: VisitBody['present'][number]): string {
  const times = timesOf(person.cameAt, person.leftAt)
  return [person.name, person.role, times].filter(Boolean).join(', ')
}

function timesOf(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return `${from} to ${to}`
  if (from !== undefined) return `from ${from}`
  return to === undefined ? '' : `until ${to}`
}
