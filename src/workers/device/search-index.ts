import MiniSearch from 'minisearch'
import type { RecordId } from '../../record/ids.ts'
import type { VisitBody } from '../../record/visit.ts'
import type { SearchHit } from '../search-hit-api.ts'

/** What the index needs to know of a note. */
export interface SearchSource {
  /** `beside`: words found with the note that do not stand in it, a field each. */
  readonly text: (recordId: RecordId) => { readonly body: VisitBody; readonly beside: readonly string[] } | null
  readonly about: (recordId: RecordId) => Omit<SearchHit, 'snippet' | 'matchStart' | 'matchEnd'> | null
}

const MOST_HITS = 50
const SNIPPET_BEFORE = 60
const SNIPPET_AFTER = 120
/** Between two fields of a note: a word in no language, and no sign that people type. */
const BETWEEN = '\u2029'

/** Words of all notes on the device, in memory only; gone with the worker at lock. */
export class SearchIndex {
  readonly #index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], processTerm: foldTerm })
  readonly #source: SearchSource
  readonly #stale = new Set<RecordId>()
  readonly #texts = new Map<RecordId, string>()

  constructor(source: SearchSource) {
    this.#source = source
  }

  /** Marks a note as changed; it is read again before the next search. */
  touch(recordId: RecordId): void {
    this.#stale.add(recordId)
  }

  /** Takes in some of the changed notes; true while more wait. Called between other work after unlock. */
  settle(most = Infinity): boolean {
    let left = most
    for (const recordId of this.#stale) {
      if (left-- <= 0) return true
      this.#stale.delete(recordId)
      const note = this.#source.text(recordId)
      if (this.#texts.has(recordId)) this.#index.discard(recordId)
      if (!note) {
        this.#texts.delete(recordId)
        continue
      }
      const text = [...wordsOfVisit(note.body), ...note.beside].filter((part) => part !== '').join(BETWEEN)
      this.#texts.set(recordId, text)
      this.#index.add({ id: recordId, text })
    }
    return false
  }

  /** Notes that hold all the words asked for, the last one as a beginning; best first. */
  search(query: string): SearchHit[] {
    this.settle()
    const terms = query.split(/[^\p{L}\p{N}']+/u).filter((term) => term !== '')
    if (terms.length === 0) return []
    const found = this.#index.search(query, { combineWith: 'AND', prefix: (_, index, all) => index === all.length - 1 })
    return found.slice(0, MOST_HITS).flatMap((hit): SearchHit[] => {
      const recordId = hit.id as RecordId
      const about = this.#source.about(recordId)
      return about ? [{ ...about, ...snippetOf(this.#texts.get(recordId) ?? '', hit.terms) }] : []
    })
  }
}

/** Every word of a visit that a person wrote or quoted. */
export function wordsOfVisit(body: VisitBody): string[] {
  const entries = body.entries.flatMap((entry) => {
    switch (entry.type) {
      case 'said': return [entry.statement.speaker, entry.statement.precededBy, entry.statement.text]
      case 'reported': return [entry.by, entry.text]
      case 'document': return [entry.document, entry.text]
      default: return [entry.text]
    }
  })
  return [
    body.placeName, body.purpose, body.explained, ...body.present.flatMap((one) => [one.name, one.role]), ...entries,
    ...body.seen.flatMap((child) => [child.notSeenReason ?? '', child.notAloneReason ?? '']), body.safetyDetails, body.safetyActionTaken,
    body.analysis, ...body.nextActions.flatMap((action) => [action.what, action.owner]), body.noActionsReason, body.toldChildNext, body.childSummary,
  ]
}

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/

function foldTerm(term: string): string {
  // Nearly every word, and a quarter of the work of taking ten thousand notes in.
  if (ASCII.test(term)) return term.toLowerCase()
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Text around the first match, cut at spaces, from its own field only: a question, an answer and a name run together would be a
 * sentence that nobody said. The offsets are of the match in the snippet.
 */
function snippetOf(text: string, terms: readonly string[]): Pick<SearchHit, 'snippet' | 'matchStart' | 'matchEnd'> {
  const wanted = new Set(terms)
  for (const match of text.matchAll(/[\p{L}\p{N}']+/gu)) {
    if (!wanted.has(foldTerm(match[0])) && !match[0].split("'").some((part) => wanted.has(foldTerm(part)))) continue
    const from = text.lastIndexOf(BETWEEN, match.index) + 1
    const end = text.indexOf(BETWEEN, match.index)
    return cutField(text.slice(from, end === -1 ? text.length : end), match.index - from, match[0].length)
  }
  return { snippet: '', matchStart: 0, matchEnd: 0 }
}

function cutField(field: string, at: number, length: number): Pick<SearchHit, 'snippet' | 'matchStart' | 'matchEnd'> {
  const start = at <= SNIPPET_BEFORE ? 0 : field.lastIndexOf(' ', at - SNIPPET_BEFORE) + 1
  const space = field.indexOf(' ', at + length + SNIPPET_AFTER)
  const end = Math.min(space === -1 ? field.length : space, at + length + 2 * SNIPPET_AFTER)
  const before = start > 0 ? '… ' : ''
  const matchStart = before.length + at - start
  return { snippet: `${before}${field.slice(start, end)}${end < field.length ? ' …' : ''}`, matchStart, matchEnd: matchStart + length }
}
