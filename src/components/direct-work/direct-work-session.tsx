import type { ComponentChildren } from 'preact'
import { sameLinesOf } from '../../direct-work/line/lines-made.ts'
import { isQuestion, notesOfQuestion } from '../../direct-work/questions/question-standing.ts'
import type { DirectWorkBody, DirectWorkNoteBody, KeptItem, DirectWorkPage } from '../../record/direct-work.ts'
import type { PictureAnswer } from '../note/picture-frame.tsx'
import { wordsFor } from '../note/note-words.ts'
import { Details } from '../page/details.tsx'
import { SummaryList, type SummaryRow } from '../page/summary-list.tsx'
import { StateMark, type WorkState } from '../record/state-mark.tsx'
import { clockInWords, instantInWords } from '../words/date-in-words.ts'
import { DirectWorkPageView } from './direct-work-page-view.tsx'
import { BANDS, leadInWords, pauseInWords, proofHasGap, proofInWords, timesInWords, toolsInWords } from './direct-work-words.ts'
import type { DecisionBeside } from './kept-item.tsx'
import { QuestionFollowUp } from './question-follow-up.tsx'
import { SameLine } from './same-line.tsx'
import { SessionNotes } from './session-notes.tsx'
import { WithTheChild } from './with-child/with-the-child.tsx'
import { MARK_WORDS } from './with-child/with-the-child-words.ts'
import { Transcripts } from './transcripts.tsx'
import './direct-work.css'

/** A session of direct work as a screen shows it. */
export interface DirectWorkInNote {
  readonly recordId: string
  readonly body: DirectWorkBody
  readonly authorName: string
  readonly childName: string
  readonly item: WorkState
  readonly notes: readonly DirectWorkNoteInNote[]
}
export interface DirectWorkNoteInNote {
  readonly recordId: string
  readonly body: DirectWorkNoteBody
  readonly byName: string
  readonly at: string
  readonly item: WorkState
}

interface DirectWorkSessionProps {
  readonly work: DirectWorkInNote
  readonly load: (sha256: string) => Promise<PictureAnswer>
  /** The organisation lets readers see how a drawing was drawn. */
  readonly replay?: boolean
  /** Under the heading, e.g. a way to the session's own screen. */
  readonly actions?: ComponentChildren
  readonly itemActions?: (page: DirectWorkPage, item: KeptItem) => ComponentChildren
  readonly pageActions?: (page: DirectWorkPage) => ComponentChildren
  /** False where the screen's own heading says it already. */
  readonly titled?: boolean
}

/** What a child made and said in one session, for whoever reads it: the pages, what was not answered, the stops, and beside them the practitioner's own words. */
export function DirectWorkSession({ work, load, replay = false, actions, itemActions, pageActions, titled = true }: DirectWorkSessionProps) {
  const { body, childName, authorName, notes } = work
  const decisionsOf = (pageId: string) => (itemRef: string) => notes.flatMap(({ body: note, byName, at }): DecisionBeside[] => (note.kind === 'share-decision' && note.pageId === pageId && note.itemRef === itemRef ? [{ body: note, byName, at }] : []))
  const needsOf = (pageId: string) => (itemRef: string) => notes.filter(({ body: note }) => note.kind === 'need-accepted' && note.pageId === pageId && note.itemRef === itemRef).length
  const shownOf = (pageId: string) => (itemRef: string) => notes.flatMap(({ body: note }) => (note.kind !== 'shown-before-report' ? [] : note.things.flatMap((thing) => (thing.pageId === pageId && thing.itemRef === itemRef ? [{ childSays: thing.childSays, at: note.at }] : []))))
  return (
    <article class="direct-work" aria-label={`${toolsInWords(body)}, ${childName}`}>
      <header class="direct-work__head">
        {!titled && <h2 class="visually-hidden">{body.lead === 'practitioner' ? 'What was recorded' : `What ${childName} made`}</h2>}
        {titled && <h3 class="direct-work__title">{toolsInWords(body)}: {childName}</h3>}
        <p class="direct-work__facts">{[instantInWords(body.startedAt).replace(/, [^,]*$/, ''), timesInWords(body), leadInWords(body.lead, childName, authorName)].join(', ')}</p>
        {body.proof && <p class={proofHasGap(body.proof) ? 'direct-work__gap' : 'direct-work__facts'}>{proofHasGap(body.proof) && <strong>Something is missing. </strong>}{sentence(proofInWords(body.proof))}</p>}
        <p><StateMark state={work.item} /></p>
        {actions}
      </header>
      <Pauses body={body} childName={childName} />
      {body.pages.map((page) => (
        <DirectWorkPageView key={page.pageId} page={page} childName={childName} authorName={authorName} covered={body.ending === 'keep-covered'} load={load} replay={replay}
          decisionsOf={decisionsOf(page.pageId)} needsOf={needsOf(page.pageId)} shownOf={shownOf(page.pageId)} itemActions={itemActions && ((item) => itemActions(page, item))} pageActions={pageActions?.(page)}
          besideItem={(item) => besideItem(page, item, notes, childName)} besidePage={<Transcripts notes={notes} pageId={page.pageId} />} />
      ))}
      {body.lead !== 'practitioner' && <p class="direct-work__feedback"><strong>Feedback from {childName}:</strong> {body.feedback === undefined ? 'not given' : 'given, and sealed: nobody on the case can read it'}.</p>}
      <WithTheChild notes={notes} body={body} childName={childName} />
      <SessionNotes notes={notes} body={body} childName={childName} />
      <Details summary="How it was done"><SummaryList rows={factRows(body, childName)} /></Details>
    </article>
  )
}

/** What a tool's own follow-up says of one thing. */
function besideItem(page: DirectWorkPage, item: KeptItem, notes: readonly DirectWorkNoteInNote[], childName: string): ComponentChildren {
  if (isQuestion(page, item)) return <QuestionFollowUp entries={notesOfQuestion(notes, page.pageId, item.ref)} childName={childName} />
  if (page.toolId === 'line' && item.ref === 'place') return <SameLine links={sameLinesOf(notes, page.pageId)} />
  return null
}

/** Stop, Break and Hide as they were pressed: times, no reasons. */
function Pauses({ body: { pauses }, childName }: { readonly body: DirectWorkBody; readonly childName: string }) {
  if (pauses.length === 0) return null
  const stopped = pauses.findLast(({ kind }) => kind === 'stop')
  return (
    <div class="direct-work__pauses">
      {stopped && <p><strong>{childName} pressed Stop at {clockInWords(stopped.at)}.</strong> Nothing was asked.</p>}
      <Details summary={`Stops and breaks (${pauses.length})`}><ul>{pauses.map(({ kind, at }, position) => <li key={position}>{clockInWords(at, true)} {pauseInWords(kind)}</li>)}</ul></Details>
    </div>
  )
}

function factRows(body: DirectWorkBody, childName: string): SummaryRow[] {
  const rows: SummaryRow[] = [{ key: 'In the room', value: body.inRoom.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n') || 'Nobody named' }]
  if (body.lead === 'practitioner') return rows
  rows.push({ key: `What ${childName} was told`, value: body.toldWhoSees || 'Not recorded' }, { key: 'Version of the pages', value: wordsFor(BANDS, body.band) }, { key: 'Language', value: body.language || 'Not recorded' })
  if (body.interpreter) rows.push({ key: 'Interpreter', value: [body.interpreter.name, body.interpreter.booking && `booking ${body.interpreter.booking}`, ACCREDITED[body.interpreter.accredited]].filter(Boolean).join(', ') })
  if (body.signing.trim() !== '') rows.push({ key: 'Signs or communication aid', value: body.signing })
  if (body.communicationPartner.trim() !== '') rows.push({ key: 'Communication partner', value: body.communicationPartner })
  const access = accessInWords(body.accessProfile)
  if (access !== '') rows.push({ key: 'Access', value: access })
  if (body.marks && body.marks.length > 0) rows.push({ key: 'Marked in the adult’s corner', value: body.marks.map(({ mark, at }) => `${clockInWords(at, true)} ${MARK_WORDS[mark]}`).join('\n') })
  if (body.ending) rows.push({ key: 'At the end', value: body.ending === 'show-now' ? `${childName} chose to show it now` : `${childName} chose to keep it covered until somewhere quiet` })
  return rows
}

const ACCREDITED = { yes: 'accredited', no: 'not accredited', unknown: 'accreditation not known' } as const

/** What of the access profile is not the usual, in words. Unknown parts of a newer version are passed over. */
function accessInWords(profile: unknown): string {
  if (typeof profile !== 'object' || profile === null) return ''
  const { targets, text, contrast, lowStimulation, symbols, readAloud, scanning, dwellMs, hand } = profile as Record<string, unknown>
  return [
    targets !== undefined && targets !== 'large' && `${String(targets)} targets`.replace('-', ' '), text !== undefined && text !== 'usual' && `${String(text)} text`, contrast === 'high' && 'high contrast', lowStimulation === true && 'few things at once',
    symbols === true && 'symbols', readAloud === true && 'read aloud on tap', (scanning === 'auto' || scanning === 'step') && `switch scanning, ${scanning}`, typeof dwellMs === 'number' && dwellMs > 0 && 'choosing by resting', hand === 'left' && 'for the left hand',
  ].filter((part) => part !== false).join(', ')
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}
