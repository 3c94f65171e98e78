import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { ChildRun, RunPage, RunState } from '../frame/child-run.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { KitPicture } from '../kit/kit-pictures.tsx'
import { WordPad } from '../kit/word-pad.tsx'
import { EndingQuestion } from './ending-question.tsx'

interface TitlePadProps {
  readonly run: ChildRun
  readonly state: RunState
  readonly page: RunPage
  readonly speech: Speech
  readonly promptId: string
  /** The adult writes what the child says. */
  readonly scribed: boolean
  readonly early?: boolean
  readonly onDone: () => void
  readonly onLeave: () => void
}

const LONGEST_TITLE = 200

/** A name for the page in words, by the child's own hand or written for the child: who wrote it, and how near it is, is kept with it. */
export function TitlePad({ run, state, page, speech, promptId, scribed, early = false, onDone, onLeave }: TitlePadProps): VNode {
  const asked = speech.prompt(promptId)
  const told = (text: string): ToldWords => ({
    id: crypto.randomUUID(), text, by: scribed ? 'practitioner' : 'child', nearness: scribed ? 'nearExact' : 'exact',
    prompt: { id: asked.id, wording: asked.wording, kind: asked.kind }, at: new Date().toISOString(),
  })
  const [words, setWords] = useState<ToldWords | undefined>(() => (page.title === '' ? undefined : told(page.title)))
  const latest = useRef(words)
  const put = (next: ToldWords): void => {
    latest.current = next
    setWords(next)
  }
  const use = (): void => {
    // Leaving the pad hands over the last letters before they are used.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const { current } = latest
    const text = current?.text.trim() ?? ''
    if (current !== undefined && text !== '') run.tell({ kind: 'title', pageId: page.pageId, text, words: { ...current, text } })
    onDone()
  }
  return (
    <EndingQuestion early={early} speech={speech} profile={state.profile} promptId={promptId} onSkip={onLeave}
      about={<div class="title-pad"><WordPad page={{ say: speech.say, scribed, told, profile: state.profile }} label={asked.wording} labelHidden words={words} onTold={put} rows={2} mostLetters={LONGEST_TITLE} /></div>}>
      <BigButton wide tone="dark" label={speech.say('frame.title.keep')} picture={<KitPicture of="go-on" />} onPress={use} />
      <BigButton wide label={speech.say(early ? 'frame.back' : 'frame.title.none')} picture={<KitPicture of={early ? 'back' : 'skip'} />} onPress={early ? onLeave : onDone} />
    </EndingQuestion>
  )
}
