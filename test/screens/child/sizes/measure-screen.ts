export interface MeasuredScreen {
  /** Targets narrower or lower than a finger needs: 75 px. */
  readonly small: readonly string[]
  /** Pairs of targets nearer than 16 px, or one on the other. */
  readonly near: readonly string[]
  /** Words that do not fit, targets that leave the screen, places that scroll sideways. */
  readonly cutOff: readonly string[]
  /** Words smaller than the child's band reads. */
  readonly littleWords: readonly string[]
  /** A sheet that is not whole in sight, or that a drawing finger would move. */
  readonly movingSheets: readonly string[]
  /** The part of the screen that is the board's: all but the furniture. */
  readonly boardShare: number
  /** The part of the screen that is a sheet to draw on. */
  readonly sheetShare: number
}

const TARGET_PX = 75
const GAP_PX = 16
/** Half a pixel is a rounding, not a gap. */
const ROUNDING_PX = 0.5
/** A word under a picture in a target of 75 px: "Finished" would be 117 px broad in the 28 px of the youngest who read. */
const CAPTION_PX = 16
/** The first screen on a phone: at 28 px thirteen lines are 442 px of the 440 there are, and nobody may start past a line below the edge. */
const TRUTH_PX = 24
/** What children read, by band. Whoever does not read is read to: those words are for the adult. */
const READ_PX: Readonly<Record<string, number>> = { early: CAPTION_PX, primary: 28, junior: 22, teen: 20, older: 20 }
/** The adult's corner is small on purpose. Places on a sheet are the sheet's: a finger stamps anywhere, a switch needs twelve of them side by side. A small shape is no finger's target, its board is. */
const NOT_A_TARGET = '.grown-up-corner, .sheet-places__place, .people-token--small'
/** Lies over the board for a moment, and over whatever is there. */
const LIFTED = '.canvas-tools__drawer, .scribble__ideas, .furniture__more'
/** The beginning of words that are whole a tap away. */
const BEGINNINGS = '.jar-note__words, .spot-card__words, .thing-card__words, .people-token__name'

/** Measures what stands on a child's screen now. */
export function measureScreen(place: HTMLElement, band: string): MeasuredScreen {
  const targets = [...place.querySelectorAll<HTMLElement>('button, textarea, input')]
    .filter((element) => isInSight(element) && !element.matches(NOT_A_TARGET))
    .map((element) => ({ name: nameOf(element), element, box: element.getBoundingClientRect(), seen: boxInSight(element) }))
  const there = targets.filter(({ seen }) => seen.right - seen.left > 1 && seen.bottom - seen.top > 1)
  const sheets = [...place.querySelectorAll<HTMLElement>('canvas[role=img]')].filter(isInSight).filter((sheet) => sheet.closest('.page-canvas') !== null)
  return {
    small: targets.filter(({ element }) => element.offsetWidth < TARGET_PX - ROUNDING_PX || element.offsetHeight < TARGET_PX - ROUNDING_PX).map(({ name, element }) => `${name}: ${element.offsetWidth} x ${element.offsetHeight}`),
    near: there.flatMap((one, index) => there.slice(index + 1).flatMap((other) => {
      if ((one.element.closest(LIFTED) === null) !== (other.element.closest(LIFTED) === null)) return []
      const gap = isRound(one.element) && isRound(other.element) ? gapOfRounds(one.box, other.box) : gapBetween(one.seen, other.seen)
      return gap < GAP_PX - ROUNDING_PX ? [`${one.name} / ${other.name}: ${Math.round(gap * 10) / 10}`] : []
    })),
    cutOff: [
      ...cutWords(place),
      ...targets.filter(({ element }) => element.closest('.furniture, .garden-cover') !== null).filter(({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1).map(({ name }) => `off the screen: ${name}`),
      ...[...place.querySelectorAll<HTMLElement>('*')].filter((element) => isInSight(element) && isScrolling(element) && element.scrollWidth > element.clientWidth + 1).map((element) => `scrolls sideways: ${element.className} by ${element.scrollWidth - element.clientWidth}`),
    ],
    littleWords: littleWords(place, READ_PX[band] ?? CAPTION_PX),
    movingSheets: sheets.flatMap((sheet) => {
      const [box, seen] = [sheet.getBoundingClientRect(), boxInSight(sheet)]
      if (box.height - (seen.bottom - seen.top) > 1) return [`cut off by ${Math.round(box.height - (seen.bottom - seen.top))}`]
      const moved = getComputedStyle(sheet).touchAction
      return moved === 'none' ? [] : [`a finger on it does: ${moved}`]
    }),
    boardShare: shareOf(place.querySelector('.child-board')),
    sheetShare: sheets.reduce((sum, sheet) => sum + shareOf(sheet), 0),
  }
}

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function isInSight(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], .visually-hidden') === null
}

function isScrolling(element: Element): boolean {
  return ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)
}

function ancestors(element: Element): readonly Element[] {
  return element.parentElement === null ? [] : [element.parentElement, ...ancestors(element.parentElement)]
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.className || element.tagName
}

/** What is scrolled away lies nowhere. */
function boxInSight(element: HTMLElement): Box {
  let { left, top, right, bottom } = element.getBoundingClientRect()
  for (const around of ancestors(element)) {
    if (getComputedStyle(around).overflow === 'visible') continue
    const box = around.getBoundingClientRect()
    left = Math.max(left, box.left)
    top = Math.max(top, box.top)
    right = Math.min(right, box.right)
    bottom = Math.min(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}

function gapBetween(one: Box, other: Box): number {
  return Math.max(other.left - one.right, one.left - other.right, other.top - one.bottom, one.top - other.bottom)
}

function isRound(element: Element): boolean {
  return getComputedStyle(element).borderRadius === '50%'
}

function gapOfRounds(one: Box, other: Box): number {
  const apart = Math.hypot((one.left + one.right - other.left - other.right) / 2, (one.top + one.bottom - other.top - other.bottom) / 2)
  return apart - (one.right - one.left) / 2 - (other.right - other.left) / 2
}

function shareOf(element: Element | null): number {
  if (element === null) return 0
  const { width, height } = element.getBoundingClientRect()
  return (width * height) / (innerWidth * innerHeight)
}

/** Words of which a part lies outside what shows them: the edge of something that cuts, or the target they are on. */
function cutWords(place: HTMLElement): readonly string[] {
  return textsIn(place).flatMap(({ text, element }) => {
    if (element.closest(BEGINNINGS) !== null) return []
    const range = document.createRange()
    range.selectNodeContents(text)
    const words = range.getBoundingClientRect()
    const around = [element, ...ancestors(element)].find((one) => one.matches('button') || getComputedStyle(one).overflowX !== 'visible')
    // What scrolls can be scrolled to.
    if (around === undefined || words.width === 0 || (isScrolling(around) && !around.matches('button'))) return []
    const box = around.getBoundingClientRect()
    // The box of a letter is higher than the letter: what sticks out of a tight line is air.
    const air = Number.parseFloat(getComputedStyle(element).fontSize) * 0.2
    const out = Math.max(box.left - words.left, words.right - box.right, box.top - words.top - air, words.bottom - box.bottom - air)
    return out > 2 ? [`cut off by ${Math.round(out)}: ${(text.textContent ?? '').trim().slice(0, 40)}`] : []
  })
}

function textsIn(place: HTMLElement): readonly { readonly text: Node; readonly element: HTMLElement }[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  const found: { readonly text: Node; readonly element: HTMLElement }[] = []
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const element = text.parentElement
    if (element !== null && (text.textContent ?? '').trim() !== '' && isInSight(element) && element.offsetWidth > 1 && element.closest('svg, .grown-up-corner, .child-safe') === null) found.push({ text, element })
  }
  return found
}

function littleWords(place: HTMLElement, readPx: number): readonly string[] {
  return textsIn(place).flatMap(({ text, element }) => {
    const target = element.closest('button')
    // A pen stands above its name; a setting is a word on a target among its like.
    const captioned = (target !== null && (target.querySelector('svg, canvas') !== null || target.closest('.access-panel') !== null)) || element.closest(`.draw-pen, .draw-width, .line-place, ${BEGINNINGS}`) !== null
    const least = captioned ? CAPTION_PX : element.closest('.truth') !== null ? Math.min(readPx, TRUTH_PX) : readPx
    const px = Number.parseFloat(getComputedStyle(element).fontSize)
    return px < least - 0.1 ? [`${(text.textContent ?? '').trim().slice(0, 40)}: ${px} px, not ${least}`] : []
  })
}
