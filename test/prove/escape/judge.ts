import type { Page } from 'playwright-core'

/** What stands on one page. `browser`: an error page or a page of the browser's own; `file`: a file instead of a page. */
export type Shown = 'child' | 'locked' | 'empty' | 'browser' | 'file' | 'escaped'

export interface Sight {
  readonly shown: Shown
  readonly path: string
  readonly title: string
  readonly text: string
}

const NEUTRAL_TITLE = /^(?:Drawing|Doorstep|)$/
const SETTLES_MS = 15_000

/** Looks at one page: by its markers, its title and everything on it that can be read. Nothing of the case goes into the page. */
export async function lookAt(page: Page): Promise<Sight> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await page.evaluate(() => {
        const body = document.body as HTMLElement | null
        const values = Array.from(document.querySelectorAll('input, textarea, [aria-label], [title], [alt]'), (element) =>
          [(element as HTMLInputElement).value, element.getAttribute('aria-label'), element.getAttribute('title'), element.getAttribute('alt')].join(' '))
        const text = `${body?.innerText ?? ''}\n${values.join('\n')}`
        const base = { path: location.href.replace(location.origin, ''), title: document.title, text }
        const has = (selector: string) => document.querySelector(selector) !== null
        const heading = document.querySelector('h1')?.textContent ?? ''
        const kind = () => {
          // The browser's own viewer of a page's source calls itself by the page's address.
          if (!/^https?:$/.test(location.protocol) || has('.line-gutter-backdrop')) return 'browser' as const
          if (document.contentType !== 'text/html') return 'file' as const
          if (has('.staff, main.page, .safety-strip')) return 'escaped' as const
          if (document.documentElement.classList.contains('child-mode')) return 'child' as const
          if (body === null || (document.querySelector('#app')?.childElementCount === 0)) return 'empty' as const
          if (has('main.calm[aria-busy]')) return 'locked' as const
          if (has('main.calm__sheet') && heading === 'Unlock to take the tablet back') return 'locked' as const
          return 'escaped' as const
        }
        return { ...base, shown: kind() }
      })
    } catch (error) {
      // The page was going somewhere else at that moment.
      if (tries > 40 || page.isClosed()) throw error
      await new Promise((later) => setTimeout(later, 25))
    }
  }
}

/** What is wrong with a sight; undefined if nothing. */
export function faultOf(sight: Sight, canaries: readonly string[]): string | undefined {
  if (sight.shown === 'escaped' || sight.shown === 'file') return `neither the child's page nor the lock at ${sight.path}: ${sight.title} / ${sight.text.slice(0, 160)}`
  const canary = canaries.find((one) => sight.text.includes(one) || sight.title.includes(one) || sight.path.includes(one))
  if (canary !== undefined) return `"${canary}" stands on the page at ${sight.path}`
  if (!NEUTRAL_TITLE.test(sight.title) && sight.shown !== 'browser') return `the title says "${sight.title}" at ${sight.path}`
  return undefined
}

/** Looks at these pages until none is on its way any more; each look is judged. Resolves to what was wrong. */
export async function judgePages(pages: readonly Page[], canaries: readonly string[], count: (shown: Shown) => void): Promise<readonly string[]> {
  return (await Promise.all(pages.map((page) => judgePage(page, canaries, count)))).flat()
}

async function judgePage(page: Page, canaries: readonly string[], count: (shown: Shown) => void): Promise<readonly string[]> {
  const untilMs = Date.now() + SETTLES_MS
  for (;;) {
    const sight = await lookAt(page).catch(() => undefined)
    // Closed meanwhile.
    if (sight === undefined) return []
    const fault = faultOf(sight, canaries)
    if (fault === undefined && sight.shown === 'empty' && Date.now() <= untilMs) {
      await new Promise((later) => setTimeout(later, 20))
      continue
    }
    count(sight.shown)
    if (fault !== undefined) return [fault]
    return sight.shown === 'empty' ? [`nothing at all appeared at ${sight.path}`] : []
  }
}
