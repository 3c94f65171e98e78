import type { DirectWorkNoteBody } from '../../../record/direct-work.ts'
import type { RecordId } from '../../../record/ids.ts'
import { unreachable } from '../../../record/unreachable.ts'
import { type CaseMemory, bodyOf } from '../case-memory.ts'
import { askedAgainAt } from './asked-again-view.ts'

/**
 * Every word that stands beside a note and is found with it: what a child said and wrote, titles and words of pictures, what the
 * practitioner set beside a session, and addenda, questions and oversight. Each a field of its own.
 */
export function wordsBeside(memory: CaseMemory, visitId: RecordId): string[] {
  const beside = memory.attached(visitId, 'direct-work', 'drawing', 'photograph', 'addendum', 'question', 'oversight').flatMap(({ revision }) => {
    const session = bodyOf(revision, 'direct-work')
    if (session) return [...session.pages.flatMap((page) => [page.title, ...page.items.flatMap(({ statements }) => statements.map(({ text }) => text))]), ...wordsOfNotes(memory, revision.recordId)]
    const picture = bodyOf(revision, 'drawing') ?? bodyOf(revision, 'photograph')
    if (picture) return [picture.title, ...picture.words.map(({ text }) => text)]
    const oversight = bodyOf(revision, 'oversight')
    if (oversight) return [oversight.summary, oversight.decision, oversight.reasoning]
    const beside = bodyOf(revision, 'addendum') ?? bodyOf(revision, 'question')
    return beside ? [beside.text] : []
  })
  return [...beside, ...wordsAskedAgain(memory, visitId)]
}

/** What the practitioner set beside a session. */
function wordsOfNotes(memory: CaseMemory, sessionId: RecordId): string[] {
  return memory.attached(sessionId, 'direct-work-note').flatMap(({ revision }) => {
    const note = bodyOf(revision, 'direct-work-note')
    return note ? wordsOfNote(note) : []
  })
}

function wordsOfNote(note: DirectWorkNoteBody): string[] {
  switch (note.kind) {
    case 'observation':
    case 'analysis':
    case 'need-accepted':
    case 'transcript': return [note.text]
    case 'question-answered': return [note.said]
    case 'question-promised': return [note.how]
    case 'same-line': return []
    case 'share-decision': return [note.reason]
    case 'summary-read': return [note.summary, note.changedTo ?? '', note.said?.text ?? '', note.reason]
    case 'shown-before-report': return [note.reaction]
    case 'child-upset': return [note.seen, note.helped, note.action, note.told]
    // Said at a later visit: found with that one.
    case 'asked-again': return []
    default: return unreachable(note)
  }
}

/** What the child said at this visit of earlier words. */
function wordsAskedAgain(memory: CaseMemory, visitId: RecordId): string[] {
  return askedAgainAt(memory, visitId).flatMap(({ body }) => [body.now?.text ?? '', body.reason]).filter((text) => text !== '')
}
