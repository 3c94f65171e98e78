import type { VNode } from 'preact'
import type { RunState } from '../frame/child-run.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { EndingPicture } from './ending-pictures.tsx'
import { EndingQuestion } from './ending-question.tsx'
import type { Felt } from './ending-steps.ts'

export type Face = 'good' | 'mixed' | 'not-good'

/** One question about the visit, three faces. The answer is sealed on this page to people who do not have the case. */
export function FeltStep({ what, order, speech, state, onFace, onSkip }: {
  readonly what: Felt
  readonly order: readonly Face[]
  readonly speech: Speech
  readonly state: RunState
  readonly onFace: (face: Face) => void
  readonly onSkip: () => void
}): VNode {
  const { say } = speech
  return (
    <EndingQuestion speech={speech} profile={state.profile} promptId={`frame.felt.${what}.1`} onSkip={onSkip} aloud={say('frame.felt.about.more')}>
      {order.map((face) => <BigButton key={face} label={say(`frame.felt.${face}`)} picture={<EndingPicture of={face} />} onPress={() => onFace(face)} />)}
      <p class="ending__small">{say('frame.felt.about.more')}</p>
    </EndingQuestion>
  )
}
