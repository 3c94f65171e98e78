import { ChildSession } from '../../../../src/screens/child/frame/child-session.tsx'
import { type ChildRun, startRun } from '../../../../src/screens/child/frame/child-run.ts'
import { USUAL_ACCESS } from '../../../../src/direct-work/access-profile.ts'
import type { ToolId } from '../../../../src/direct-work/tool-id.ts'
import { loadTool } from '../../../../src/direct-work/tools.ts'
import type { Json } from '../../../../src/record/json.ts'
import type { Band } from '../../../../src/record/case-pack.ts'
import { showChild, until } from '../show-child.tsx'
import { buttonNamed } from '../show-tool.tsx'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

/** A child's page on the screen, and the deeds that lead from one stage to the next. */
export interface OpenedStage {
  readonly place: HTMLElement
  readonly run: ChildRun
  /** Waits for a button by its name and presses it. */
  readonly press: (name: string | RegExp) => Promise<void>
  /** Presses the first button that a selector finds. */
  readonly pressAt: (selector: string) => Promise<void>
  /** Waits for something to stand there. */
  readonly waitFor: (selector: string) => Promise<void>
  /** Writes into the first pad there is, as a child types, and leaves it. */
  readonly write: (text: string) => Promise<void>
  /** Opens the page of a tool. */
  readonly openTool: (tool: ToolId) => Promise<void>
  /** Tells the open page an action of its tool. */
  readonly act: (action: Json) => void
  /** Presses Skip until something is there. */
  readonly skipTo: (selector: string) => Promise<void>
}

/** The tools whose names are longest: what the chooser has to bear. */
const TOOLS: readonly ToolId[] = ['line', 'people', 'letter']

/** Opens a child's page in memory, with the usual access, at the first screen. */
export async function openStage(band: Band, again = false): Promise<OpenedStage> {
  const handed = { sessionId: '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01', tools: [...TOOLS], band, profile: USUAL_ACCESS, language: 'en-GB', adultCanSee: true, othersNear: false, scribed: false }
  const capture = {
    begin: () => Promise.resolve({ kind: 'none' as const }),
    keep: () => Promise.resolve({ kind: 'kept' as const }),
    sealFeedback: () => Promise.resolve('ab'.repeat(40)),
  }
  let count = 0
  const newId = (): string => `1b4e28ba-2fa1-4d2e-8c6f-${String(count += 1).padStart(12, '0')}`
  const run = startRun(handed, again, capture, { now: () => '2026-11-23T14:02:00.000Z', newId, newSeed: () => 7 })
  const place = await showChild(<ChildSession run={run} capture={capture} />)
  const press = async (name: string | RegExp): Promise<void> => {
    const button = await until(() => buttonNamed(place, name))
    button.click()
    await frames()
  }
  const find = <Found extends HTMLElement>(selector: string): Promise<Found> => until(() => {
    const found = [...place.querySelectorAll<Found>(selector)].find((one) => one.checkVisibility({ visibilityProperty: true }))
    if (found === undefined) throw new Error(`no ${selector}`)
    return found
  })
  return {
    place, run, press,
    async pressAt(selector) {
      (await find(selector)).click()
      await frames()
    },
    async waitFor(selector) {
      await find(selector)
      await frames()
    },
    async write(text) {
      const pad = await find<HTMLTextAreaElement>('textarea')
      pad.value = text
      pad.dispatchEvent(new Event('input', { bubbles: true }))
      pad.dispatchEvent(new Event('blur'))
      await frames()
    },
    async openTool(tool) {
      run.open(await loadTool(tool))
      await find(`.tool-board--${tool}`)
      await frames()
    },
    act(action) {
      const { stage } = run.state
      if (stage.kind !== 'page') throw new Error('no page is open')
      run.tell({ kind: 'action', pageId: stage.pageId, action })
    },
    async skipTo(selector) {
      for (let step = 0; step < 40 && place.querySelector(selector) === null; step += 1) {
        await press('Skip')
        await frames()
      }
      await find(selector)
    },
  }
}

/** Lets frames pass until what was done stands on the page. */
export async function frames(count = 2): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
}
