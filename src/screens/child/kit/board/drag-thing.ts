/** A finger that moves less than this has tapped. */
const DRAG_PX = 12

/**
 * Follows a pointer that went down on a thing of a board. If it moves, a copy of the thing goes with it, and the place it is let go
 * over is told; if not, the tap that follows is an ordinary tap.
 */
export function dragThing(down: PointerEvent, board: HTMLElement | null, drop: (placeId: string) => void): void {
  const thing = down.currentTarget
  if (!(thing instanceof HTMLElement) || board === null || down.button !== 0) return
  const box = thing.getBoundingClientRect()
  const listening = new AbortController()
  const { signal } = listening
  let ghost: HTMLElement | null = null

  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return
    if (ghost === null && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < DRAG_PX) return
    ghost ??= liftCopy(thing, box)
    ghost.style.translate = `${event.clientX - down.clientX}px ${event.clientY - down.clientY}px`
  }
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return
    listening.abort()
    if (ghost === null) return
    ghost.remove()
    if (event.type === 'pointercancel') return
    // The click that follows a drag is no tap.
    window.addEventListener('click', (click) => { click.stopPropagation(); click.preventDefault() }, { capture: true, once: true, signal: AbortSignal.timeout(50) })
    const place = document.elementsFromPoint(event.clientX, event.clientY).map((under) => under.closest<HTMLElement>('[data-place]')).find((found) => found !== null && board.contains(found))
    const placeId = place?.dataset['place']
    if (placeId !== undefined) drop(placeId)
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', end, { signal })
}

function liftCopy(thing: HTMLElement, box: DOMRect): HTMLElement {
  const ghost = thing.cloneNode(true) as HTMLElement
  ghost.className = 'board-thing board-thing--dragged'
  ghost.setAttribute('aria-hidden', 'true')
  ghost.removeAttribute('data-thing')
  ghost.inert = true
  Object.assign(ghost.style, { position: 'fixed', left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px`, pointerEvents: 'none', zIndex: '40', margin: '0' })
  thing.closest('.child-page, body')?.append(ghost)
  return ghost
}
