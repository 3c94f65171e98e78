import { useEffect, useRef, useState } from 'preact/hooks'
import { AdultMarkPicture } from '../../../components/direct-work/with-child/adult-mark-picture.tsx'
import type { AdultMark } from '../../../record/direct-work.ts'
import { GROWN_UP_ADDRESS } from '../../child-mode-mark.ts'
import { leaveFor } from './stay-on-page.ts'

const HOLD_MS = 3000
/** Held so long and let go, the marks are there: longer than a child's tap, shorter than the way to the lock. */
const MARKS_AFTER_MS = 700
const MARKS_STAY_MS = 8000
const SECOND_PRESS_MS = 10_000
const FLUSH_MS = 4000
/** A finger that holds still still moves a little. */
const STILL_PX = 32

/**
 * The adult's way to the lock: a finger held on the corner for three seconds, or, by keyboard and switch, two presses. It has a
 * name for those who need one and says nothing to a child who looks. `flush` resolves to true once all is kept; what cannot be kept
 * holds the page the first time and lets go the second, because the adult must be able to get out of a full disk.
 * Where `onMark` is given, a shorter hold shows three pictures for a moment: slower, upset, end now. A mark says nothing on the page.
 */
export function GrownUpCorner({ flush, onMark, side = 'left', leave = leaveFor }: {
  readonly flush: () => Promise<boolean>
  readonly onMark?: ((mark: AdultMark) => void) | undefined
  readonly side?: 'left' | 'right'
  readonly leave?: (address: string) => void
}) {
  const [state, setState] = useState<'resting' | 'held' | 'pressed-once' | 'not-kept'>('resting')
  const [marks, setMarks] = useState(false)
  const marksTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hold = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly sinceMs: number; readonly x: number; readonly y: number } | undefined>(undefined)
  const going = useRef(false)
  const warned = useRef(false)

  const letGo = () => {
    if (hold.current === undefined) return
    clearTimeout(hold.current.timer)
    hold.current = undefined
    setState('resting')
  }
  const showMarks = () => {
    if (onMark === undefined) return
    setMarks(true)
    clearTimeout(marksTimer.current)
    marksTimer.current = setTimeout(() => setMarks(false), MARKS_STAY_MS)
  }
  useEffect(() => () => { letGo(); clearTimeout(marksTimer.current) }, [])
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
    hold.current = { timer: setTimeout(() => { hold.current = undefined; void go() }, HOLD_MS), sinceMs: performance.now(), x: event.clientX, y: event.clientY }
    setState('held')
  }
  const stillThere = (event: PointerEvent) => {
    const from = hold.current
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) letGo()
  }
  const lift = () => {
    const from = hold.current
    letGo()
    if (from && performance.now() - from.sinceMs >= MARKS_AFTER_MS) showMarks()
  }
  const mark = (which: AdultMark) => {
    setMarks(false)
    setState('resting')
    onMark?.(which)
  }
  const press = (event: MouseEvent) => {
    // A tap counts its clicks; a key, a switch and a reading aid do not.
    if (event.detail !== 0) return
    if (state === 'pressed-once' || state === 'not-kept') void go()
    else {
      setState('pressed-once')
      showMarks()
    }
  }
  return (
    <>
      <button type="button" class={`grown-up-corner grown-up-corner--${side} grown-up-corner--${state}`} aria-label={NAMES[state]}
        onPointerDown={startHold} onPointerMove={stillThere} onPointerUp={lift} onPointerCancel={letGo} onLostPointerCapture={letGo} onClick={press}>
        <span class="grown-up-corner__dot" aria-hidden="true" />
      </button>
      {marks && (
        <div class={`grown-up-marks grown-up-marks--${side}`} role="group" aria-label="For the grown-up">
          {MARKS.map((which) => <button type="button" key={which} class="grown-up-marks__mark" aria-label={MARK_NAMES[which]} onClick={() => mark(which)}><AdultMarkPicture of={which} /></button>)}
        </div>
      )}
    </>
  )
}

const MARKS: readonly AdultMark[] = ['slower', 'upset', 'end-now']
/** For readers of the screen: plain, and no judgement of the child. */
const MARK_NAMES: Readonly<Record<AdultMark, string>> = { 'slower': 'For the grown-up: slower', 'upset': 'For the grown-up: note this moment', 'end-now': 'For the grown-up: end now' }

const NAMES = {
  'resting': 'For the grown-up',
  'held': 'For the grown-up',
  'pressed-once': 'For the grown-up. Press again to open the lock.',
  'not-kept': 'Not everything is kept yet. Press or hold again to open the lock anyway.',
} as const
