import type { VNode } from 'preact'
import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { SharePreference } from '../../../record/direct-work.ts'
import type { RunState } from '../frame/child-run.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { KitPicture } from '../kit/kit-pictures.tsx'
import { ReadAloud } from '../kit/voice/read-aloud.tsx'
import { useStandingPrompt } from '../kit/standing-prompt.ts'
import { EndingPicture } from './ending-pictures.tsx'
import { EndingQuestion } from './ending-question.tsx'
import type { EndingStep } from './ending-steps.ts'
import { ItemCard } from './item-card.tsx'

/** Said once, before the first wish, and meant: what a wish is and what it is not. */
export function WishAbout({ speech, profile, onGoOn }: { readonly speech: Speech; readonly profile: AccessProfile; readonly onGoOn: () => void }): VNode {
  useStandingPrompt('frame.wish-about', onGoOn)
  const { say } = speech
  const lines = ['frame.wish.about.1', 'frame.wish.about.2', 'frame.wish.about.3'].map(say)
  return (
    <section class="one-thing one-thing--words">
      <h1 class="one-thing__words">{say('frame.wish.about')}</h1>
      {lines.map((line) => <p key={line} class="one-thing__more">{line}</p>)}
      {profile.readAloud && <ReadAloud text={[say('frame.wish.about'), ...lines].join(' ')} say={say} />}
      <BigButton wide tone="dark" label={say('frame.go-on')} picture={<KitPicture of="go-on" />} onPress={onGoOn} />
    </section>
  )
}

interface WishStepProps {
  readonly state: RunState
  readonly step: Extract<EndingStep, { kind: 'wish' }>
  readonly speech: Speech
  /** Words as they were changed a moment ago. */
  readonly changed: ReadonlyMap<string, ToldWords>
  readonly order: readonly SharePreference[]
  readonly onWish: (preference: SharePreference, order: readonly SharePreference[]) => void
  readonly onSkip: () => void
  readonly onEnough: () => void
}

/** Five wishes of one size in a shuffled order, none chosen beforehand. */
export function WishStep({ state, step, speech, changed, order, onWish, onSkip, onEnough }: WishStepProps): VNode | null {
  const page = state.pages.find(({ pageId }) => pageId === step.pageId)
  if (page === undefined) return null
  const { say } = speech
  return (
    <EndingQuestion speech={speech} profile={state.profile} promptId="frame.wish.1" onSkip={onSkip} aloud={order.map((wish) => say(`frame.wish.${wish}`)).join('. ')}
      about={<ItemCard page={page} item={step.item} words={step.item.words.map((told) => changed.get(told.id) ?? told)} />}>
      <div class="equal-wishes">
        {order.map((wish) => <BigButton wide key={wish} label={say(`frame.wish.${wish}`)} picture={<EndingPicture of={wish} />} onPress={() => onWish(wish, order)} />)}
      </div>
      <button type="button" class="kit-button kit-button--quiet" onClick={onEnough}><KitPicture of="skip" size={26} /><span>{say('frame.read-back.enough')}</span></button>
    </EndingQuestion>
  )
}
