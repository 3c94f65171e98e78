/** A finger that moves less than this has tapped. */
const DRAG_PX = 12

/** Moves a thing with the pointer that went down on it, and tells where it was let go. A tap stays a tap. */
export function followDrag(down: PointerEvent, drop: (clientX: number, clientY: number) => void): void {
  const thing = down.currentTarget
  if (!(thing instanceof HTMLElement) || down.button !== 0 || !down.isPrimary) return
  const listening = new AbortController()
  const { signal } = listening
  let dragged = false

  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return
    const [acrossPx, downPx] = [event.clientX - down.clientX, event.clientY - down.clientY]
    if (!dragged && Math.hypot(acrossPx, downPx) < DRAG_PX) return
    dragged = true
    thing.style.translate = `calc(-50% + ${acrossPx}px) calc(-50% + ${downPx}px)`
  }
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return
    listening.abort()
    thing.style.translate = ''
    if (!dragged || event.type === 'pointercancel') return
    // The click that follows a drag is no tap.
    window.addEventListener('click', (click) => { click.stopPropagation(); click.preventDefault() }, { capture: true, once: true, signal: AbortSignal.timeout(50) })
    drop(event.clientX, event.clientY)
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', end, { signal })
}
