import type { ComponentChildren, VNode } from 'preact'
import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { ReadAloud } from '../kit/voice/read-aloud.tsx'
import { useStandingPrompt } from '../kit/standing-prompt.ts'

interface EndingQuestionProps {
  readonly speech: Speech
  readonly profile: AccessProfile
  readonly promptId: string
  readonly onSkip: () => void
  /** What is asked about. */
  readonly about?: ComponentChildren
  readonly children: ComponentChildren
  /** Read aloud after the question. */
  readonly aloud?: string
  /** For a child who does not read yet: the thing and the pictures are large, and the question is small, for whoever says it aloud. */
  readonly early?: boolean
}

/** A question of the way out: what it is about on one side, equal answers on the other. Skip is the frame's. */
export function EndingQuestion({ speech, profile, promptId, onSkip, about, children, aloud = '', early = false }: EndingQuestionProps): VNode {
  useStandingPrompt(promptId, onSkip)
  const { wording } = speech.prompt(promptId)
  return (
    <section class={['ending', about !== undefined && 'ending--about', early && 'ending--early'].filter(Boolean).join(' ')}>
      <div class="ending__asked">
        <h1 class="ending__words">{wording}</h1>
        {profile.readAloud && <ReadAloud text={`${wording} ${aloud}`} say={speech.say} />}
      </div>
      {about !== undefined && <div class="ending__about">{about}</div>}
      <div class="ending__answers" role="group" aria-label={wording}>{children}</div>
    </section>
  )
}
