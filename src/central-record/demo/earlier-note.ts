import type { AddendumBody, OversightBody, QuestionBody } from '../../record/beside.ts'
import type { RecordId } from '../../record/ids.ts'
import type { Staff } from '../../record/staff.ts'
import type { VisitBody } from '../../record/visit.ts'
import { toRevision, type CentralWords } from '../ledger/write-central.ts'

/** A visit note as it went through a practitioner's hands before the demo begins. */
export interface EarlierNote {
  readonly caseId: string
  readonly recordId: string
  readonly draftId: string
  /** The revision that signed or shared it. */
  readonly lastId: string
  readonly author: Staff
  readonly writtenAt: string
  readonly finishedAt: string
  readonly body: VisitBody
  /** What the signature covers besides the words. */
  readonly artefacts?: readonly CentralWords[]
}

/** Words in the record, and the hash that later entries name. */
export interface Written {
  readonly words: readonly CentralWords[]
  readonly refersTo: { readonly refersTo: RecordId; readonly refersToHash: string }
}

/** A note drafted and then signed. */
export function signedNote(note: EarlierNote): Written {
  const draft = draftOf(note)
  const signature = {
    name: note.author.name,
    role: note.author.title,
    declaration: 'This is my record of the visit. Exact words are as I heard them, with the question that came before.',
    signedAt: note.finishedAt,
    signs: toRevision(draft).contentHash,
    artefacts: (note.artefacts ?? []).map((one) => toRevision(one).contentHash),
  }
  return written(draft, { ...draft, revId: note.lastId, act: 'sign', parents: [note.draftId], body: { ...note.body, signature }, capturedAt: note.finishedAt })
}

/** A note drafted and shared with the team, not yet signed. */
export function sharedNote(note: EarlierNote): Written {
  const draft = draftOf(note)
  return written(draft, { ...draft, revId: note.lastId, act: 'share', parents: [note.draftId], capturedAt: note.finishedAt })
}

interface EarlierEntry<Body> {
  readonly caseId: string
  readonly recordId: string
  readonly revId: string
  readonly author: Staff
  readonly writtenAt: string
  readonly body: Body
}

export function question(entry: EarlierEntry<QuestionBody>): CentralWords {
  return beside('question', entry)
}

export function oversight(entry: EarlierEntry<OversightBody>): CentralWords {
  return beside('oversight', entry)
}

export function addendum(entry: EarlierEntry<AddendumBody>): CentralWords {
  return beside('addendum', entry)
}

function draftOf({ caseId, recordId, draftId, author, writtenAt, body }: EarlierNote): CentralWords {
  return { caseId, recordId, revId: draftId, kind: 'visit', act: 'draft', body, authorId: author.id, capturedAt: writtenAt }
}

function written(draft: CentralWords, last: CentralWords): Written {
  return { words: [draft, last], refersTo: { refersTo: last.recordId as RecordId, refersToHash: toRevision(last).contentHash } }
}

function beside(kind: 'question' | 'oversight' | 'addendum', { caseId, recordId, revId, author, writtenAt, body }: EarlierEntry<unknown>): CentralWords {
  return { caseId, recordId, revId, kind, act: 'add', body, authorId: author.id, capturedAt: writtenAt }
}
