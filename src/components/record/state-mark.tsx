import type { ComponentChildren, VNode } from 'preact'
import { unreachable } from '../../record/unreachable.ts'

/** Where a piece of work is, as the device worker says it. `in-the-record` comes only from a stored receipt. */
export type WorkState = 'on-this-device' | 'sending' | 'in-the-record' | 'needs-you' | 'kept-aside'

interface StateMarkProps {
  readonly state: WorkState
  /** Other words for the same state, e.g. "Signed, waiting for signal". */
  readonly words?: string
  /** More, in plain ink after the words: "2 of 3 pictures on the way". */
  readonly detail?: ComponentChildren
}

/** Word, shape and colour of a state; each alone is enough to tell it. */
export function StateMark({ state, words = stateInWords(state), detail }: StateMarkProps) {
  return (
    <span class={`state-mark state-mark--${state}`}>
      <svg class="state-mark__shape" viewBox="0 0 16 16" aria-hidden="true">{shapeOf(state)}</svg>
      <span>{words}{detail && <span class="state-mark__detail"> {detail}</span>}</span>
    </span>
  )
}

/** The state's own words. */
export function stateInWords(state: WorkState): string {
  switch (state) {
    case 'on-this-device': return 'On this device'
    case 'sending': return 'Sending'
    case 'in-the-record': return 'In the record'
    case 'needs-you': return 'Needs you'
    case 'kept-aside': return 'Kept aside'
    default: return unreachable(state)
  }
}

function shapeOf(state: WorkState): VNode {
  switch (state) {
    case 'on-this-device': return <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />
    case 'sending': return <path class="state-mark__arrow" d="M8 2l5 5-1.4 1.4L9 5.8V14H7V5.8L4.4 8.4 3 7z" fill="currentColor" />
    case 'in-the-record': return <path d="M8 .5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM6.9 11.6L3.6 8.3 5 6.9l1.9 1.9 4.1-4.1 1.4 1.4z" fill="currentColor" fill-rule="evenodd" />
    case 'needs-you': return <path d="M8 .8l7.6 13.4H.4zM7.1 5.6v4.2h1.8V5.6zm0 5.2v1.8h1.8v-1.8z" fill="currentColor" fill-rule="evenodd" />
    case 'kept-aside': return <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm.7 3.3L4.3 5.7 6.6 8l-2.3 2.3 1.4 1.4L8 9.4l2.3 2.3 1.4-1.4L9.4 8l2.3-2.3-1.4-1.4L8 6.6z" fill="currentColor" fill-rule="evenodd" />
    default: return unreachable(state)
  }
}
