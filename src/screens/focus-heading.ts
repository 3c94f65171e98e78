const PATIENCE_MS = 3_000

/**
 * Puts the focus on the new screen's heading, so that it is read out and the next Tab starts there. Waits for a screen that
 * is still loading; gives up (unless `evenIfFocused`) when the person has meanwhile put the focus somewhere. Returns the way to stop.
 */
export function focusHeading(within: HTMLElement, evenIfFocused = false): () => void {
  const before = document.activeElement
  const tryNow = () => {
    const heading = within.querySelector<HTMLElement>('h1')
    const moved = !evenIfFocused && document.activeElement !== before && document.activeElement !== document.body
    if (!heading && !moved) return false
    if (heading && !moved) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    return true
  }
  if (tryNow()) return () => undefined
  const observer = new MutationObserver(() => { if (tryNow()) stop() })
  const patience = setTimeout(() => observer.disconnect(), PATIENCE_MS)
  const stop = () => {
    clearTimeout(patience)
    observer.disconnect()
  }
  observer.observe(within, { childList: true, subtree: true })
  return stop
}
