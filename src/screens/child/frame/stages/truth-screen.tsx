import type { VNode } from 'preact'
import type { AccessProfile } from '../../../../direct-work/access-profile.ts'
import type { HandedOver } from '../../../../direct-work/session/hand-over.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { ReadAloud } from '../../kit/voice/read-aloud.tsx'
import { useStandingPrompt } from '../../kit/standing-prompt.ts'
import { truthLines } from './truth-lines.ts'
import { TruthPicture } from './truth-pictures.tsx'

interface TruthScreenProps {
  readonly handed: Pick<HandedOver, 'band' | 'adultCanSee'>
  readonly profile: AccessProfile
  readonly say: (key: string) => string
  readonly onStart: () => void
}

/** Before anything else, the truth: who can see the page now, who may later, that one may stop, and how to hide it. */
export function TruthScreen({ handed, profile, say, onStart }: TruthScreenProps): VNode {
  useStandingPrompt('frame.truth', onStart)
  const lines = truthLines(handed)
  return (
    <section class={`truth truth--${handed.band}`}>
      <h1 class="truth__title">{say('frame.truth.title')}</h1>
      <ul class="truth__lines">
        {lines.map(({ key, picture }) => (
          <li key={key} class="truth__line">
            <TruthPicture of={picture} />
            <span>{say(key)}</span>
          </li>
        ))}
      </ul>
      <div class="truth__doors">
        {profile.readAloud && <ReadAloud text={lines.map(({ key }) => say(key)).join(' ')} say={say} />}
        <BigButton wide tone="dark" label={say('frame.truth.start')} picture={<KitPicture of="go-on" />} onPress={onStart} />
      </div>
    </section>
  )
}
