import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { ReadBack } from '../../../record/direct-work.ts'
import type { ChildRun, RunState } from '../frame/child-run.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { KitPicture } from '../kit/kit-pictures.tsx'
import { EndingPicture } from './ending-pictures.tsx'
import { EndingQuestion } from './ending-question.tsx'
import type { EndingStep } from './ending-steps.ts'
import { ItemCard } from './item-card.tsx'
import { NewWords } from './new-words.tsx'

export interface ReadBackStepProps {
  readonly run: ChildRun
  readonly state: RunState
  readonly step: Extract<EndingStep, { kind: 'read-back' }>
  readonly speech: Speech
  readonly onAnswer: (answer: ReadBack, changedTo?: ToldWords) => void
  readonly onSkip: () => void
  readonly onEnough: () => void
}

/** One kept thing, read back: four answers of one size. Changed words stand beside the old ones, which stay. */
export function ReadBackStep({ run, state, step, speech, onAnswer, onSkip, onEnough }: ReadBackStepProps): VNode | null {
  const [changing, setChanging] = useState(false)
  const page = state.pages.find(({ pageId }) => pageId === step.pageId)
  if (page === undefined) return null
  const { words } = step
  if (changing && words !== undefined) {
    return <NewWords run={run} state={state} words={words} speech={speech} onSave={(changedTo) => onAnswer('changed', changedTo)} onLeave={() => setChanging(false)} />
  }
  const { say } = speech
  return (
    <EndingQuestion speech={speech} profile={state.profile} promptId="frame.read-back.1" onSkip={onSkip} aloud={words?.text ?? step.item.heading}
      about={<ItemCard page={page} item={step.item} words={words === undefined ? [] : [words]} />}>
      <BigButton label={say('frame.read-back.yes')} picture={<EndingPicture of="yes" />} onPress={() => onAnswer('yes')} />
      <BigButton label={say('frame.read-back.changed')} picture={<EndingPicture of="change" />} onPress={() => {
        // A thing without words is changed on its own page; that it is to be changed is written down.
        if (words === undefined) onAnswer('changed')
        else setChanging(true)
      }} />
      <BigButton label={say('frame.read-back.not-that')} picture={<EndingPicture of="not-that" />} onPress={() => onAnswer('not-that')} />
      <BigButton label={say('frame.read-back.leave-out')} picture={<EndingPicture of="leave-out" />} onPress={() => onAnswer('leave-out')} />
      <button type="button" class="kit-button kit-button--quiet" onClick={onEnough}><KitPicture of="skip" size={26} /><span>{say('frame.read-back.enough')}</span></button>
    </EndingQuestion>
  )
}
