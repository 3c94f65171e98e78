const PATIENCE_MS = 3_000

/**
 * Puts the focus on the new screen's heading, so that it is read out and the next Tab starts there. Waits for a screen that
 * is still loading, and follows where its first heading is replaced; gives up (unless `evenIfFocused`) when the person has
 * meanwhile put the focus somewhere. Returns the way to stop.
 */
export function focusHeading(within: HTMLElement, evenIfFocused = false): () => void {
  const before = document.activeElement
  let focused: HTMLElement | undefined
  const tryNow = () => {
    const heading = within.querySelector<HTMLElement>('h1')
    if (!heading || heading === focused) return
    const here = document.activeElement
    const free = here === before || here === document.body
    if (focused ? here !== document.body : !free && !evenIfFocused) return
    focused = heading
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(tryNow)
  const patience = setTimeout(() => observer.disconnect(), PATIENCE_MS)
  observer.observe(within, { childList: true, subtree: true })
  tryNow()
  return () => {
    clearTimeout(patience)
    observer.disconnect()
  }
}
