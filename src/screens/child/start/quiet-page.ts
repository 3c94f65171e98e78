// What a browser offers on any page and a child's page does not need: menus, selection, the clipboard, saving, printing,
// searching, zooming. A browser keeps some keys for itself (new window, close, address bar, its own tools); for those the
// mark and the empty memory of this page must be enough, and docs/threat-model.md says so.

const STOPPED = [
  'contextmenu', 'dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'beforepaste',
  'auxclick', 'gesturestart', 'gesturechange', 'gestureend',
] as const

/** With Ctrl or Command: address, bookmark, find, history, open, print, save, source, downloads, tabs, windows, tools, zoom, reload. */
const WITH_COMMAND: ReadonlySet<string> = new Set([
  'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x',
  '+', '-', '=', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'tab', 'pageup', 'pagedown', 'f4', 'f5', '[', ']',
])
const ALONE: ReadonlySet<string> = new Set(['f1', 'f3', 'f5', 'f6', 'f7', 'f10', 'f11', 'f12', 'contextmenu', 'browserback', 'browserforward', 'browserrefresh', 'browserhome', 'browsersearch'])
const WITH_ALT: ReadonlySet<string> = new Set(['arrowleft', 'arrowright', 'home', 'd', 'e', 'f'])

/** Stops on this page whatever a page may stop. Undo of a text field (Ctrl+Z) is left alone: what a child typed is theirs. */
export function quietPage(): void {
  const stop = (event: Event) => { if (event.cancelable) event.preventDefault() }
  for (const name of STOPPED) addEventListener(name, stop, { capture: true, passive: false })
  addEventListener('selectstart', (event) => { if (!isField(event.target)) stop(event) }, { capture: true })
  addEventListener('keydown', (event) => { 
    // Choosing all that one has typed stays possible; taking it elsewhere does not.
    const isSelectAll = event.key.toLowerCase() === 'a' && isField(event.target)
    if (isBrowsersKey(event) && !isSelectAll) stop(event)
  }, { capture: true })
  addEventListener('wheel', (event) => { if (event.ctrlKey) stop(event) }, { capture: true, passive: false })
  addEventListener('touchmove', (event) => { if (event.touches.length > 1) stop(event) }, { capture: true, passive: false })
  addEventListener('focusin', ({ target }) => { if (target instanceof HTMLElement) teachNothing(target) }, { capture: true })
  // Pasting and dropping come this way too, on browsers that let the events above pass.
  addEventListener('beforeinput', (event) => { if (/^insertFrom(?:Paste|Drop|Yank)/.test(event.inputType)) stop(event) }, { capture: true })
}

/** True for the keys that a browser, not the page, would answer. */
export function isBrowsersKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): boolean {
  const name = key.toLowerCase()
  if (ctrlKey || metaKey) {
    // AltGr is Ctrl+Alt on some keyboards: that is writing.
    if (altKey && name.length === 1) return false
    return WITH_COMMAND.has(name)
  }
  if (altKey) return WITH_ALT.has(name)
  if (shiftKey && (name === 'f10' || name === 'delete' || name === 'insert')) return true
  return ALONE.has(name)
}

/** A field that no browser or keyboard learns from, completes or corrects. */
function teachNothing(field: HTMLElement): void {
  if (!isField(field)) return
  for (const [name, value] of QUIET_FIELD) if (field.getAttribute(name) !== value) field.setAttribute(name, value)
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

const QUIET_FIELD = [
  ['autocomplete', 'off'], ['autocorrect', 'off'], ['autocapitalize', 'none'], ['spellcheck', 'false'], ['writingsuggestions', 'false'],
  ['data-1p-ignore', ''], ['data-lpignore', 'true'],
] as const
