import type { VNode } from 'preact'
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { ChildRun, RunPage, RunState } from '../frame/child-run.ts'
import { speechFor } from '../frame/speech.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { KitPicture } from '../kit/kit-pictures.tsx'
import { plainTyping } from '../kit/typing/plain-typing.ts'
import { EARLY_TITLE_PROMPT, EarlyTitle } from './early/early-title.tsx'
import { tellShown } from './early/tell-shown.ts'
import { EndingQuestion } from './ending-question.tsx'
import { TitlePad } from './title-pad.tsx'

const PROMPT = 'frame.title.1'

/** The child may give the page a name: written by the child, written for the child, or, where nobody reads yet, by a picture. */
export function TitleStep({ run, state, pageId }: { readonly run: ChildRun; readonly state: RunState; readonly pageId: string }): VNode | null {
  const speech = useMemo(() => speechFor(run.handed.band, {}, [], run.language), [run])
  const early = run.handed.band === 'early'
  useEffect(() => tellShown(run, speech, pageId, early ? EARLY_TITLE_PROMPT : PROMPT), [run, speech, pageId, early])
  const page = state.pages.find((one) => one.pageId === pageId)
  if (page === undefined) return null
  const goOn = (): void => run.goTo({ kind: 'choose' })
  if (early) return <EarlyTitle run={run} state={state} page={page} speech={speech} onDone={goOn} />
  if (run.handed.scribed) return <TitlePad run={run} state={state} page={page} speech={speech} promptId={PROMPT} scribed onDone={goOn} onLeave={goOn} />
  return <OwnTitle run={run} state={state} page={page} speech={speech} onDone={goOn} />
}

/** By the child's own hand. */
function OwnTitle({ run, state, page, speech, onDone }: { readonly run: ChildRun; readonly state: RunState; readonly page: RunPage; readonly speech: Speech; readonly onDone: () => void }): VNode {
  const [text, setText] = useState(page.title)
  const id = useId()
  const { id: promptId, wording, kind } = speech.prompt(PROMPT)
  return (
    <EndingQuestion speech={speech} profile={state.profile} promptId={PROMPT} onSkip={onDone}
      about={<>
        <label class="visually-hidden" for={id}>{wording}</label>
        <input id={id} class="title-paper" type="text" value={text} maxLength={200} ref={plainTyping}
          onInput={(event) => setText(event.currentTarget.value)} />
      </>}>
      <BigButton wide tone="dark" label={speech.say('frame.title.keep')} picture={<KitPicture of="go-on" />} disabled={text.trim() === ''} onPress={() => {
        const words = { id: crypto.randomUUID(), text: text.trim(), by: 'child', nearness: 'exact', prompt: { id: promptId, wording, kind }, at: new Date().toISOString() } as const
        run.tell({ kind: 'title', pageId: page.pageId, text: text.trim(), words })
        onDone()
      }} />
      <BigButton wide label={speech.say('frame.title.none')} picture={<KitPicture of="skip" />} onPress={onDone} />
    </EndingQuestion>
  )
}
