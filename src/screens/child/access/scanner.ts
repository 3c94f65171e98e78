import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import { pressSwitch, SCAN_START, type ScanPlace, scanRows, stepOn } from './scan-order.ts'
import { boxOf, chooseTarget, findParts, findTargets, isForAdult, isTyping, seenOf } from './scan-targets.ts'

/** A press held this long chooses, where the one switch also moves. */
export const LONG_PRESS_MS = 700
const ON = 'data-scanned'
const ROW = 'data-scanned-row'

/**
 * Goes through everything on the page for one or two switches. `auto`: it moves by itself and any key chooses. `step`: Space or a
 * short press moves, Enter or a long press chooses. Any key is the switch, but Tab, and what holds Ctrl, Alt or Meta.
 */
export function startScanner(root: HTMLElement, { scanning, scanEveryMs }: Pick<AccessProfile, 'scanning' | 'scanEveryMs'>): () => void {
  let at: ScanPlace = SCAN_START
  let shown: readonly HTMLElement[] = []
  let rows: readonly (readonly number[])[] = []
  let pressedMs: number | null = null
  const listening = new AbortController()
  const { signal } = listening

  /** Whether the same things lie there as before. Another page, or other things: the scanning begins anew, at the first row. */
  const look = (): boolean => {
    const found = findTargets(root)
    const { partOf, lone } = findParts(root)
    const next = scanRows(found.map((target) => ({ ...boxOf(target, root), part: partOf(target) })), getComputedStyle(root).direction === 'rtl', lone)
    const same = found.length === shown.length && found.every((target, index) => target === shown[index]) && String(next.map(({ length }) => length)) === String(rows.map(({ length }) => length))
    shown = found
    rows = next
    if (!same) begin()
    return same
  }
  const begin = (): void => {
    at = rows.length === 1 ? { level: 'inside', row: 0, place: 0, rounds: 0 } : SCAN_START
  }
  const clear = (): void => {
    for (const marked of root.querySelectorAll(`[${ON}], [${ROW}]`)) {
      marked.removeAttribute(ON)
      marked.removeAttribute(ROW)
    }
  }
  const mark = (): void => {
    clear()
    const row = rows[at.row] ?? []
    const framed = at.level === 'rows' ? row : row.slice(at.place, at.place + 1)
    // Backwards, so that where a row is longer than the screen its beginning is in sight.
    for (const index of framed.toReversed()) {
      const target = shown[index]
      if (target === undefined) continue
      const seen = seenOf(target)
      seen.setAttribute(at.level === 'rows' ? ROW : ON, '')
      seen.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }
  const move = (): void => {
    if (isTyping(document.activeElement)) return clear()
    if (look()) at = stepOn(rows, at)
    mark()
  }
  const choose = (): void => {
    // What is chosen is what the frame lies on, whatever has moved beneath it. If it has gone, nothing is chosen.
    const pressed = pressSwitch(rows, at)
    const target = pressed.kind === 'choose' ? shown[pressed.index] : undefined
    if (pressed.kind === 'into') at = pressed.at
    if (target !== undefined) {
      begin()
      if (findTargets(root).includes(target)) chooseTarget(target)
    }
    restart()
    // What was chosen may have changed the page: look once it stands.
    requestAnimationFrame(() => { look(); mark() })
  }
  let timer: ReturnType<typeof setInterval> | undefined
  const restart = (): void => {
    clearInterval(timer)
    if (scanning === 'auto') timer = setInterval(move, scanEveryMs)
  }

  const isSwitch = (event: KeyboardEvent): boolean =>
    !event.ctrlKey && !event.altKey && !event.metaKey && event.key !== 'Tab' && event.key !== 'Shift' && !isForAdult(event.target as Element | null) && !(isTyping(event.target as Element | null) && event.key !== 'Escape')
  root.ownerDocument.addEventListener('keydown', (event) => {
    if (!isSwitch(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (isTyping(document.activeElement)) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      return
    }
    if (scanning === 'auto' || event.key === 'Enter') choose()
    else pressedMs = event.timeStamp
  }, { signal, capture: true })
  root.ownerDocument.addEventListener('keyup', (event) => {
    if (!isSwitch(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (scanning !== 'step' || pressedMs === null) return
    const heldMs = event.timeStamp - pressedMs
    pressedMs = null
    if (heldMs >= LONG_PRESS_MS) choose()
    else move()
  }, { signal, capture: true })
  look()
  mark()
  restart()
  return () => {
    clearInterval(timer)
    listening.abort()
    clear()
  }
}
