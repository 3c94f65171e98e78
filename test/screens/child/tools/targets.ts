/** Visible buttons smaller than a child's finger needs, with their size. Those laid on purpose on a board of their own are named by `except`. */
export function smallTargets(place: HTMLElement, except = ''): readonly string[] {
  return [...place.querySelectorAll<HTMLElement>('button, textarea')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && (except === '' || !element.matches(except)))
    .map((element) => ({ name: element.getAttribute('aria-label') ?? element.textContent ?? '', ...boxOf(element) }))
    .filter(({ width, height }) => width < 74.5 || height < 74.5)
    .map(({ name, width, height }) => `${name.trim()}: ${Math.round(width)} x ${Math.round(height)}`)
}

/** Pairs of visible buttons that lie on each other, by name. */
export function overlappingTargets(place: HTMLElement): readonly string[] {
  const boxes = [...place.querySelectorAll<HTMLElement>('button')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(), box: element.getBoundingClientRect() }))
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one.box, other.box)).map((other) => `${one.name} / ${other.name}`))
}

/** Elements whose words do not fit into them, by their words. */
export function cutOffWords(place: HTMLElement): readonly string[] {
  return [...place.querySelectorAll<HTMLElement>('button, h1, h2, h3, p, label, span')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden') && (element.textContent ?? '').trim() !== '')
    .filter((element) => element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0 && getComputedStyle(element).display !== 'inline')
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? '').trim()}`)
}

function boxOf(element: HTMLElement): { readonly width: number; readonly height: number } {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
}
