import { isChildMode } from '../../../device-store/capture/child-mode.ts'
import type { Clock } from '../../../sync/clock.ts'
import { takeCapture } from '../../capture/capture-lock.ts'
import type { HandOverDoor } from '../hand-overs.ts'

/** The hand-overs of this browser. All but the mark is loaded when it is first needed: the lock screen must be light. */
export function browserHandOvers(clock: Clock): HandOverDoor {
  return {
    childMode: () => isChildMode().catch(() => false),
    open: (work) => takeCapture(navigator.locks, async () => {
      const { browserCaptures } = await import('../../../device-store/capture/browser-captures.ts')
      const captures = browserCaptures((delayMs) => clock.wait(delayMs))
      try {
        return await work(captures)
      } finally {
        await captures.close()
      }
    }),
  }
}
