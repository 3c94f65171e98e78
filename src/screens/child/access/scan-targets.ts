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
