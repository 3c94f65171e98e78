import { ChildSession } from '../../../src/screens/child/frame/child-session.tsx'
import { type ChildRun, startRun } from '../../../src/screens/child/frame/child-run.ts'
import { type AccessProfile, USUAL_ACCESS } from '../../../src/direct-work/access-profile.ts'
import type { CaptureEvent } from '../../../src/direct-work/session/capture-event.ts'
import type { LanguagePack } from '../../../src/direct-work/language/language-pack.ts'
import type { GivenPath } from '../../../src/direct-work/path/given-path.ts'
import type { ToolId } from '../../../src/direct-work/tool-id.ts'
import { loadTool } from '../../../src/direct-work/tools.ts'
import type { Band } from '../../../src/record/case-pack.ts'
import { showChild, until } from './show-child.tsx'

export interface ShownTool {
  readonly place: HTMLElement
  readonly run: ChildRun
  /** Everything written down so far, in order. */
  readonly events: readonly CaptureEvent[]
  /** The board of the tool, once it stands. */
  readonly board: HTMLElement
}

interface ShowOptions {
  readonly band?: Band
  readonly profile?: Partial<AccessProfile>
  readonly scribed?: boolean
  /** Another language than English, a draft even: for tests only. */
  readonly language?: LanguagePack
  /** My path as the practitioner confirmed it. */
  readonly path?: GivenPath
}

/** The page of a tool in the child's frame, as a child has it, with all that is written down. */
export async function showTool(tool: ToolId, { band = 'primary', profile = {}, scribed = false, language, path }: ShowOptions = {}): Promise<ShownTool> {
  const events: CaptureEvent[] = []
  const capture = {
    begin: () => Promise.resolve({ kind: 'none' as const }),
    keep: (kept: readonly CaptureEvent[]) => {
      events.push(...structuredClone([...kept]))
      return Promise.resolve({ kind: 'kept' as const })
    },
    sealFeedback: () => Promise.resolve(null),
  }
  const handed = { sessionId: '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01', tools: [tool], band, profile: { ...USUAL_ACCESS, ...profile }, language: language?.code ?? 'en-GB', adultCanSee: true, othersNear: false, scribed, ...(path && { path }) }
  const run = startRun(handed, false, capture, { now: () => new Date().toISOString(), newId: () => crypto.randomUUID(), newSeed: () => 7 }, language)
  run.open(await loadTool(tool))
  const place = await showChild(<ChildSession run={run} capture={capture} />)
  const board = await until(() => {
    const found = place.querySelector<HTMLElement>(`.tool-board--${tool}`)
    if (found === null) throw new Error('the tool does not stand yet')
    return found
  }, 15_000)
  await document.fonts.ready
  return { place, run, events, board }
}

/** The visible button of a name, anywhere on the page. */
export function buttonNamed(place: ParentNode, name: string | RegExp): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find((button) => {
    const said = (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()
    return (typeof name === 'string' ? said === name : name.test(said)) && button.checkVisibility({ visibilityProperty: true })
  })
  if (found === undefined) throw new Error(`no button ${String(name)}`)
  return found
}
