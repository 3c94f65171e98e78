import { chooseTarget, findTargets, seenOf } from './scan-targets.ts'

const RESTING = 'data-resting'
/** A pointer that moves less than this trembles. */
const SETS_OUT_PX = 30

/**
 * Chooses what a pointer rests on for long enough: for eyes, heads and hands that point and cannot press. A target is chosen once;
 * the pointer has to leave it first before it can be chosen again. Fingers and pens on the glass press for themselves.
 */
export function startDwell(root: HTMLElement, dwellMs: number): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let on: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pointer = { x: 0, y: 0 }
  let chosenAt: typeof pointer | null = null
  const leave = (): void => {
    clearTimeout(timer)
    if (on !== null) seenOf(on).removeAttribute(RESTING)
    on = null
  }
  root.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return leave()
    // What has come up beneath a pointer that rests was not pointed at: the pointer has to go somewhere first.
    pointer = { x: event.clientX, y: event.clientY }
    if (chosenAt !== null && Math.hypot(pointer.x - chosenAt.x, pointer.y - chosenAt.y) < SETS_OUT_PX) return
    chosenAt = null
    const targets = findTargets(root)
    const under = event.target instanceof Element ? targets.find((target) => target.contains(event.target as Element)) ?? null : null
    if (under === on) return
    leave()
    if (under === null) return
    on = under
    const seen = seenOf(under)
    seen.style.setProperty('--dwell', `${dwellMs}ms`)
    seen.setAttribute(RESTING, '')
    timer = setTimeout(() => {
      seen.removeAttribute(RESTING)
      chosenAt = pointer
      chooseTarget(under)
    }, dwellMs)
  }, { signal })
  root.addEventListener('pointerleave', leave, { signal })
  root.addEventListener('pointerdown', leave, { signal })
  return () => {
    leave()
    listening.abort()
  }
}
