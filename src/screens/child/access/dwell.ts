import { chooseTarget, findTargets } from './scan-targets.ts'

const RESTING = 'data-resting'

/**
 * Chooses what a pointer rests on for long enough: for eyes, heads and hands that point and cannot press. A target is chosen once;
 * the pointer has to leave it first before it can be chosen again. Fingers and pens on the glass press for themselves.
 */
export function startDwell(root: HTMLElement, dwellMs: number): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let on: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const leave = (): void => {
    clearTimeout(timer)
    on?.removeAttribute(RESTING)
    on = null
  }
  root.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return leave()
    const targets = findTargets(root)
    const under = event.target instanceof Element ? targets.find((target) => target.contains(event.target as Element)) ?? null : null
    if (under === on) return
    leave()
    if (under === null) return
    on = under
    under.style.setProperty('--dwell', `${dwellMs}ms`)
    under.setAttribute(RESTING, '')
    timer = setTimeout(() => {
      under.removeAttribute(RESTING)
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
