import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import type { CaptureEvent } from '../../../direct-work/session/capture-event.ts'
import type { LanguagePack } from '../../../direct-work/language/language-pack.ts'
import type { HandedOver } from '../../../direct-work/session/hand-over.ts'
import { applyPageEvent, beginPage, type PageEvent, type PageHistory } from '../../../direct-work/session/page-history.ts'
import type { AnyTool } from '../../../direct-work/tool.ts'
import type { ToolId } from '../../../direct-work/tool-id.ts'
import type { AdultMark, NotAnswered } from '../../../record/direct-work.ts'
import type { CaptureApi } from '../../../workers/capture-api.ts'
import { createEventKeeper, type Keeping } from './event-keeper.ts'

/** A page of this run. It stays for as long as the run does, whether it is open or not. */
export interface RunPage {
  readonly pageId: string
  readonly toolId: ToolId
  readonly seed: number
  readonly history: PageHistory
  readonly title: string
  readonly finished: boolean
  /** Only asked of a tool that is kept if the child asks. */
  readonly keep?: boolean
  readonly unanswered: ReadonlyMap<string, NotAnswered>
}

/** What stands on the child's screen, beneath a cover or a break. */
export type Stage =
  | { readonly kind: 'again' | 'truth' | 'choose' | 'ending' }
  | { readonly kind: 'page' | 'keep' | 'title'; readonly pageId: string }
  | { readonly kind: 'closed'; readonly how: 'stopped' | 'finished' | 'ended'; readonly ending?: 'show-now' | 'keep-covered' }

export interface RunState {
  readonly stage: Stage
  readonly pages: readonly RunPage[]
  readonly profile: AccessProfile
  readonly covered: boolean
  readonly resting: boolean
  readonly keeping: Keeping
}

type Unstamped<Event> = Event extends { readonly at: string } ? Omit<Event, 'at'> : never
/** An event as it is told: the run writes the time on it. */
export type Told = Unstamped<CaptureEvent>

export interface ChildRun {
  readonly handed: HandedOver
  /** The child's language; none: English. */
  readonly language: LanguagePack | undefined
  readonly state: RunState
  subscribe(heard: () => void): () => void
  /** Writes an event down at once. What it does to an open page is on the screen in the same turn. */
  tell(event: Told): void
  /** Writes an event down the first time only: prompts shown, orders. */
  tellOnce(key: string, event: Told): void
  goTo(stage: Stage): void
  /** Opens the page of a tool: the one there is, or a new one. */
  open(tool: AnyTool): void
  setProfile(profile: AccessProfile): void
  cover(covered: boolean): void
  rest(resting: boolean): void
  stop(): void
  /** The adult's mark in the corner. `end-now` closes the page; everything is kept. */
  mark(mark: AdultMark): void
  settled(): Promise<void>
}

interface RunSurroundings {
  readonly now: () => string
  readonly newId: () => string
  readonly newSeed: () => number
}

const SURROUNDINGS: RunSurroundings = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
}

/** One run of the child's page, from its opening to its closing. Everything that happens goes through it, and is kept in order. */
export function startRun(handed: HandedOver, again: boolean, capture: Pick<CaptureApi, 'keep'>, around: RunSurroundings = SURROUNDINGS, language?: LanguagePack): ChildRun {
  let state: RunState = { stage: { kind: again ? 'again' : 'truth' }, pages: [], profile: handed.profile, covered: false, resting: false, keeping: 'untouched' }
  let listeners: readonly (() => void)[] = []
  const once = new Set<string>()
  const change = (next: Partial<RunState>): void => {
    state = { ...state, ...next }
    for (const heard of listeners) heard()
  }
  const keeper = createEventKeeper((events) => capture.keep(events), (keeping) => change({ keeping }))
  const changePage = (pageId: string, edit: (page: RunPage) => RunPage): void => {
    change({ pages: state.pages.map((page) => page.pageId === pageId ? edit(page) : page) })
  }

  const tell = (told: Told): void => {
    const event = { ...told, at: around.now() } as CaptureEvent
    keeper.keep([event])
    if ('pageId' in event) changePage(event.pageId, (page) => pageAfter(page, event))
  }
  tell({ kind: 'opened', again })
  tell({ kind: 'profile', profile: handed.profile })

  return {
    handed,
    language,
    get state() {
      return state
    },
    subscribe(heard) {
      listeners = [...listeners, heard]
      return () => { listeners = listeners.filter((one) => one !== heard) }
    },
    tell,
    tellOnce(key, event) {
      if (once.has(key)) return
      once.add(key)
      tell(event)
    },
    goTo: (stage) => change({ stage }),
    open(tool) {
      const there = state.pages.find((page) => page.toolId === tool.id)
      if (there !== undefined) return change({ stage: { kind: 'page', pageId: there.pageId } })
      const given = tool.id === 'path' ? handed.path : undefined
      const begun = { pageId: around.newId(), band: handed.band, seed: around.newSeed(), ...(given && { given }) }
      tell({ kind: 'page-begun', ...begun, tool: tool.id, toolVersion: tool.version })
      const page: RunPage = { pageId: begun.pageId, seed: begun.seed, toolId: tool.id, history: beginPage(tool, begun), title: '', finished: false, unanswered: new Map() }
      change({ pages: [...state.pages, page], stage: { kind: 'page', pageId: page.pageId } })
    },
    setProfile(profile) {
      tell({ kind: 'profile', profile })
      change({ profile })
    },
    cover(covered) {
      if (covered === state.covered || state.stage.kind === 'closed') return
      change({ covered })
      tell({ kind: covered ? 'hide' : 'back-from-hide' })
    },
    rest(resting) {
      if (resting === state.resting) return
      change({ resting })
      tell({ kind: resting ? 'break' : 'back-from-break' })
    },
    stop() {
      change({ stage: { kind: 'closed', how: 'stopped' }, resting: false, covered: false })
      tell({ kind: 'stop' })
    },
    mark(mark) {
      if (state.stage.kind === 'closed') return
      tell({ kind: 'mark', mark })
      if (mark !== 'end-now') return
      change({ stage: { kind: 'closed', how: 'ended' }, resting: false, covered: false })
      tell({ kind: 'ended' })
    },
    settled: () => keeper.settled(),
  }
}

function pageAfter(page: RunPage, event: CaptureEvent): RunPage {
  switch (event.kind) {
    case 'action':
    case 'ink':
    case 'undo': return { ...page, history: applyPageEvent(page.history, event satisfies PageEvent) }
    case 'title': return { ...page, title: event.text }
    case 'page-finished': return { ...page, finished: true }
    case 'keeping': return { ...page, keep: event.keep }
    case 'not-answered': return { ...page, unanswered: new Map(page.unanswered).set(event.promptId, event.how) }
    default: return page
  }
}
