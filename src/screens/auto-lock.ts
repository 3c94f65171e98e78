import { lockNow } from './device.ts'

/** Without a touch or a key for this long, the device locks. */
export const IDLE_MS = 5 * 60_000
/** Out of sight for this long, the device locks. */
export const HIDDEN_MS = 60_000

const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input', 'touchstart'] as const

/** The larger of two clocks' spans: the wall clock may be set back, the other may stand still while the machine sleeps. */
function since(): () => number {
  const wall = Date.now()
  const steady = performance.now()
  return () => Math.max(Date.now() - wall, performance.now() - steady)
}

/** Locks after five minutes without input, after a minute out of sight, and when the browser freezes the page. */
export function startAutoLock(lock: () => void = () => void lockNow()): () => void {
  let sinceInput = since()
  let sinceHidden: (() => number) | undefined
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined
  const touch = () => {
    // A first touch after a long sleep must not count as presence before the check has run.
    if (sinceInput() >= IDLE_MS) lock()
    sinceInput = since()
  }
  const seen = () => {
    clearTimeout(hiddenTimer)
    if (document.visibilityState === 'hidden') {
      sinceHidden = since()
      hiddenTimer = setTimeout(lock, HIDDEN_MS)
      return
    }
    if (sinceHidden !== undefined && sinceHidden() >= HIDDEN_MS) lock()
    sinceHidden = undefined
  }
  const check = setInterval(() => { if (sinceInput() >= IDLE_MS) lock() }, 5_000)
  for (const name of INPUT) addEventListener(name, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', seen)
  document.addEventListener('freeze', lock)
  return () => {
    clearInterval(check)
    clearTimeout(hiddenTimer)
    for (const name of INPUT) removeEventListener(name, touch, { capture: true })
    document.removeEventListener('visibilitychange', seen)
    document.removeEventListener('freeze', lock)
  }
}
