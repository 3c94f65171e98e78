const TARGETS = 'button:not([disabled]), [role=radio], input[type=radio], input[type=checkbox], input[type=range], summary, a[href]'
/** The adult's corner and the marks beside it are no targets of a child's switch: they would end the session. */
const NOT_FOR_SWITCH = ':is(.grown-up-corner, .grown-up-marks__mark)'

/** Everything on the child's page that a switch can choose, in the order of the page: what is covered, inert or hidden is not there. */
export function findTargets(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(TARGETS)].filter((target) =>
    target.closest('[inert], [hidden]') === null
    && !target.matches(NOT_FOR_SWITCH)
    && target.getAttribute('aria-disabled') !== 'true'
    && target.getClientRects().length > 0
    && getComputedStyle(target).visibility !== 'hidden')
}

/** What lies open over the page, or was asked for just now: gone through before the rest. */
const FIRST = '[data-scan-first]'
/** What is always there, at the side of the page: gone through after the rest, each group as one row. */
const AFTER = '.furniture__group'

/** In which part of the page a target lies, and which parts are a row as they are. */
export function findParts(root: HTMLElement): { readonly partOf: (target: HTMLElement) => number; readonly lone: ReadonlySet<number> } {
  const after = [...root.querySelectorAll(AFTER)]
  return {
    partOf: (target) => {
      if (target.closest(FIRST) !== null) return 0
      const group = target.closest(AFTER)
      return group === null ? 1 : 2 + after.indexOf(group)
    },
    lone: new Set(after.map((_, index) => 2 + index)),
  }
}

/** Where a target lies with nothing scrolled: what is scrolled to keeps its place in the round. */
export function boxOf(target: HTMLElement, root: HTMLElement): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  let { left, top } = target.getBoundingClientRect()
  for (let around = target.parentElement; around !== null && around !== root; around = around.parentElement) {
    left += around.scrollLeft
    top += around.scrollTop
  }
  return { left, top, width: target.offsetWidth, height: target.offsetHeight }
}

/** What is seen of a target: of a pen, the pen, and not the unseen dot that is pressed. */
export function seenOf(target: HTMLElement): HTMLElement {
  return target instanceof HTMLInputElement ? target.closest('label') ?? target : target
}

/** Chooses a target as a finger would. */
export function chooseTarget(target: HTMLElement): void {
  target.focus({ preventScroll: true })
  target.click()
}

/** Where words are typed keys are letters, not the switch. */
export function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'button'].includes(element.type)
}

/**
 * A key on the adult's corner, which somebody went to by Tab, is the adult's. Where a finger left the focus there it is the child's
 * switch as anywhere else.
 */
export function isForAdult(element: Element | null): boolean {
  return element?.matches(`${NOT_FOR_SWITCH}:focus-visible`) === true
}
