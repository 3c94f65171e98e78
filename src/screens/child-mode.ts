// Handing the tablet over and taking it back, as the page sees it. The device worker sets the mark; this ends every worker and every
// other window, and leaves for the child's page. Nothing of the case is then in the memory of any page.
import { signal, type ReadonlySignal } from '@preact/signals'
import type { TakenBack } from '../workers/direct-work-api.ts'
import { CHILD_ADDRESS, childModeIsOn, GROWN_UP_ADDRESS } from './child-mode-mark.ts'
import { endDevice } from './device.ts'
import { forgetPlace } from './route.ts'

const CHANNEL = 'doorstep-child-mode'
const IDLE_BACK_MS = 5 * 60_000
/** Other windows are blank at once and follow later: the window in the child's hands must be the first to hold the session. */
const BEHIND_MS = 4_000

const away = signal(false)
const back = signal<readonly TakenBack[] | undefined>(undefined)

/** A child holds the tablet and this is the window that shows the lock: nothing else may be shown before it is taken back. */
export const tabletAway: ReadonlySignal<boolean> = away

/** What came back when the tablet was last taken back in this window; undefined until then. For the hand-back screen. */
export const takenBack: ReadonlySignal<readonly TakenBack[] | undefined> = back

/**
 * After `device.handOver`: every window of this device ends its workers and shows the child's page. Never resolves on a page that
 * the browser leaves at once.
 */
export async function enterChildMode(): Promise<void> {
  // This window may have seen the mark already and wait behind the others: it is the one in the child's hands.
  goNow?.()
  await leaveForChild()
}

/**
 * Called first of all by the staff page. `child`: the page is being left for the child's, start nothing. `grown-up`: show the lock
 * alone. `staff`: no child holds the tablet.
 */
export async function lookForChild(): Promise<'child' | 'grown-up' | 'staff'> {
  if (!(await childModeIsOn())) {
    if (location.pathname === GROWN_UP_ADDRESS) history.replaceState(null, '', '/')
    return 'staff'
  }
  if (location.pathname !== GROWN_UP_ADDRESS) {
    location.replace(CHILD_ADDRESS)
    return 'child'
  }
  away.value = true
  goBackWhenIdle()
  return 'grown-up'
}

/** Other windows: they leave as soon as they are told, or seen again. */
export function followChildMode(): void {
  const others = new BroadcastChannel(CHANNEL)
  others.addEventListener('message', () => { if (!away.value) void leaveForChild(BEHIND_MS) })
  const look = async () => {
    if (!away.value && document.visibilityState === 'visible' && (await childModeIsOn())) await leaveForChild(BEHIND_MS)
  }
  addEventListener('focus', () => void look())
  addEventListener('pageshow', (event) => { if (event.persisted) void look() })
  document.addEventListener('visibilitychange', () => void look())
  // A page that holds a lock is not kept aside whole when it is left, so that Back can never bring its screen to life again.
  void navigator.locks?.request(`${CHANNEL}-page`, { mode: 'shared' }, () => new Promise(() => undefined))
}

/**
 * The device says that a child holds the tablet though this page did not know it: with the vault locked the mark was lost and the
 * session was not; with the vault open the hand-over was made and its screen did not leave.
 */
export function obeyChildMode(vault: 'none' | 'locked' | 'open'): void {
  if (vault === 'locked') away.value = true
  if (vault === 'open' && !away.value && back.value === undefined) void enterChildMode()
}

/** The practitioner has the tablet again. */
export function tabletTakenBack(results: readonly TakenBack[]): void {
  back.value = results
  away.value = false
}

/** The hand-back screen has been read. */
export function forgetTakenBack(): void {
  back.value = undefined
}

/** The plain way from the lock back to the child's page. */
export function backToChild(): void {
  void leaveForChild()
}

let leavingPage = false
let goNow: (() => void) | undefined

async function leaveForChild(afterMs = 0): Promise<void> {
  if (leavingPage) return
  leavingPage = true
  const others = new BroadcastChannel(CHANNEL)
  others.postMessage('a child holds the tablet')
  others.close()
  endDevice()
  forgetPlace()
  if (afterMs > 0) await new Promise<void>((later) => { goNow = later; setTimeout(later, afterMs) })
  location.replace(CHILD_ADDRESS)
}

// An adult who went to the lock and was called away leaves a tablet that a child waits for.
function goBackWhenIdle(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(() => { if (away.value) backToChild() }, IDLE_BACK_MS)
  }
  for (const name of ['pointerdown', 'keydown', 'input'] as const) addEventListener(name, restart, { capture: true, passive: true })
  restart()
}
