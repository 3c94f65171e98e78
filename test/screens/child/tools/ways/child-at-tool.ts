import type { Band } from '../../../../../src/record/case-pack.ts'
import type { AccessProfile } from '../../../../../src/direct-work/access-profile.ts'
import { inkOf, type PageHistory } from '../../../../../src/direct-work/session/page-history.ts'
import type { ToolId } from '../../../../../src/direct-work/tool-id.ts'
import { showTool, type ShownTool } from '../../show-tool.tsx'

/** A thing by its name; where several have it, which of them, counted from 0. */
export type Named = string | RegExp | { readonly named: string | RegExp; readonly at: number }

/** The one way a child reaches the screen: a keyboard, a switch, a pointer that rests. */
export interface Way {
  /** Chooses the button of a name. */
  press(name: Named): Promise<void>
  /** Puts words on the pad of a name, from its first letter. */
  write(pad: Named, text: string): Promise<void>
  /** Expects to stand on this button without having gone there: a card was closed, and this is what opened it. */
  comesBackTo?(name: string | RegExp): void
}

/** A child at a tool, in one way, and what has come of it so far. */
export interface ChildAtTool extends Way {
  readonly shown: ShownTool
  /** Several buttons, one after the other. */
  pressAll(...names: readonly Named[]): Promise<void>
  comesBackTo(name: string | RegExp): void
  /** The fold of all that was done, in the tool's own form. */
  answers<Answers>(): Answers
  /** Lines on a canvas. */
  lines(canvas: string): number
  /** Questions that were not answered, in order: "line.place.older: dont-know". */
  notAnswered(): readonly string[]
  /** What is on the screen. */
  sees(): string
}

/** Everything a child can do in a tool, as a story that is the same for whoever presses. */
export interface ToolPath {
  readonly name: string
  readonly tool: ToolId
  readonly band: Band
  readonly walk: (child: ChildAtTool) => Promise<void>
}

/** Puts the tool of a path before a child who has this way. */
export async function sitDownAt(path: Pick<ToolPath, 'tool' | 'band'>, profile: Partial<AccessProfile>, wayOf: (shown: ShownTool) => Way): Promise<ChildAtTool> {
  const shown = await showTool(path.tool, { band: path.band, profile })
  const way = wayOf(shown)
  const history = (): PageHistory => {
    const [page] = shown.run.state.pages
    if (page === undefined) throw new Error('no page was begun')
    return page.history
  }
  return {
    shown,
    press: (name) => way.press(name),
    write: (pad, text) => way.write(pad, text),
    async pressAll(...names) {
      for (const name of names) await way.press(name)
    },
    comesBackTo: (name) => way.comesBackTo?.(name),
    answers: <Answers>() => history().answers as Answers,
    lines: (canvas) => inkOf(history(), canvas).strokes.length,
    notAnswered: () => shown.run.state.pages.flatMap(({ unanswered }) => [...unanswered].map(([promptId, how]) => `${promptId}: ${how}`)),
    sees: () => shown.place.innerText,
  }
}

export async function frames(count = 2): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
}

/** The name that was asked for, to tell of it. */
export function saidName(wanted: Named): string {
  return typeof wanted === 'object' && 'named' in wanted ? `${String(wanted.named)} (${wanted.at})` : String(wanted)
}

/** What a thing is called by those who do not see it. */
export function nameOf(element: Element | null): string {
  if (element === null) return 'nothing'
  const label = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.textContent).join(' ') : ''
  return (element.getAttribute('aria-label') ?? (label === '' ? spokenText(element) : label)).trim()
}

/** The words of an element without its decorations. */
function spokenText(element: Element): string {
  if (element.querySelector('[aria-hidden="true"]') === null) return element.textContent
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) return element.textContent
  for (const decoration of copy.querySelectorAll('[aria-hidden="true"]')) decoration.remove()
  return copy.textContent
}

/** There to be pressed: not hidden, not covered by something that holds the page, not switched off. */
export function canBeUsed(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], [hidden]') === null && !element.matches(':disabled, [aria-disabled="true"]')
}

const PRESSED = 'button, input[type=radio]'
const PADS = 'textarea, input[type=text]'

/** The thing of a name, on the tool first and then around it, once it is there. */
export async function thingNamed(place: HTMLElement, wanted: Named, kind: 'pressed' | 'pad' = 'pressed', patienceMs = 4000): Promise<HTMLElement> {
  const start = performance.now()
  const { named: name, at } = typeof wanted === 'object' && 'named' in wanted ? wanted : { named: wanted, at: 0 }
  for (;;) {
    const all = [...place.querySelectorAll<HTMLElement>(kind === 'pad' ? PADS : PRESSED)].filter(canBeUsed)
    const fits = all.filter((one) => typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)))
    const onTool = fits.filter((one) => one.closest('.child-board') !== null)
    const found = (onTool.length > 0 ? onTool : fits)[at]
    if (found !== undefined) return found
    if (performance.now() - start > patienceMs) throw new Error(`nothing named ${saidName(wanted)} among: ${all.map(nameOf).join(' | ')}`)
    await frames(1)
  }
}
