import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { ChildRun, RunState } from '../frame/child-run.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { KitPicture } from '../kit/kit-pictures.tsx'
import { WordPad } from '../kit/word-pad.tsx'
import { EndingQuestion } from './ending-question.tsx'

interface NewWordsProps {
  readonly run: ChildRun
  readonly state: RunState
  readonly words: ToldWords
  readonly speech: Speech
  readonly onSave: (changedTo: ToldWords) => void
  readonly onLeave: () => void
}

/** New words in place of old ones, which are kept. Begins with the old words, so that one word can be changed. */
export function NewWords({ run, state, words, speech, onSave, onLeave }: NewWordsProps): VNode {
  const prompt = speech.prompt('frame.read-back.change.1')
  // Whoever does not write yet says it, and the adult writes.
  const scribed = run.handed.scribed || run.handed.band === 'early'
  const told = (text: string): ToldWords => ({
    id: crypto.randomUUID(), text, by: scribed ? 'practitioner' : 'child', nearness: scribed ? 'nearExact' : 'exact',
    prompt: { id: prompt.id, wording: prompt.wording, kind: prompt.kind }, at: new Date().toISOString(),
  })
  const [now, setNow] = useState<ToldWords>(() => told(words.text))
  const latest = useRef(now)
  const put = (next: ToldWords): void => {
    latest.current = next
    setNow(next)
  }
  return (
    <EndingQuestion speech={speech} profile={state.profile} promptId={prompt.id} onSkip={onLeave}
      about={<>
        <WordPad page={{ say: speech.say, scribed, told, profile: state.profile }} label={speech.say('frame.read-back.new-words')} words={now} onTold={put} rows={4} />
        <p class="ending__small">{speech.say('frame.read-back.old-kept')}</p>
      </>}>
      <BigButton wide tone="dark" label={speech.say('frame.read-back.save')} picture={<KitPicture of="go-on" />} onPress={() => {
        // Leaving the pad hands over the last letters before they are used.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        const { current } = latest
        if (current.text.trim() !== '' && current.text !== words.text) onSave(current)
        else onLeave()
      }} />
    </EndingQuestion>
  )
}
