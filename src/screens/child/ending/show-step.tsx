import type { VNode } from 'preact'
import type { RunState } from '../frame/child-run.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { EndingPicture } from './ending-pictures.tsx'
import { EndingQuestion } from './ending-question.tsx'

/** Show it now, or keep it covered until somewhere quiet. */
export function ShowStep({ speech, state, order, onChoose, onSkip }: {
  readonly speech: Speech
  readonly state: RunState
  readonly order: readonly ('show-now' | 'keep-covered')[]
  readonly onChoose: (ending: 'show-now' | 'keep-covered') => void
  readonly onSkip: () => void
}): VNode {
  return (
    <EndingQuestion speech={speech} profile={state.profile} promptId="frame.show.1" onSkip={onSkip}>
      {order.map((ending) => (
        <BigButton key={ending} label={speech.say(ending === 'show-now' ? 'frame.show.now' : 'frame.show.covered')} picture={<EndingPicture of={ending} />} onPress={() => onChoose(ending)} />
      ))}
    </EndingQuestion>
  )
}
