// Where a person is. The address bar always shows "/": no id of a case, child or note in an address, a history list, a
// proxy log or a screenshot. The browser's history holds an index into a stack that lives in memory, and sealed on the device.
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { CaseId, ChildId, RecordId } from '../record/ids.ts'

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly caseId: CaseId }
  | { readonly screen: 'visit'; readonly recordId: RecordId }
  | { readonly screen: 'drawing'; readonly visitId: RecordId; readonly drawingId?: RecordId; readonly childId?: ChildId }
  | { readonly screen: 'photograph'; readonly visitId: RecordId; readonly childId?: ChildId }
  | { readonly screen: 'hand-over'; readonly visitId: RecordId; readonly childId?: ChildId }
  | { readonly screen: 'direct-work'; readonly recordId: RecordId }
  | { readonly screen: 'summary'; readonly recordId: RecordId }
  | { readonly screen: 'child-upset'; readonly recordId: RecordId }
  | { readonly screen: 'last-time'; readonly visitId: RecordId; readonly childId: ChildId }
  | { readonly screen: 'before-report'; readonly visitId: RecordId; readonly childId: ChildId }
  | { readonly screen: 'feedback-card'; readonly visitId: RecordId; readonly childId?: ChildId }
  | { readonly screen: 'take-away'; readonly recordId: RecordId; readonly pageId: string }
  | { readonly screen: 'observation'; readonly visitId: RecordId; readonly childId?: ChildId }
  | { readonly screen: 'family-time'; readonly visitId: RecordId; readonly childId?: ChildId }
  | { readonly screen: 'used-on-paper'; readonly visitId: RecordId; readonly childId?: ChildId }
  | { readonly screen: 'sign'; readonly recordId: RecordId }
  | { readonly screen: 'conflicts' }
  | { readonly screen: 'conflict'; readonly recordId: RecordId }
  | { readonly screen: 'history'; readonly recordId: RecordId }
  | { readonly screen: 'search' }
  | { readonly screen: 'waiting' }
  | { readonly screen: 'queue' }
  | { readonly screen: 'reading'; readonly recordId: RecordId }
  | { readonly screen: 'devices' }
  | { readonly screen: 'escrow' }
  | { readonly screen: 'this-device' }
export type Screen = Route['screen']

/** A place that can be kept sealed and come back to: the last steps and which of them is on the screen. */
export interface Place {
  readonly steps: readonly Route[]
  readonly at: number
}

const SCREENS: ReadonlySet<string> = new Set<Screen>([
  'today', 'cases', 'case', 'visit', 'drawing', 'photograph', 'hand-over', 'direct-work', 'take-away', 'summary', 'child-upset', 'last-time', 'before-report', 'feedback-card', 'observation', 'family-time', 'used-on-paper', 'sign', 'conflicts', 'conflict', 'history', 'search', 'waiting', 'queue', 'reading', 'devices', 'escrow', 'this-device',
])
const place = signal<Place>({ steps: [{ screen: 'today' }], at: 0 })
// The browser can only go back over entries that this page load made; before that, back() steps in place.
let firstOfThisLoad = 0

/** The route on the screen. */
export const route: ReadonlySignal<Route> = computed(() => stepAt(place.value))

/** Goes to a screen; the one before stays reachable by Back. Does nothing if it is already there. */
export function navigate(to: Route): void {
  if (sameRoute(route.value, to)) return
  const { steps, at } = place.value
  const kept = steps.slice(0, at + 1)
  place.value = { steps: [...kept, to], at: kept.length }
  history.pushState({ at: place.value.at }, '', '/')
  scrollTo(0, 0)
}

/** Puts another screen in the place of this one. */
export function replace(to: Route): void {
  const { steps, at } = place.value
  place.value = { steps: steps.map((step, position) => (position === at ? to : step)), at }
  history.replaceState({ at }, '', '/')
}

/** One step back; to `otherwise` where there is none. */
export function back(otherwise: Route = { screen: 'today' }): void {
  const { steps, at } = place.value
  if (at === 0) return replace(otherwise)
  if (at > firstOfThisLoad) return history.back()
  place.value = { steps, at: at - 1 }
  firstOfThisLoad = at - 1
  history.replaceState({ at: at - 1 }, '', '/')
}

/** The place as it is to be kept: plain data, sealed by the device worker. */
export function currentPlace(): Place {
  return place.value
}

/** Comes back to a kept place after unlock; starts at `home` if there is none or it makes no sense. */
export function restorePlace(kept: unknown, home: Route): void {
  const restored = readPlace(kept)
  place.value = restored ?? { steps: [home], at: 0 }
  firstOfThisLoad = place.value.at
  history.replaceState({ at: place.value.at }, '', '/')
}

/** Forgets every step: nothing of the last person's way stays in memory. */
export function forgetPlace(): void {
  place.value = { steps: [{ screen: 'today' }], at: 0 }
  firstOfThisLoad = 0
  history.replaceState({ at: 0 }, '', '/')
}

/** Follows the browser's own back and forward. Called once, by the page's start; returns the way to stop. */
export function followHistory(): () => void {
  const follow = (event: PopStateEvent) => {
    const at: unknown = (event.state as { readonly at?: unknown } | null)?.at
    if (typeof at !== 'number' || !Number.isInteger(at)) return
    const { steps } = place.value
    place.value = { steps, at: Math.min(Math.max(0, at), steps.length - 1) }
    firstOfThisLoad = Math.min(firstOfThisLoad, place.value.at)
  }
  addEventListener('popstate', follow)
  history.replaceState({ at: place.value.at }, '', '/')
  return () => removeEventListener('popstate', follow)
}

function stepAt({ steps, at }: Place): Route {
  return steps[at] ?? { screen: 'today' }
}

function readPlace(kept: unknown): Place | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { steps, at } = kept as { readonly steps?: unknown; readonly at?: unknown }
  if (!Array.isArray(steps) || steps.length === 0) return undefined
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= steps.length) return undefined
  const known = (step: unknown) => typeof step === 'object' && step !== null && SCREENS.has(String((step as { readonly screen?: unknown }).screen))
  return steps.every(known) ? { steps: steps as readonly Route[], at } : undefined
}

function sameRoute(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
