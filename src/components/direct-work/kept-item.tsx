import type { ComponentChildren } from 'preact'
import type { ChildStatement, KeptItem, PageWish, SharePreference } from '../../record/direct-work.ts'
import type { ShownBeforeReport } from '../../record/direct-work/with-the-child.ts'
import { differsFromWish, isLeftOut, wishOf, type ShareDecision } from '../../direct-work/sharing/share-wish.ts'
import { wordsFor } from '../note/note-words.ts'
import { Details } from '../page/details.tsx'
import { Tag } from '../page/tag.tsx'
import { ExactWords } from '../record/exact-words.tsx'
import { instantInWords } from '../words/date-in-words.ts'
import { DECISIONS, PREFERENCES, readBackInWords } from './direct-work-words.ts'
import { CHILD_SAYS, PAGE_WISHES } from './with-child/with-the-child-words.ts'

/** A decision about one thing, with who made it and when. */
export interface DecisionBeside {
  readonly body: ShareDecision
  readonly byName: string
  readonly at: string
}

type ShownThing = Pick<ShownBeforeReport['things'][number], 'childSays'> & { readonly at: string }

interface KeptItemViewProps {
  readonly item: KeptItem
  readonly childName: string
  readonly authorName: string
  /** Oldest first; the last one stands. */
  readonly decisions: readonly DecisionBeside[]
  readonly needsTaken: number
  /** Asked of the whole page, where the child was asked so. */
  readonly pageWish?: PageWish | undefined
  /** What the child said when this was shown to them before the report, oldest first. */
  readonly shownBefore?: readonly ShownThing[]
  /** What else stands beside this thing: what came of a question, that a line is the same as an earlier one. */
  readonly beside?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** One thing of a page in words: what was chosen, what was said and after which question, what came of reading it back, and what was wished. */
export function KeptItemView({ item, childName, authorName, decisions, needsTaken, pageWish, shownBefore = [], beside, actions }: KeptItemViewProps) {
  if (isForPractitioner(item)) return <FactForPractitioner item={item} />
  const asItsWords = item.statements.length > 0 && item.statements.every(({ readBack }) => readBack === item.readBack)
  return (
    <li class="kept-item">
      <h4 class="kept-item__heading">{item.heading}</h4>
      {item.marks.length > 0 && <ul class="kept-item__marks">{item.marks.map((mark, at) => <li key={at}>{mark}</li>)}</ul>}
      {item.statements.map((statement) => <ChildWords key={statement.id} statement={statement} childName={childName} authorName={authorName} />)}
      {item.marks.length === 0 && item.statements.length === 0 && <p class="quiet">No words and nothing chosen</p>}
      {!asItsWords && (item.readBack !== 'not-asked' || item.statements.length === 0) && <p class="kept-item__fact">{item.statements.length > 0 && 'All of it: '}{readBackInWords(item.readBack)}</p>}
      <Wish item={item} childName={childName} decisions={decisions} pageWish={pageWish} shownBefore={shownBefore} />
      {needsTaken > 0 && <p class="kept-item__fact">Taken over as a need, with {childName} as its source</p>}
      {beside}
      {actions}
    </li>
  )
}

function ChildWords({ statement, childName, authorName }: { readonly statement: ChildStatement; readonly childName: string; readonly authorName: string }) {
  const { text, fidelity, promptKind, precededBy, earlier, at } = statement
  const byWhom = statement.writtenBy === 'practitioner' ? `Written by ${authorName} for ${childName}` : `Written by ${childName}`
  return (
    <div class="child-words">
      <ExactWords text={text} fidelity={fidelity} promptKind={promptKind} precededBy={precededBy} />
      <p class="kept-item__fact">{[[byWhom, at].filter(Boolean).join(', '), readBackInWords(statement.readBack)].join('. ')}</p>
      {earlier.length > 0 && (
        <Details summary={earlier.length === 1 ? 'What it said before' : `What it said before (${earlier.length})`}>
          {/* How near the versions before were is not kept: none of them stands in quotation marks. */}
          <ol>{earlier.map((words, position) => <li key={position}><ExactWords text={words} fidelity={undefined} promptKind={promptKind} precededBy={precededBy} /></li>)}</ol>
        </Details>
      )}
    </div>
  )
}

/** The child's wish and the practitioner's decision, always side by side; a difference is said in words. */
function Wish({ item, childName, decisions, pageWish, shownBefore = [] }: Pick<KeptItemViewProps, 'item' | 'childName' | 'decisions' | 'pageWish' | 'shownBefore'>) {
  const stands = decisions.at(-1)
  const before = decisions.slice(0, -1)
  const shown = shownBefore.at(-1)
  if (item.preference === undefined && item.earlierPreference === undefined && stands === undefined) return null
  return (
    <div class="wish">
      <p><strong>{childName}’s wish:</strong> {wishInWords(item, pageWish)}</p>
      {item.earlierPreference !== undefined && <p class="kept-item__fact">Before it was changed: {wordsFor(PREFERENCES, item.earlierPreference)}</p>}
      <p><strong>Decision:</strong> {stands === undefined ? 'not made yet' : wordsFor(DECISIONS, stands.body.decision)}</p>
      {stands !== undefined && <DecisionFacts decision={stands} childName={childName} />}
      {stands !== undefined && differsFromWish(wishOf(item, { wish: pageWish }), stands.body, isLeftOut(item)) && <p class="wish__differs"><Tag look="attention">Not what {childName} wished</Tag></p>}
      {shown !== undefined && (
        <p class="kept-item__fact">{shown.childSays === 'not-ok' ? <Tag look="attention">Shown before the report: {childName} said not OK now</Tag> : `Shown before the report: ${wordsFor(CHILD_SAYS, shown.childSays)}`}, {instantInWords(shown.at)}</p>
      )}
      {before.length > 0 && (
        <Details summary="Earlier decisions">
          {before.map((decision) => <div key={decision.at}><p>{wordsFor(DECISIONS, decision.body.decision)}</p><DecisionFacts decision={decision} childName={childName} /></div>)}
        </Details>
      )}
    </div>
  )
}

/** What was wished of the thing, or of its page; never a wish that nobody gave. */
export function wishInWords(item: { readonly preference?: SharePreference | undefined }, pageWish: PageWish | undefined, none = 'none was given'): string {
  if (item.preference !== undefined) return wordsFor(PREFERENCES, item.preference)
  if (pageWish === undefined) return none
  return `${pageWish.preference === undefined ? 'asked, could not choose' : wordsFor(PAGE_WISHES, pageWish.preference)}, of the whole page`
}

function DecisionFacts({ decision: { body, byName, at }, childName }: { readonly decision: DecisionBeside; readonly childName: string }) {
  return (
    <>
      {body.reason.trim() !== '' && <p class="note__text">Because: {body.reason}</p>}
      <p class="kept-item__fact">{body.told === undefined ? `${childName} has not been told yet` : `${childName} was told on ${instantInWords(body.told.at)} (${body.told.how.toLowerCase()})`}. Decided by {byName}, {instantInWords(at)}</p>
      {body.told !== undefined && body.told.reaction.trim() !== '' && <p class="note__text">What {childName} made of it: {body.told.reaction}</p>}
    </>
  )
}

/** A tool's own facts for whoever takes the tablet back stand in the list after what the child made; the child never saw them. */
export function isForPractitioner({ forPractitioner, ref, heading }: Pick<KeptItem, 'forPractitioner' | 'ref' | 'heading'>): boolean {
  return forPractitioner === true || BEFORE_THE_FIELD.has(`${ref} ${heading}`)
}

/** Facts of records made before `forPractitioner` was a field. Whole, so that a heading in a child's words is never taken for one. */
const BEFORE_THE_FIELD: ReadonlySet<string> = new Set(['safeguarding-check For the practitioner: read the jar before you leave', 'foil-cards For the practitioner: the two foil cards'])

function FactForPractitioner({ item }: { readonly item: KeptItem }) {
  return (
    <li class="kept-item kept-item--fact">
      <h4 class="kept-item__heading">For the practitioner: {item.heading.replace(/^For the practitioner: /, '')}</h4>
      <ul class="kept-item__marks">{item.marks.map((mark, at) => <li key={at}>{mark}</li>)}</ul>
      <p class="kept-item__fact">Not shown to the child</p>
    </li>
  )
}
