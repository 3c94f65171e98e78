import { userEvent } from 'vitest/browser'

/**
 * Goes by Tab until something of a name has the focus, and back by Shift and Tab from the last thing of the page (beyond it the page
 * would lose the focus and cover itself). Throws, with all that was passed, if it never gets there.
 */
export async function tabTo(name: string | RegExp, most = 120): Promise<HTMLElement> {
  const visited: string[] = []
  let key = '{Tab}'
  for (let step = 0; step < most; step += 1) {
    await userEvent.keyboard(key)
    const here = document.activeElement
    const label = nameOf(here)
    visited.push(label)
    if (here instanceof HTMLElement && (typeof name === 'string' ? label === name : name.test(label))) return here
    if (label === 'For the grown-up') key = '{Shift>}{Tab}{/Shift}'
  }
  throw new Error(`no way by key to ${String(name)}, only to ${[...new Set(visited)].join(', ')}`)
}

/** Goes to a button by Tab and presses it by Enter. */
export async function pressByKey(name: string | RegExp): Promise<void> {
  await tabTo(name)
  await userEvent.keyboard('{Enter}')
  await new Promise((resolve) => setTimeout(resolve, 60))
}

function nameOf(element: Element | null): string {
  const label = element?.getAttribute('aria-label') ?? (element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : element?.textContent) ?? ''
  return label.trim()
}
