import { useEffect, useRef, useState } from 'preact/hooks'
import { GROWN_UP_ADDRESS } from '../../child-mode-mark.ts'
import { leaveFor } from './stay-on-page.ts'

const HOLD_MS = 3000
const SECOND_PRESS_MS = 10_000
const FLUSH_MS = 4000
/** A finger that holds still still moves a little. */
const STILL_PX = 32

/**
 * The adult's way to the lock: a finger held on the corner for three seconds, or, by keyboard and switch, two presses. It has a
 * name for those who need one and says nothing to a child who looks. `flush` resolves to true once all is kept; what cannot be kept
 * holds the page the first time and lets go the second, because the adult must be able to get out of a full disk.
 */
export function GrownUpCorner({ flush, side = 'left', leave = leaveFor }: {
  readonly flush: () => Promise<boolean>
  readonly side?: 'left' | 'right'
  readonly leave?: (address: string) => void
}) {
  const [state, setState] = useState<'resting' | 'held' | 'pressed-once' | 'not-kept'>('resting')
  const hold = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number } | undefined>(undefined)
  const going = useRef(false)
  const warned = useRef(false)

  const letGo = () => {
    if (hold.current === undefined) return
    clearTimeout(hold.current.timer)
    hold.current = undefined
    setState('resting')
  }
  useEffect(() => letGo, [])
  useEffect(() => {
    if (state !== 'pressed-once') return
    const forget = setTimeout(() => setState('resting'), SECOND_PRESS_MS)
    return () => clearTimeout(forget)
  }, [state])

  const go = async () => {
    if (going.current) return
    going.current = true
    const kept = await Promise.race([flush().catch(() => false), new Promise<false>((late) => setTimeout(() => late(false), FLUSH_MS))])
    if (kept || warned.current) return leave(GROWN_UP_ADDRESS)
    going.current = false
    warned.current = true
    setState('not-kept')
  }
  const startHold = (event: PointerEvent) => {
    if (!event.isPrimary || event.button > 0) return
    const { currentTarget } = event
    if (currentTarget instanceof Element) currentTarget.setPointerCapture(event.pointerId)
    hold.current = { timer: setTimeout(() => { hold.current = undefined; void go() }, HOLD_MS), x: event.clientX, y: event.clientY }
    setState('held')
  }
  const stillThere = (event: PointerEvent) => {
    const from = hold.current
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) letGo()
  }
  const press = (event: MouseEvent) => {
    // A tap counts its clicks; a key, a switch and a reading aid do not.
    if (event.detail !== 0) return
    if (state === 'pressed-once' || state === 'not-kept') void go()
    else setState('pressed-once')
  }
  return (
    <button type="button" class={`grown-up-corner grown-up-corner--${side} grown-up-corner--${state}`} aria-label={NAMES[state]}
      onPointerDown={startHold} onPointerMove={stillThere} onPointerUp={letGo} onPointerCancel={letGo} onLostPointerCapture={letGo} onClick={press}>
      <span class="grown-up-corner__dot" aria-hidden="true" />
    </button>
  )
}

const NAMES = {
  'resting': 'For the grown-up',
  'held': 'For the grown-up',
  'pressed-once': 'For the grown-up. Press again to open the lock.',
  'not-kept': 'Not everything is kept yet. Press or hold again to open the lock anyway.',
} as const
