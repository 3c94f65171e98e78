import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { StonePicture } from '../../../../components/child-art/boards.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { calendarDateOf, dateInWords } from '../../../../components/words/date-in-words.ts'
import type { PathAction, PathAnswers } from '../../../../direct-work/path/answers.ts'
import { type PathStep, STATES, type When } from '../../../../direct-work/path/given-path.ts'
import { PATH_PROMPTS } from '../../../../direct-work/path/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { WordPad } from '../../kit/word-pad.tsx'
import './path.css'

type PathPage = ToolPage<PathAnswers, PathAction>

/** Stones in order. Where each stands was confirmed at the hand-over, or is set together by hand: of the case nothing is known here. */
export const ToolScreen: Screen<PathAnswers, PathAction> = ({ page }) => {
  const [open, setOpen] = useState<PathStep | 'say' | 'draw' | null>(null)
  const { say, answers, band } = page
  const back = (): void => setOpen(null)
  if (open === 'say') return <Ask key="say" page={page} promptId={promptFor(PATH_PROMPTS, 'path.say', band)} picture={<SymbolPicture id="talk" />} words={answers.words[0]} onTold={(words) => page.act({ kind: 'say', words })} onBack={back} />
  if (open === 'draw') {
    return (
      <section class="path path--draw" aria-label={say('path.draw')}>
        <div class="path__sheet"><PageCanvas page={page} canvas="path" label={say('path.title')} /></div>
        <BigButton wide label={say('frame.back')} onPress={back} />
      </section>
    )
  }
  if (open !== null) return <OneStep key={open} page={page} step={open} onSay={() => setOpen('say')} onBack={back} />
  const promptId = promptFor(PATH_PROMPTS, 'path.look', band)
  return (
    <section class="path">
      <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="path" />} notAnswering={false} />
      <p class="path__hint">{say(answers.rightOn === undefined ? 'path.hint' : 'path.look-hint')}</p>
      <ol class="path__stones">
        {answers.order.map((step, index) => {
          const { state } = answers.steps[step] ?? {}
          return (
            <li key={step}>
              <button type="button" class={`path__stone path__stone--${state ?? 'not-set'}`} data-way-in={step} onClick={() => setOpen(step)}>
                <span class="path__stone-picture"><StonePicture which={index} /></span>
                <span>{say(`path.${step}`)}</span>
                {state && <span class="path__state">{say(`path.${state}`)}</span>}
                {standingOf(page, step).map(({ words, typed }) => <span key={words} class="path__state">{typed ? <bdi>{words}</bdi> : words}</span>)}
              </button>
            </li>
          )
        })}
      </ol>
      {answers.rightOn !== undefined && answers.rightOn < calendarDateOf(Date.now()) && <p class="path__hint">{say('path.right-on')} {dateInWords(answers.rightOn)}.</p>}
      <div class="ways">
        <BigButton wide label={say('path.draw')} picture={<SymbolPicture id="draw" size="44px" />} wayIn="draw" onPress={() => setOpen('draw')} />
        <BigButton wide label={page.prompt(promptFor(PATH_PROMPTS, 'path.say', band)).wording} picture={<SymbolPicture id="talk" size="44px" />} wayIn="say" onPress={() => setOpen('say')} />
      </div>
    </section>
  )
}

/** Why it waits, and about when; a day only where somebody confirmed it. Typed words keep their own direction. */
function standingOf({ say, answers }: PathPage, step: PathStep): readonly { readonly words: string; readonly typed?: true }[] {
  const { waiting, waitingBecause, when } = answers.steps[step] ?? {}
  return [
    ...(waiting ? [{ words: say(`path.wait.${waiting}`) }] : []),
    ...(waitingBecause ? [{ words: waitingBecause.text, typed: true as const }] : []),
    ...(when ? [{ words: whenSaid(when, say) }] : []),
  ]
}

function whenSaid(when: When, say: (key: string) => string): string {
  return typeof when === 'object' ? `${say('path.on')} ${dateInWords(when.on)}` : say(`path.when.${when}`)
}

function OneStep({ page, step, onSay, onBack }: { readonly page: PathPage; readonly step: PathStep; readonly onSay: () => void; readonly onBack: () => void }): VNode {
  const { say, answers, act } = page
  const { state, waitingBecause } = answers.steps[step] ?? {}
  const given = answers.rightOn !== undefined
  return (
    <section class="path">
      <h2 class="path__title">{say(`path.${step}`)}</h2>
      {given
        ? (
          <>
            {state && <p class="path__hint">{say(`path.${state}`)}</p>}
            {standingOf(page, step).map(({ words }) => <p key={words} class="path__hint">{words}</p>)}
            <BigButton wide label={page.prompt(promptFor(PATH_PROMPTS, 'path.say', page.band)).wording} picture={<SymbolPicture id="talk" size="44px" />} onPress={onSay} />
          </>
        )
        : (
          <div class="ways" role="group" aria-label={say(`path.${step}`)}>
            {STATES.map((one) => <BigButton key={one} wide label={say(`path.${one}`)} pressed={state === one} onPress={() => act(state === one ? { kind: 'clear', step } : { kind: 'set', step, state: one })} />)}
          </div>
        )}
      {!given && state === 'waiting' && <WordPad page={page} label={say('path.because')} words={waitingBecause} onTold={(words) => act({ kind: 'waiting-because', step, words })} rows={2} />}
      <BigButton wide label={say('frame.back')} onPress={onBack} />
    </section>
  )
}
