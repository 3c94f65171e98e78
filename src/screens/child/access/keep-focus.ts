/** On what opens a part of a page: its own name for this way in. When the part closes, the focus comes back here. */
const WAY_IN = 'data-way-in'
/** On a part that opens beside what stands: the focus goes into it. */
const OPENS_HERE = '[data-opens-here]'
const HEADINGS = 'h1, h2, h3'
/** More ways than anyone goes in without coming out. */
const MOST_WAYS = 24

/**
 * Keeps the focus of a keyboard, or of a voice that reads the screen, from being lost when what has it goes away: it comes back to
 * what opened the part that closed, or else goes to the first words of what stands there now. What a finger does is not disturbed.
 * Returns how to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let last: HTMLElement | null = null
  let waysIn: readonly string[] = []

  const look = (): void => {
    const here = document.activeElement
    const opened = opening(root)
    if (opened !== null && !opened.contains(here)) return stand(opened)
    if (last === null || isThere(last) || (here !== null && here !== document.body && here !== last)) return
    const back = waysIn.findLastIndex((way) => wayIn(root, way) !== null)
    const to = back >= 0 ? wayIn(root, waysIn[back] ?? '') : firstWords(root)
    // Nothing stands there yet: a tool is still being loaded. Whatever comes is looked at.
    if (to === null) return
    if (back >= 0) waysIn = waysIn.slice(0, back)
    stand(to)
  }
  const changes = new MutationObserver(look)
  changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['inert', 'hidden', 'disabled', 'data-opens-here'] })
  root.addEventListener('focusin', ({ target }) => { last = target instanceof HTMLElement ? target : null }, { signal })
  root.addEventListener('click', ({ target }) => {
    const opener = target instanceof Element ? target.closest(`[${WAY_IN}]`) : null
    const way = opener?.getAttribute(WAY_IN)
    if (!opener || !way) return
    const others = waysIn.filter((one) => one !== way)
    // What stands open is closed by the same button: whoever pressed it is there already.
    waysIn = opener.matches('[aria-expanded="true"], [aria-pressed="true"]') ? others : [...others, way].slice(-MOST_WAYS)
  }, { signal, capture: true })
  return () => {
    changes.disconnect()
    listening.abort()
  }
}

/** A part that has just opened beside what stands, once. */
function opening(root: HTMLElement): HTMLElement | null {
  const [opened] = [...root.querySelectorAll<HTMLElement>(OPENS_HERE)].filter(isThere)
  opened?.removeAttribute('data-opens-here')
  return opened ?? null
}

function wayIn(root: HTMLElement, way: string): HTMLElement | null {
  return [...root.querySelectorAll<HTMLElement>(`[${WAY_IN}="${CSS.escape(way)}"]`)].find(isThere) ?? null
}

/** The first heading; where there is none, the part that has a name. */
function firstWords(root: HTMLElement): HTMLElement | null {
  return [HEADINGS, 'section[aria-label]'].flatMap((words) => [...root.querySelectorAll<HTMLElement>(words)]).find(isThere) ?? null
}

/** Shown, not covered, and not switched off. */
function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.closest('[inert], [hidden]') === null && !element.matches(':disabled') && element.getClientRects().length > 0
}

function stand(on: HTMLElement): void {
  if (!on.matches('button, input, textarea')) on.tabIndex = -1
  on.focus()
}
