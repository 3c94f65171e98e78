import type { VNode } from 'preact'
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { ChildRun, RunState } from '../frame/child-run.ts'
import { speechFor } from '../frame/speech.ts'
import { BigButton } from '../kit/big-button.tsx'
import { KitPicture } from '../kit/kit-pictures.tsx'
import { plainTyping } from '../kit/typing/plain-typing.ts'
import { EndingQuestion } from './ending-question.tsx'

/** The child may give the page a name. */
export function TitleStep({ run, state, pageId }: { readonly run: ChildRun; readonly state: RunState; readonly pageId: string }): VNode {
  const speech = useMemo(() => speechFor(run.handed.band, {}, [], run.language), [run])
  const [text, setText] = useState(state.pages.find((page) => page.pageId === pageId)?.title ?? '')
  const id = useId()
  const asked = speech.prompt('frame.title.1')
  useEffect(() => {
    const { id: promptId, version, wording, kind: promptKind } = speech.prompt('frame.title.1')
    run.tellOnce(`shown ${pageId} ${promptId} ${wording}`, { kind: 'prompt-shown', pageId, promptId, version, wording, promptKind })
  }, [run, speech, pageId])
  const goOn = (): void => run.goTo({ kind: 'choose' })
  return (
    <EndingQuestion speech={speech} profile={state.profile} promptId="frame.title.1" onSkip={goOn}
      about={<>
        <label class="visually-hidden" for={id}>{asked.wording}</label>
        <input id={id} class="title-paper" type="text" value={text} maxLength={200} ref={plainTyping}
          onInput={(event) => setText(event.currentTarget.value)} />
      </>}>
      <BigButton wide tone="dark" label={speech.say('frame.title.keep')} picture={<KitPicture of="go-on" />} disabled={text.trim() === ''} onPress={() => {
        run.tell({ kind: 'title', pageId, text: text.trim() })
        goOn()
      }} />
      <BigButton wide label={speech.say('frame.title.none')} picture={<KitPicture of="skip" />} onPress={goOn} />
    </EndingQuestion>
  )
}
