import type { Json } from '../../record/json.ts'
import type { AdultMark, DirectWorkBody, NotAnswered, PageWish, ReadBack, SharePreference } from '../../record/direct-work.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { AnyTool } from '../tool.ts'
import type { ToolId } from '../tool-id.ts'
import type { ToldWords } from '../words.ts'
import type { CaptureEvent } from './capture-event.ts'
import { applyPageEvent, beginPage, type PageHistory } from './page-history.ts'
import { pageAsItStands, type ThingAsItStands, thingAsItStands } from './thing-as-it-stands.ts'

/** One page of a session, with all that was said about it. */
export interface ReplayedPage {
  readonly history: PageHistory
  readonly startedAt: string
  readonly endedAt: string
  readonly finished: boolean
  readonly title: string
  /** Who put the title down, where that was said. */
  readonly titleWords?: ToldWords
  readonly titlePicture?: string
  readonly keep?: boolean
  readonly prompts: readonly Extract<CaptureEvent, { kind: 'prompt-shown' }>[]
  readonly orders: ReadonlyMap<string, readonly string[]>
  readonly unanswered: readonly { readonly promptId: string; readonly how: NotAnswered; readonly at: string }[]
  readonly readBacks: readonly { readonly itemRef: string; readonly wordsId?: string; readonly answer: ReadBack; readonly changedTo?: ToldWords; readonly stood: ThingAsItStands }[]
  readonly preferences: ReadonlyMap<string, { readonly preference: SharePreference; readonly order: readonly SharePreference[]; readonly stood: ThingAsItStands }>
  readonly wish?: PageWish & { readonly stood: string }
}

/** A session as its events leave it. */
export interface ReplayedSession {
  readonly startedAt: string
  readonly endedAt: string
  readonly profile: Json
  readonly pages: readonly ReplayedPage[]
  readonly pauses: DirectWorkBody['pauses']
  readonly marks: readonly { readonly mark: AdultMark; readonly at: string }[]
  readonly interruptions: number
  readonly closed: boolean
  readonly ending?: 'show-now' | 'keep-covered'
  readonly feedback?: string
  /** Events that no tool or page here knows what to do with. Their session is not thrown away. */
  readonly notUnderstood: number
}

/**
 * Folds the events of a session, in order, into what was made. Pure, and the same fold that the child's page does while it happens.
 * `tools` holds every tool that a `page-begun` names; a page of another is counted in `notUnderstood`. Null if there are no events.
 */
export function replaySession(events: readonly CaptureEvent[], tools: ReadonlyMap<ToolId, AnyTool>): ReplayedSession | null {
  const [first] = events
  const last = events.at(-1)
  if (first === undefined || last === undefined) return null
  const pages = new Map<string, ReplayedPage>()
  const marks: { mark: AdultMark; at: string }[] = []
  const pauses: { kind: ReplayedSession['pauses'][number]['kind']; at: string }[] = []
  let session: Omit<ReplayedSession, 'pages' | 'pauses' | 'marks' | 'notUnderstood'> = { startedAt: first.at, endedAt: last.at, profile: null, interruptions: 0, closed: false }
  let notUnderstood = 0

  function change(pageId: string, at: string, edit: (page: ReplayedPage) => ReplayedPage): void {
    const page = pages.get(pageId)
    if (page === undefined) notUnderstood += 1
    else pages.set(pageId, { ...edit(page), endedAt: at })
  }

  for (const event of events) {
    switch (event.kind) {
      case 'opened':
        if (event.again) session = { ...session, interruptions: session.interruptions + 1 }
        break
      case 'profile':
        session = { ...session, profile: event.profile as unknown as Json }
        break
      case 'page-begun': {
        const tool = tools.get(event.tool)
        if (tool === undefined || pages.has(event.pageId)) notUnderstood += 1
        else pages.set(event.pageId, emptyPage(beginPage(tool, event), event.at))
        break
      }
      case 'prompt-shown':
        change(event.pageId, event.at, (page) => page.prompts.some((shown) => shown.promptId === event.promptId && shown.wording === event.wording) ? page : { ...page, prompts: [...page.prompts, event] })
        break
      case 'order':
        change(event.pageId, event.at, (page) => ({ ...page, orders: new Map(page.orders).set(event.what, event.order) }))
        break
      case 'action':
      case 'ink':
      case 'undo':
        change(event.pageId, event.at, (page) => ({ ...page, history: applyPageEvent(page.history, event) }))
        break
      case 'not-answered':
        change(event.pageId, event.at, (page) => ({ ...page, unanswered: [...page.unanswered, { promptId: event.promptId, how: event.how, at: event.at }] }))
        break
      case 'title':
        change(event.pageId, event.at, (page) => titled(page, event))
        break
      case 'page-finished':
        change(event.pageId, event.at, (page) => ({ ...page, finished: true }))
        break
      case 'keeping':
        change(event.pageId, event.at, (page) => ({ ...page, keep: event.keep }))
        break
      case 'read-back':
        change(event.pageId, event.at, (page) => ({ ...page, readBacks: [...page.readBacks, { ...event, stood: thingAsItStands(page.history, event.itemRef, event.wordsId) }] }))
        break
      case 'share-preference':
        change(event.pageId, event.at, (page) => ({ ...page, preferences: new Map(page.preferences).set(event.itemRef, { preference: event.preference, order: event.order, stood: thingAsItStands(page.history, event.itemRef) }) }))
        break
      case 'page-wish':
        change(event.pageId, event.at, (page) => ({ ...page, wish: { ...(event.preference && { preference: event.preference }), order: event.order, stood: pageAsItStands(page.history) } }))
        break
      case 'mark':
        marks.push({ mark: event.mark, at: event.at })
        break
      case 'feedback':
        session = { ...session, ...(event.sealed !== '' && { feedback: event.sealed }) }
        break
      case 'stop':
        session = { ...session, closed: true }
        pauses.push({ kind: event.kind, at: event.at })
        break
      case 'break':
      case 'back-from-break':
      case 'hide':
      case 'back-from-hide':
        pauses.push({ kind: event.kind, at: event.at })
        break
      case 'ended':
        session = { ...session, closed: true, ...(event.ending !== undefined && { ending: event.ending }) }
        break
      default: unreachable(event)
    }
  }
  const ofPages = [...pages.values()].reduce((sum, page) => sum + page.history.notUnderstood, 0)
  return { ...session, pages: [...pages.values()], pauses, marks, notUnderstood: notUnderstood + ofPages }
}

/** A name takes the place of the one before, picture and all. */
function titled(page: ReplayedPage, { text, words, picture }: Extract<CaptureEvent, { kind: 'title' }>): ReplayedPage {
  const { titleWords: _words, titlePicture: _picture, ...rest } = page
  return { ...rest, title: text, ...(words && { titleWords: words }), ...(picture !== undefined && { titlePicture: picture }) }
}

/** The tools that a list of events needs. */
export function toolsOf(events: readonly CaptureEvent[]): ReadonlySet<ToolId> {
  return new Set(events.flatMap((event) => event.kind === 'page-begun' ? [event.tool] : []))
}

function emptyPage(history: PageHistory, at: string): ReplayedPage {
  return { history, startedAt: at, endedAt: at, finished: false, title: '', prompts: [], orders: new Map(), unanswered: [], readBacks: [], preferences: new Map() }
}
