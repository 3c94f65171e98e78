import { Fragment, type ComponentChildren, type ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import { symbolName } from '../../direct-work/art/symbol-name.ts'
import { FamilyTime } from '../../direct-work/family-time/family-time.ts'
import { Observation } from '../../direct-work/observation/observation.ts'
import { UsedOnPaper } from '../../direct-work/used-on-paper/used-on-paper.ts'
import type { DirectWorkPage, KeptItem, PageWish } from '../../record/direct-work.ts'
import { Button } from '../action/button.tsx'
import { SeeHowDrawn } from '../drawing/replay/see-how-drawn.tsx'
import { wordsFor } from '../note/note-words.ts'
import { PictureFrame, type PictureAnswer } from '../note/picture-frame.tsx'
import { Details } from '../page/details.tsx'
import { nearnessInWords } from '../record/exact-words.tsx'
import { countInWords } from '../words/count-in-words.ts'
import { clockInWords } from '../words/date-in-words.ts'
import { notAnsweredInWords, timesInWords } from './direct-work-words.ts'
import { FamilyTimeSheet } from './family-time-sheet.tsx'
import { KeptItemView, type DecisionBeside } from './kept-item.tsx'
import { ObservationSheet } from './observation-sheet.tsx'
import { UsedOnPaperSheet } from './used-on-paper-sheet.tsx'
import { PAGE_WISHES } from './with-child/with-the-child-words.ts'

interface DirectWorkPageViewProps {
  readonly page: DirectWorkPage
  readonly childName: string
  readonly authorName: string
  /** The child asked for it to stay covered until somewhere quiet: nothing of it shows until somebody taps. */
  readonly covered: boolean
  readonly load: (sha256: string) => Promise<PictureAnswer>
  /** The organisation lets readers see how a drawing was drawn. */
  readonly replay?: boolean
  readonly decisionsOf: (itemRef: string) => readonly DecisionBeside[]
  readonly needsOf: (itemRef: string) => number
  /** What the child said when a thing was shown to them before the report. */
  readonly shownOf?: (itemRef: string) => ComponentProps<typeof KeptItemView>['shownBefore']
  readonly besideItem: (item: KeptItem) => ComponentChildren
  /** Beside the page as a whole, after its list. */
  readonly besidePage: ComponentChildren
  readonly itemActions?: ((item: KeptItem) => ComponentChildren) | undefined
  readonly pageActions?: ComponentChildren
}

/** One page of direct work: the picture as it is, and beside it the same page as a list in the child's words. Nothing is said about what either means. */
export function DirectWorkPageView(props: DirectWorkPageViewProps) {
  const { page, covered } = props
  const [shown, setShown] = useState(!covered)
  return (
    <section class="work-page" aria-label={page.toolName}>
      <h3 class="work-page__title">{page.toolName}</h3>
      <p class="work-page__facts">{[timesInWords(page), page.finished ? 'said to be finished' : 'not finished: stopped, interrupted or left', keepingInWords(page)].filter(Boolean).join(', ')}</p>
      {shown
        ? <PageOpen {...props} />
        : <div class="work-page__covered"><p>{props.childName} asked to keep this covered until somewhere quiet.</p><Button look="secondary" onPress={() => setShown(true)}>Uncover it<span class="visually-hidden">: {page.toolName}</span></Button></div>}
    </section>
  )
}

function PageOpen({ page, childName, authorName, load, replay = false, decisionsOf, needsOf, shownOf, besideItem, besidePage, itemActions, pageActions }: DirectWorkPageViewProps) {
  if (page.keeping === 'let-go') return <p class="quiet">{childName} chose not to keep this page. Nothing of it was kept.</p>
  const observation = page.toolId === 'observation' ? Observation.safeParse(page.answers) : null
  if (observation?.success) return <ObservationSheet made={observation.data} />
  const familyTime = page.toolId === 'family-time' ? FamilyTime.safeParse(page.answers) : null
  if (familyTime?.success) return <FamilyTimeSheet made={familyTime.data} />
  const paper = page.toolId === 'used-on-paper' ? UsedOnPaper.safeParse(page.answers) : null
  if (paper?.success) return <UsedOnPaperSheet made={paper.data} />
  return (
    <div class={page.pictures.length > 0 ? 'work-page__columns' : undefined}>
      {page.pictures.length > 0 && (
        <div class="work-page__pictures">
          {page.pictures.map(({ canvas, picture, strokes }, position) => {
            const name = `${page.toolName} by ${childName}${page.pictures.length > 1 ? `, picture ${position + 1} of ${page.pictures.length}` : ''}`
            return (
              <Fragment key={canvas + picture.sha256}>
                <PictureFrame sha256={picture.sha256} widthPx={picture.widthPx} heightPx={picture.heightPx} load={load} name={name} />
                {replay && strokes !== undefined && <SeeHowDrawn sha256={strokes.sha256} name={name} load={load} />}
              </Fragment>
            )
          })}
        </div>
      )}
      <div class="work-page__words">
        <PageName page={page} childName={childName} authorName={authorName} />
        {page.wish !== undefined && <PageWishLine wish={page.wish} childName={childName} />}
        {page.items.length === 0
          ? <p class="quiet">No words and nothing chosen on this page.</p>
          : (
            <ol class="kept-items">
              {page.items.map((item) => (
                <KeptItemView key={item.ref} item={item} childName={childName} authorName={authorName} decisions={decisionsOf(item.ref)} needsTaken={needsOf(item.ref)} pageWish={page.wish} shownBefore={shownOf?.(item.ref) ?? []} beside={besideItem(item)} actions={itemActions?.(item)} />
              ))}
            </ol>
          )}
        {besidePage}
        {pageActions}
        {page.unanswered.length > 0 && (
          <div class="not-answered">
            <h4>Not answered</h4>
            <ul>{page.unanswered.map(({ prompt, how, at }) => <li key={prompt + at}>{prompt} <span class="quiet">{notAnsweredInWords(how)}, {clockInWords(at)}</span></li>)}</ul>
          </div>
        )}
        {page.prompts.length > 0 && (
          <Details summary={`${countInWords(page.prompts.length, 'question')} stood on the screen`}>
            <ul>{page.prompts.map(({ promptId, wording, at }, position) => <li key={promptId + position}>{wording} <span class="quiet">{clockInWords(at)}</span></li>)}</ul>
            {page.orders.length > 0 && <p class="quiet">Choices lay in this order: {page.orders.map(({ what, order }) => `${what}: ${order.join(', ')}`).join('; ')}.</p>}
          </Details>
        )}
      </div>
    </div>
  )
}

/** A name in words says who put it down where that is known; a picture chosen as a name is named. */
function PageName({ page: { title, titleTold, titlePicture }, childName, authorName }: Pick<DirectWorkPageViewProps, 'page' | 'childName' | 'authorName'>) {
  return (
    <>
      {title !== '' && <p><strong>{childName}’s own title:</strong> {title}</p>}
      {title !== '' && titleTold?.writtenBy === 'practitioner' && <p class="kept-item__fact">Title written by {authorName} for {childName}. {nearnessInWords(titleTold.fidelity)}</p>}
      {titlePicture !== undefined && <p><strong>{childName}’s own picture for a name:</strong> {symbolName(titlePicture).toLowerCase()}</p>}
    </>
  )
}

function PageWishLine({ wish, childName }: { readonly wish: PageWish; readonly childName: string }) {
  return (
    <div class="wish">
      <p><strong>{childName}’s wish for this page:</strong> {wish.preference === undefined ? 'asked, could not choose' : wordsFor(PAGE_WISHES, wish.preference)}</p>
      <p class="kept-item__fact">Asked once for the page, with pictures that were said aloud, in this order: {wish.order.map(choiceInWords).join('; ')}</p>
    </div>
  )
}

function choiceInWords(choice: string): string {
  return PAGE_WISHES.find(({ value }) => value === choice)?.label ?? 'I’m not sure'
}

function keepingInWords(page: DirectWorkPage): string | false {
  return page.keeping === 'not-asked' && 'nobody asked whether to keep it'
}
