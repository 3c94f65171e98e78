import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { shortWord } from '../../kit/short-word.ts'
import { EndingPicture } from '../ending-pictures.tsx'
import { EndingQuestion } from '../ending-question.tsx'
import { NewWords } from '../new-words.tsx'
import type { ReadBackStepProps } from '../read-back-step.tsx'
import { AwayPicture } from './away-picture.tsx'
import { EarlyThing } from './early-thing.tsx'
import { tellShown } from './tell-shown.ts'

const PROMPT = 'frame.read-back.early.1'

/** One kept thing, shown large to a child who does not read: four pictures of one size, which the adult or the device says aloud. */
export function EarlyReadBack({ run, state, step, speech, onAnswer, onSkip, onEnough }: ReadBackStepProps): VNode | null {
  const [changing, setChanging] = useState(false)
  const { pageId, words } = step
  useEffect(() => tellShown(run, speech, pageId, PROMPT), [run, speech, pageId])
  const page = state.pages.find((one) => one.pageId === pageId)
  if (page === undefined) return null
  if (changing && words !== undefined) {
    return <NewWords run={run} state={state} words={words} speech={speech} onSave={(changedTo) => onAnswer('changed', changedTo)} onLeave={() => setChanging(false)} />
  }
  const word = (key: string): string => shortWord({ band: 'early', say: speech.say }, `frame.read-back.${key}`)
  return (
    <EndingQuestion early speech={speech} profile={state.profile} promptId={PROMPT} onSkip={onSkip} aloud={words?.text ?? ''}
      about={<EarlyThing page={page} item={step.item} words={words === undefined ? [] : [words]} />}>
      <BigButton label={word('yes')} picture={<SymbolPicture id="yes" />} onPress={() => onAnswer('yes')} />
      <BigButton label={word('changed')} picture={<EndingPicture of="change" />} onPress={() => {
        // A thing without words is changed on its own page; that it is to be changed is written down.
        if (words === undefined) onAnswer('changed')
        else setChanging(true)
      }} />
      <BigButton label={word('not-that')} picture={<SymbolPicture id="no" />} onPress={() => onAnswer('not-that')} />
      <BigButton label={word('leave-out')} picture={<AwayPicture />} onPress={() => onAnswer('leave-out')} />
      <button type="button" class="kit-button kit-button--quiet" onClick={onEnough}><KitPicture of="skip" size={26} /><span>{word('enough')}</span></button>
    </EndingQuestion>
  )
}
