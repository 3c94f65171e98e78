import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import { pressSwitch, SCAN_START, type ScanPlace, scanRows, stepOn } from './scan-order.ts'
import { chooseTarget, findTargets, isForAdult, isTyping } from './scan-targets.ts'

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
  let signature = ''
  let pressedMs: number | null = null
  const listening = new AbortController()
  const { signal } = listening

  const look = (): void => {
    const found = findTargets(root)
    const boxes = found.map((target) => target.getBoundingClientRect())
    shown = found
    rows = scanRows(boxes, getComputedStyle(root).direction === 'rtl')
    const now = `${found.length} ${rows.map((row) => row.length).join(' ')}`
    // Another page, or other targets: begin anew, at the first row.
    if (now !== signature) at = rows.length === 1 ? { level: 'inside', row: 0, place: 0, rounds: 0 } : SCAN_START
    signature = now
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
    if (at.level === 'rows') for (const index of row) shown[index]?.setAttribute(ROW, '')
    else {
      const target = shown[row[at.place] ?? -1]
      target?.setAttribute(ON, '')
      target?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }
  const move = (): void => {
    if (isTyping(document.activeElement)) return clear()
    const before = signature
    look()
    if (signature === before) at = stepOn(rows, at)
    mark()
  }
  const choose = (): void => {
    look()
    const pressed = pressSwitch(rows, at)
    if (pressed.kind === 'into') at = pressed.at
    if (pressed.kind === 'choose') {
      const target = shown[pressed.index]
      at = rows.length === 1 ? { level: 'inside', row: 0, place: 0, rounds: 0 } : SCAN_START
      if (target !== undefined) chooseTarget(target)
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
