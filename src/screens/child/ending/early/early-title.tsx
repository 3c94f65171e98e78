import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import { setupOf } from '../../../../direct-work/session/page-history.ts'
import type { RunPage, ChildRun, RunState } from '../../frame/child-run.ts'
import type { Speech } from '../../frame/tool-page-of.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { shortWord } from '../../kit/short-word.ts'
import { EndingQuestion } from '../ending-question.tsx'
import { TitlePad } from '../title-pad.tsx'
import { EarlyPage } from './early-thing.tsx'

/** Plain things to name a page by: nobody, no home and no feeling among them. */
const NAME_PICTURES = ['sun', 'star', 'ball', 'car', 'cat', 'cloud'] as const satisfies readonly SymbolId[]

export const EARLY_TITLE_PROMPT = 'frame.title.early.1'

interface EarlyTitleProps {
  readonly run: ChildRun
  readonly state: RunState
  readonly page: RunPage
  readonly speech: Speech
  readonly onDone: () => void
}

/** A child who does not write names a page by a picture, or says a name that the adult writes exactly. */
export function EarlyTitle({ run, state, page, speech, onDone }: EarlyTitleProps): VNode {
  const [saying, setSaying] = useState(false)
  const { pageId } = page
  if (saying) return <TitlePad early run={run} state={state} page={page} speech={speech} promptId={EARLY_TITLE_PROMPT} scribed onDone={onDone} onLeave={() => setSaying(false)} />
  const word = (key: string): string => shortWord({ band: 'early', say: speech.say }, key)
  const order = setupOf({ band: 'early', seed: page.seed }).orderOf('name-pictures', NAME_PICTURES)
  const name = (picture: SymbolId): void => {
    run.tellOnce(`order ${pageId} name-pictures`, { kind: 'order', pageId, what: 'name-pictures', order: [...order] })
    run.tell({ kind: 'title', pageId, text: '', picture })
    onDone()
  }
  return (
    <EndingQuestion early speech={speech} profile={state.profile} promptId={EARLY_TITLE_PROMPT} onSkip={onDone} about={<EarlyPage page={page} />}>
      <div class="title-pictures" role="group" aria-label={speech.say('frame.title.pictures')}>
        {order.map((id) => <BigButton key={id} label={speech.say(`frame.name-picture.${id}`)} picture={<SymbolPicture id={id} />} onPress={() => name(id)} />)}
      </div>
      <button type="button" class="kit-button kit-button--quiet" onClick={() => setSaying(true)}><SymbolPicture id="talk" size="44px" /><span>{word('frame.title.say')}</span></button>
      <button type="button" class="kit-button kit-button--quiet" onClick={onDone}><KitPicture of="skip" size={26} /><span>{word('frame.title.none')}</span></button>
    </EndingQuestion>
  )
}
