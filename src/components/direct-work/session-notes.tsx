import type { DirectWorkBody, DirectWorkNoteBody } from '../../record/direct-work.ts'
import { StateMark } from '../record/state-mark.tsx'
import { instantInWords } from '../words/date-in-words.ts'
import type { DirectWorkNoteInNote } from './direct-work-session.tsx'

/** What the practitioner set beside the session, each in its own place: what they saw, what they make of it, and needs taken over. Decisions stand with the thing they are about. */
export function SessionNotes({ notes, body, childName }: { readonly notes: readonly DirectWorkNoteInNote[]; readonly body: DirectWorkBody; readonly childName: string }) {
  const own = notes.flatMap((note): OwnNote[] => (isOwn(note.body) ? [{ ...note, body: note.body }] : []))
  const [observations, analyses, needs] = (['observation', 'analysis', 'need-accepted'] as const).map((kind) => own.filter((note) => note.body.kind === kind))
  if (!observations?.length && !analyses?.length && !needs?.length) return null
  return (
    <div class="session-notes">
      <NoteGroup title="Practitioner’s observation" notes={observations ?? []} body={body} childName={childName} />
      <NoteGroup title="Practitioner’s analysis" notes={analyses ?? []} body={body} childName={childName} />
      <NoteGroup title={`Needs ${childName} told`} notes={needs ?? []} body={body} childName={childName} />
    </div>
  )
}

type OwnBody = Extract<DirectWorkNoteBody, { kind: 'observation' | 'analysis' | 'need-accepted' }>
type OwnNote = Omit<DirectWorkNoteInNote, 'body'> & { readonly body: OwnBody }

function isOwn(body: DirectWorkNoteBody): body is OwnBody {
  return body.kind === 'observation' || body.kind === 'analysis' || body.kind === 'need-accepted'
}

function NoteGroup({ title, notes, body, childName }: { readonly title: string; readonly notes: readonly OwnNote[]; readonly body: DirectWorkBody; readonly childName: string }) {
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

function wordsOf({ body }: OwnNote): string {
  return body.kind === 'need-accepted' ? `${body.topic}: ${body.text}` : body.text
}

function sourceOf({ body: note }: OwnNote, body: DirectWorkBody, childName: string): string {
  if (note.kind !== 'need-accepted') return ''
  const item = body.pages.find(({ pageId }) => pageId === note.pageId)?.items.find(({ ref }) => ref === note.itemRef)
  return `Source: ${childName}${item ? `, ${item.heading}` : ''}. `
}
