import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { BigButton } from '../kit/big-button.tsx'
import './scroll-by-resting.css'

/** As much of a page as comes up at a time: a little of what stood there stays in sight. */
const AT_ONCE = 0.75

/** Up and down as buttons, where a page is longer than its place: a pointer that rests cannot scroll. Not there where all is in sight. */
export function ScrollByResting({ say }: { readonly say: (key: string) => string }): VNode | null {
  const [needed, setNeeded] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const pointedAt = useRef<Element | null>(null)
  useEffect(() => {
    const board = place.current?.parentElement
    if (!board) return undefined
    const look = (): void => setNeeded(longParts(board).length > 0)
    const changes = new MutationObserver(() => requestAnimationFrame(look))
    changes.observe(board, { childList: true, subtree: true })
    const sizes = new ResizeObserver(() => requestAnimationFrame(look))
    sizes.observe(board)
    const point = ({ target }: PointerEvent): void => { if (target instanceof Element && !place.current?.contains(target)) pointedAt.current = target }
    board.addEventListener('pointermove', point)
    look()
    return () => {
      changes.disconnect()
      sizes.disconnect()
      board.removeEventListener('pointermove', point)
    }
  }, [])
  const scroll = (direction: 1 | -1): void => {
    const board = place.current?.parentElement
    if (!board) return
    const long = longParts(board)
    // The innermost of those that were pointed into last; else the page.
    const part = long.findLast((one) => pointedAt.current !== null && one.contains(pointedAt.current)) ?? long[0]
    part?.scrollBy({ top: direction * part.clientHeight * AT_ONCE })
  }
  return (
    <div class="scroll-by-resting" ref={place}>
      {needed && <BigButton wide label={say('frame.scroll.up')} onPress={() => scroll(-1)} />}
      {needed && <BigButton wide label={say('frame.scroll.down')} onPress={() => scroll(1)} />}
    </div>
  )
}

/** What is longer than its place and can be scrolled, from without to within. */
function longParts(board: Element): readonly Element[] {
  return [...board.querySelectorAll('*')].filter((part) => part.scrollHeight > part.clientHeight + 4 && !part.matches('textarea') && /auto|scroll/.test(getComputedStyle(part).overflowY) && part.closest('[hidden], [inert]') === null)
}
