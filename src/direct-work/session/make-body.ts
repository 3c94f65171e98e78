import type { InkOperation } from '../../ink/ink-operation.ts'
import type { PictureRef } from '../../record/artefact.ts'
import type { Band } from '../../record/case-pack.ts'
import type { CaptureProof, ChildStatement, DirectWorkBody, DirectWorkPage, KeptItem, ReadBack, SharePreference } from '../../record/direct-work.ts'
import type { ChildId, RecordId } from '../../record/ids.ts'
import { inkPicture } from '../ink-picture.ts'
import type { Scene } from '../scene.ts'
import type { ToolItem } from '../tool.ts'
import type { ToldWords } from '../words.ts'
import { inkOf } from './page-history.ts'
import { readBackOfWhole, readBackOfWords } from './read-back-of.ts'
import type { ReplayedPage, ReplayedSession } from './replay-session.ts'
import { pageAsItStands, thingAsItStands } from './thing-as-it-stands.ts'

/** What the practitioner knew at the hand-over and the child's page did not. */
export interface SessionAbout extends Pick<DirectWorkBody, 'lead' | 'inRoom' | 'toldWhoSees' | 'language' | 'interpreter' | 'signing' | 'communicationPartner'> {
  readonly visitId: RecordId
  readonly childId?: ChildId
  /** The name the child goes by: the speaker of their words. */
  readonly childName: string
  readonly band: Band
  /** The clock on the wall at an instant, `14:05`: times of the room, not of a server. */
  readonly wallTime: (instant: string) => string
}

/** A picture of a page: what it shows, and the child's own lines where one canvas is the picture. */
export interface PagePicture {
  readonly pageId: string
  readonly canvas: string
  readonly scene: Scene
  readonly operations?: readonly InkOperation[]
}

export interface KeptPicture { readonly picture: PictureRef; readonly strokes?: PictureRef }

/** Every picture of a session that is kept, page by page. A page let go has none; a canvas without a line is no picture. */
export function picturesOf(session: ReplayedSession): readonly PagePicture[] {
  return session.pages.filter((page) => keepingOf(page) !== 'let-go').flatMap(picturesOfPage)
}

/** What the tool shows of a page, then every canvas with lines that it does not: what belonged to a card that is gone was drawn all the same. */
function picturesOfPage({ history }: ReplayedPage): readonly PagePicture[] {
  const ink = (canvas: string) => inkOf(history, canvas)
  const shown = history.tool.pictures(history.answers, ink) as readonly { readonly canvas: string; readonly scene: Scene }[]
  const named = new Set(shown.map(({ canvas }) => canvas))
  const others = [...history.canvases.keys()].filter((canvas) => !named.has(canvas)).flatMap((canvas) => inkPicture(canvas, ink))
  return [...shown, ...others].map(({ canvas, scene }) => {
    const operations = history.canvases.get(canvas)?.operations
    return { pageId: history.pageId, canvas, scene, ...(operations && { operations }) }
  })
}

/** The record of a session: nothing in it but what was captured and what the practitioner said at the hand-over. */
export function directWorkBody(session: ReplayedSession, about: SessionAbout, proof: Omit<CaptureProof, 'closed' | 'interruptions'>, pictureOf: (pageId: string, canvas: string) => KeptPicture | undefined): DirectWorkBody {
  const { visitId, childId, band, lead, inRoom, toldWhoSees, language, interpreter, signing, communicationPartner } = about
  return {
    visitId, ...(childId !== undefined && { childId }), band, startedAt: session.startedAt, endedAt: session.endedAt,
    lead, inRoom, toldWhoSees, language, ...(interpreter && { interpreter }), signing, communicationPartner,
    accessProfile: session.profile, pages: session.pages.map((page) => pageBody(page, about, pictureOf)), pauses: [...session.pauses],
    ...(session.marks.length > 0 && { marks: [...session.marks] }),
    proof: { ...proof, closed: session.closed, interruptions: session.interruptions },
    ...(session.ending && { ending: session.ending }), ...(session.feedback && { feedback: session.feedback }),
  }
}

function pageBody(page: ReplayedPage, about: SessionAbout, pictureOf: (pageId: string, canvas: string) => KeptPicture | undefined): DirectWorkPage {
  const { history } = page
  const keeping = keepingOf(page)
  const letGo = keeping === 'let-go'
  const canvases = letGo ? [] : picturesOfPage(page)
  return {
    pageId: history.pageId, toolId: history.tool.id, toolName: history.tool.name, toolVersion: history.tool.version,
    startedAt: page.startedAt, endedAt: page.endedAt, finished: page.finished, title: letGo ? '' : page.title,
    ...(!letGo && titleOf(page)), ...(!letGo && wishOf(page)),
    answers: letGo ? null : history.answers,
    items: letGo ? [] : [...itemsOf(page).map((item) => keptItem(item, page, about)), ...factsOf(page).map((fact) => ({ ...keptItem(fact, page, about), forPractitioner: true }))],
    unanswered: page.unanswered.map(({ promptId, how, at }) => ({ prompt: page.prompts.findLast((shown) => shown.promptId === promptId)?.wording ?? promptId, how, at })),
    orders: Array.from(page.orders, ([what, order]) => ({ what, order: [...order] })),
    prompts: page.prompts.map(({ promptId, version, wording, promptKind, at }) => ({ promptId, version, wording, kind: promptKind, at })),
    pictures: canvases.flatMap(({ canvas }) => {
      const kept = pictureOf(history.pageId, canvas)
      return kept ? [{ canvas, picture: kept.picture, ...(kept.strokes && { strokes: kept.strokes }) }] : []
    }),
    keeping,
  }
}

function titleOf({ title, titleWords, titlePicture }: ReplayedPage): Pick<DirectWorkPage, 'titleTold' | 'titlePicture'> {
  return { ...(titleWords && title !== '' && { titleTold: { writtenBy: titleWords.by, fidelity: titleWords.nearness } }), ...(titlePicture !== undefined && { titlePicture }) }
}

/** A wish of the whole page counts for the page it was given to; only one not to share stays, whatever the page becomes. */
function wishOf({ wish, history }: ReplayedPage): Pick<DirectWorkPage, 'wish'> {
  if (wish === undefined || (wish.preference !== KEEPS_STANDING && wish.stood !== pageAsItStands(history))) return {}
  return { wish: { ...(wish.preference && { preference: wish.preference }), order: [...wish.order] } }
}

const KEEPS_STANDING: SharePreference = 'do-not-share'

/** A wish about one thing, and what was wished before the thing was changed. */
function preferenceOf(itemRef: string, page: ReplayedPage): Pick<KeptItem, 'preference' | 'preferenceOrder' | 'earlierPreference'> {
  const wish = page.preferences.get(itemRef)
  if (wish === undefined) return {}
  const stands = wish.preference === KEEPS_STANDING || wish.stood.whole === thingAsItStands(page.history, itemRef).whole
  return stands ? { preference: wish.preference, preferenceOrder: [...wish.order] } : { earlierPreference: wish.preference }
}

/** What the child made and said. */
function itemsOf({ history }: ReplayedPage): readonly ToolItem[] {
  return history.tool.items(history.answers, (canvas: string) => inkOf(history, canvas)) as readonly ToolItem[]
}

/** What only the practitioner is told; it stands after what the child made. */
function factsOf({ history }: ReplayedPage): readonly ToolItem[] {
  return (history.tool.facts?.(history.answers) ?? []) as readonly ToolItem[]
}

function keepingOf(page: ReplayedPage): DirectWorkPage['keeping'] {
  if (!page.history.tool.keptOnlyIfAsked) return 'kept'
  // Whoever was interrupted was not asked: what they made is kept, and said to be so.
  return page.keep === undefined ? 'not-asked' : page.keep ? 'kept' : 'let-go'
}

function keptItem(item: ToolItem, page: ReplayedPage, about: SessionAbout): KeptItem {
  const statements = item.words.map((words) => statement(words, item.ref, page, about))
  return {
    ref: item.ref, heading: item.heading, marks: [...item.marks], statements, ...(item.canvas !== undefined && { canvas: item.canvas }),
    readBack: readBackOfWhole(item.ref, page) ?? readBackOfAll(statements),
    ...preferenceOf(item.ref, page),
  }
}

/** An item is as its words are, where they all say the same; otherwise nobody asked about it as a whole. */
function readBackOfAll(statements: readonly ChildStatement[]): ReadBack {
  const [first, ...others] = statements.map(({ readBack }) => readBack)
  return first !== undefined && others.every((other) => other === first) ? first : 'not-asked'
}

/** The words as they last stood; what they were before stays beside them. The question before them stays the one that was shown. */
function statement(told: ToldWords, itemRef: string, page: ReplayedPage, about: SessionAbout): ChildStatement {
  const { now, earlier, readBack } = readBackOfWords(told, itemRef, page)
  return {
    id: told.id, speaker: about.childName, ...(about.childId !== undefined && { speakerId: about.childId }),
    text: now.text, fidelity: now.nearness, precededBy: told.prompt?.wording ?? '', promptKind: told.prompt?.kind ?? 'none',
    at: about.wallTime(now.at), heardBy: about.inRoom.map(({ name }) => name).join(', ').slice(0, 500), writtenBy: now.by,
    readBack, earlier: [...earlier],
  }
}
