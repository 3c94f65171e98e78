// A page cannot forbid the browser to leave it. What it can do is make every way out lead back here: the service worker
// answers each address with this page while a child holds the tablet, and these few lines spare the child the flicker.
// No `beforeunload`: its dialog is the browser's, frightens, and holds nothing that the mark does not hold.
import { CHILD_ADDRESS } from '../../child-mode-mark.ts'

interface NavigateEvent extends Event { readonly cancelable: boolean; readonly navigationType: string; readonly destination: { readonly url: string } }
interface Navigation { addEventListener(type: 'navigate', listener: (event: NavigateEvent) => void): void }

let leaving = false

/** Puts one entry of our own above whatever came before, again each time somebody goes back, and stops what can be stopped. */
export function stayOnPage(): void {
  history.replaceState({ child: 'below' }, '', CHILD_ADDRESS)
  arm()
  addEventListener('popstate', () => { if (!leaving) arm() })
  addEventListener('hashchange', () => { if (!leaving) arm() })
  const { navigation } = globalThis as { readonly navigation?: Navigation }
  navigation?.addEventListener('navigate', (event) => {
    if (leaving || event.navigationType === 'reload') return
    const path = new URL(event.destination.url, location.href)
    if (path.origin === location.origin && path.pathname === CHILD_ADDRESS) return
    if (event.cancelable) event.preventDefault()
  })
}

/** The page's own ways out: to the lock, or to the start where nothing was handed over. */
export function leaveFor(address: string): void {
  leaving = true
  location.replace(address)
}

function arm(): void {
  history.pushState({ child: 'here' }, '', CHILD_ADDRESS)
}
