import type { DirectWorkBody } from '../../record/direct-work.ts'
import { unreachable } from '../../record/unreachable.ts'
import { StateMark } from '../record/state-mark.tsx'
import { instantInWords } from '../words/date-in-words.ts'
import type { DirectWorkNoteInNote } from './direct-work-session.tsx'

/** What the practitioner set beside the session, each in its own place: what they saw, what they make of it, and needs taken over. Decisions stand with the thing they are about. */
export function SessionNotes({ notes, body, childName }: { readonly notes: readonly DirectWorkNoteInNote[]; readonly body: DirectWorkBody; readonly childName: string }) {
  const [observations, analyses, needs] = (['observation', 'analysis', 'need-accepted'] as const).map((kind) => notes.filter((note) => note.body.kind === kind))
  if (!observations?.length && !analyses?.length && !needs?.length) return null
  return (
    <div class="session-notes">
      <NoteGroup title="Practitioner’s observation" notes={observations ?? []} body={body} childName={childName} />
      <NoteGroup title="Practitioner’s analysis" notes={analyses ?? []} body={body} childName={childName} />
      <NoteGroup title={`Needs ${childName} told`} notes={needs ?? []} body={body} childName={childName} />
    </div>
  )
}

function NoteGroup({ title, notes, body, childName }: { readonly title: string; readonly notes: readonly DirectWorkNoteInNote[]; readonly body: DirectWorkBody; readonly childName: string }) {
  if (notes.length === 0) return null
  return (
    <section class="session-notes__group">
      <h4>{title}</h4>
      {notes.map((note) => (
        <div class="session-notes__note" key={note.recordId}>
          <p class="note__text">{wordsOf(note)}</p>
          <p class="kept-item__fact">{sourceOf(note, body, childName)}{note.byName}, {instantInWords(note.at)} <StateMark state={note.item} /></p>
        </div>
      ))}
    </section>
  )
}

function wordsOf({ body }: DirectWorkNoteInNote): string {
  switch (body.kind) {
    case 'observation':
    case 'analysis': return body.text
    case 'need-accepted': return `${body.topic}: ${body.text}`
    // These stand with the page or the thing they are about.
    case 'share-decision':
    case 'question-answered':
    case 'question-promised':
    case 'same-line':
    case 'transcript': return ''
    default: return unreachable(body)
  }
}

function sourceOf({ body: note }: DirectWorkNoteInNote, body: DirectWorkBody, childName: string): string {
  if (note.kind !== 'need-accepted') return ''
  const item = body.pages.find(({ pageId }) => pageId === note.pageId)?.items.find(({ ref }) => ref === note.itemRef)
  return `Source: ${childName}${item ? `, ${item.heading}` : ''}. `
}
