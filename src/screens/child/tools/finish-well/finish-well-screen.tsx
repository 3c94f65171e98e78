import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { CalmEvening } from '../../../../components/child-art/scenery.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { type FinishPlace, HOW_IT_WAS, NEXT_THINGS, type FinishWellAction, type FinishWellAnswers, type NextThing } from '../../../../direct-work/finish-well/answers.ts'
import { finishPrompt } from '../../../../direct-work/finish-well/prompts.ts'
import { EndingPicture } from '../../ending/ending-pictures.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { ChoiceBoard } from '../../kit/choice-board.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { WordPad } from '../../kit/word-pad.tsx'
import './finish-well.css'

type FinishPage = ToolPage<FinishWellAnswers, FinishWellAction>
type Part = 'how' | FinishPlace | 'rest'
const FACE_PICTURES = { 'all-right': 'good', 'in-the-middle': 'mixed', 'not-all-right': 'not-good' } as const
const THING_PICTURES = { 'play': 'play', 'eat': 'eat', 'rest': 'sleep', 'be-with-someone': 'family', 'go-out': 'park', 'watch-or-listen': 'music' } as const satisfies Readonly<Record<NextThing, string>>

/** One gentle question after another, the last page a quiet picture. The youngest have two, without words. */
export const ToolScreen: Screen<FinishWellAnswers, FinishWellAction> = ({ page }) => {
  const parts: readonly Part[] = page.band === 'early' ? ['how', 'next', 'rest'] : ['how', 'next', 'for-you', 'safe-adult', 'rest']
  const [at, setAt] = useState(0)
  const part = parts[at] ?? 'rest'
  const on = (): void => setAt(Math.min(parts.length - 1, at + 1))
  return (
    <section class={`finish-well finish-well--${part}`}>
      <PartView key={part} page={page} part={part} onNext={on} />
      <div class="finish-well__ways">
        {at > 0 && <BigButton wide label={page.say('finish-well.before')} picture={<KitPicture of="undo" size={28} />} onPress={() => setAt(at - 1)} />}
        {part !== 'rest' && <BigButton wide tone="dark" label={page.say('finish-well.on')} picture={<KitPicture of="go-on" size={28} />} onPress={on} />}
      </div>
    </section>
  )
}

function PartView({ page, part, onNext }: { readonly page: FinishPage; readonly part: Part; readonly onNext: () => void }): VNode {
  const { answers, act, say } = page
  if (part === 'rest') {
    return (
      <div class="finish-well__rest">
        <div class="finish-well__picture"><CalmEvening /></div>
        <h2 class="finish-well__words">{say('finish-well.rest.title')}</h2>
        <p>{say('finish-well.rest')}</p>
      </div>
    )
  }
  const promptId = finishPrompt(part, page.band)
  const asked = <PromptLine page={page} promptId={promptId} notAnswering={part === 'for-you' || part === 'safe-adult'} onNotAnswered={onNext} onSkip={onNext} picture={<SymbolPicture id={part === 'next' ? 'later' : 'now'} />} />
  switch (part) {
    case 'how': return (
      <>
        {asked}
        <ChoiceBoard page={page} what="how-it-was" promptId={promptId} options={HOW_IT_WAS.map((id) => ({ id, label: say(`finish-well.face.${id}`), picture: <EndingPicture of={FACE_PICTURES[id]} /> }))}
          chosen={answers.howItWas === null ? [] : [answers.howItWas]} onChoose={(face) => act({ kind: 'how-it-was', face: answers.howItWas === face ? null : face })} onNotAnswered={onNext} />
      </>
    )
    case 'next': return (
      <>
        {asked}
        <ChoiceBoard page={page} what="next" promptId={promptId} options={NEXT_THINGS.map((id) => ({ id, label: say(`finish-well.next.${id}`), picture: <SymbolPicture id={THING_PICTURES[id]} /> }))}
          chosen={answers.next} onChoose={(thing) => act({ kind: 'next', thing, on: !answers.next.includes(thing) })} onNotAnswered={onNext} />
        {page.band !== 'early' && <Words page={page} place="next" promptId={promptId} />}
      </>
    )
    default: return <>{asked}<Words page={page} place={part} promptId={promptId} /></>
  }
}

function Words({ page, place, promptId }: { readonly page: FinishPage; readonly place: FinishPlace; readonly promptId: string }): VNode {
  return <WordPad page={page} label={page.say(`finish-well.words.${place}`)} promptId={promptId} words={page.answers.words[place]} onTold={(words) => page.act({ kind: 'say', place, words })} rows={place === 'next' ? 2 : 4} />
}
