import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { AccessProfile } from '../../../../direct-work/access-profile.ts'
import type { SharePreference } from '../../../../record/direct-work.ts'
import type { ChildRun, RunState } from '../../frame/child-run.ts'
import { TruthPicture } from '../../frame/stages/truth-pictures.tsx'
import type { Speech } from '../../frame/tool-page-of.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { shortWord } from '../../kit/short-word.ts'
import { useStandingPrompt } from '../../kit/standing-prompt.ts'
import { ReadAloud } from '../../kit/voice/read-aloud.tsx'
import { EndingPicture } from '../ending-pictures.tsx'
import { EndingQuestion } from '../ending-question.tsx'
import { EarlyPage } from './early-thing.tsx'
import { tellShown } from './tell-shown.ts'
import { WishPicture } from './wish-picture.tsx'

/** Three wishes that a picture can show, and the answer that none could be chosen: docs/decisions/0013 says why not five. */
export type PageWishChoice = Extract<SharePreference, 'report' | 'talk-first' | 'do-not-share'> | 'could-not-choose'
export const PAGE_WISHES: readonly PageWishChoice[] = ['report', 'talk-first', 'do-not-share', 'could-not-choose']

const PROMPT = 'frame.page-wish.early.1'
const ABOUT = [['frame.wish.about.1', 'judge'], ['frame.wish.about', 'after'], ['frame.wish.about.3', 'safe']] as const

/** Before the first wish, in pictures that the adult says aloud: what a wish is, and what must be told whatever was wished. */
export function EarlyWishAbout({ speech, profile, onGoOn }: { readonly speech: Speech; readonly profile: AccessProfile; readonly onGoOn: () => void }): VNode {
  useStandingPrompt('frame.wish-about', onGoOn)
  const { say } = speech
  return (
    <section class="truth truth--early early-wish-about">
      <h1 class="visually-hidden">{say('frame.wish.about')}</h1>
      <ul class="truth__lines">
        {ABOUT.map(([key, picture]) => <li key={key} class="truth__line"><TruthPicture of={picture} /><span>{say(key)}</span></li>)}
      </ul>
      <div class="truth__doors">
        {profile.readAloud && <ReadAloud text={ABOUT.map(([key]) => say(key)).join(' ')} say={say} />}
        <BigButton wide tone="dark" label={say('frame.go-on')} picture={<KitPicture of="go-on" />} onPress={onGoOn} />
      </div>
    </section>
  )
}

interface PageWishStepProps {
  readonly run: ChildRun
  readonly state: RunState
  readonly pageId: string
  readonly speech: Speech
  readonly order: readonly PageWishChoice[]
  readonly onWish: (wish: PageWishChoice, order: readonly PageWishChoice[]) => void
  readonly onSkip: () => void
  readonly onEnough: () => void
}

/** One wish for the whole page: pictures of one size in a shuffled order, none chosen beforehand. */
export function PageWishStep({ run, state, pageId, speech, order, onWish, onSkip, onEnough }: PageWishStepProps): VNode | null {
  useEffect(() => tellShown(run, speech, pageId, PROMPT), [run, speech, pageId])
  const page = state.pages.find((one) => one.pageId === pageId)
  if (page === undefined) return null
  const word = (key: string): string => shortWord({ band: 'early', say: speech.say }, key)
  return (
    <EndingQuestion early speech={speech} profile={state.profile} promptId={PROMPT} onSkip={onSkip} about={<EarlyPage page={page} />}
      aloud={order.map((wish) => speech.say(`frame.page-wish.${wish}`)).join('. ')}>
      {order.map((wish) => (
        <BigButton key={wish} label={word(`frame.page-wish.${wish}`)} picture={wish === 'talk-first' ? <EndingPicture of="talk-first" /> : <WishPicture of={wish} />} onPress={() => onWish(wish, order)} />
      ))}
      <button type="button" class="kit-button kit-button--quiet" onClick={onEnough}><KitPicture of="skip" size={26} /><span>{word('frame.read-back.enough')}</span></button>
    </EndingQuestion>
  )
}
