import type { VNode } from 'preact'
import { CalmEvening } from '../../../../components/child-art/scenery.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { CAN_ANSWERS, PLAN_PARTS, worryCanvas, type Worry, type WorryJarAction, type WorryJarAnswers } from '../../../../direct-work/worry-jar/answers.ts'
import { WORRY_JAR_PROMPTS } from '../../../../direct-work/worry-jar/prompts.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { ChoiceBoard } from '../../kit/choice-board.tsx'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { WordPad } from '../../kit/word-pad.tsx'
import { JarTable } from './jar-table.tsx'
import '../spots/spots.css'
import './worry-jar.css'

export type JarPage = ToolPage<WorryJarAnswers, WorryJarAction>

/** First the truth about the jar; then worries, written or drawn, that the jar keeps. Nothing takes one out again. */
export const ToolScreen: Screen<WorryJarAnswers, WorryJarAction> = ({ page }) => {
  const { heard, open, worries } = page.answers
  const worry = worries.find(({ id }) => id === open?.worry)
  if (!heard) return <Truth page={page} />
  if (open === undefined || worry === undefined) return <JarTable page={page} />
  switch (open.step) {
    case 'worry': return <OneWorry key={worry.id} page={page} worry={worry} view={open.view} />
    case 'can': return <Can page={page} worry={worry} />
    case 'plan': return <Plan page={page} worry={worry} />
    case 'rest': return <Rest page={page} worry={worry} />
  }
}

/** Who reads what is in the jar, and what the jar can't do: said before anything is put in. */
function Truth({ page: { say, act } }: { readonly page: JarPage }): VNode {
  const lines = [['jar', 'kept'], ['read', 'read'], ['helper', 'not-hidden'], ['stone', 'stays']] as const
  return (
    <section class="jar-truth">
      <h2 class="jar-truth__title">{say('worry-jar.truth')}</h2>
      <ul class="jar-truth__lines">
        {lines.map(([symbol, key]) => <li key={key} class="jar-truth__line"><SymbolPicture id={symbol} size="84px" /><span>{say(`worry-jar.truth.${key}`)}</span></li>)}
      </ul>
      <BigButton wide tone="dark" label={say('worry-jar.begin')} onPress={() => act({ kind: 'hear' })} />
    </section>
  )
}

/** One worry on its own sheet: to write, to draw, or both. */
function OneWorry({ page, worry, view }: { readonly page: JarPage; readonly worry: Worry; readonly view: 'write' | 'draw' }): VNode {
  const { say, act, band, scribed } = page
  const promptId = promptFor(WORRY_JAR_PROMPTS, 'worry-jar.worry', band)
  const mayWrite = scribed || band !== 'early'
  const empty = worry.words === undefined && page.inkOf(worryCanvas(worry.id)).strokes.length === 0
  const leave = () => act({ kind: 'close' })
  const ways = [['write', 'write'], ['draw', 'draw']] as const
  return (
    <section class="one-worry">
      <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="jar" />} onNotAnswered={leave} onSkip={leave} />
      {mayWrite && (
        <div class="one-worry__ways" role="group" aria-label={say('worry-jar.my-worry')}>
          {ways.map(([way, symbol]) => <BigButton key={way} wide label={say(`worry-jar.${way}-it`)} picture={<SymbolPicture id={symbol} size="40px" />} pressed={view === way} onPress={() => act({ kind: 'go', worry: worry.id, step: 'worry', view: way })} />)}
        </div>
      )}
      {mayWrite && view === 'write'
        ? <WordPad page={page} label={say('worry-jar.my-worry')} labelHidden promptId={promptId} words={worry.words} rows={6} onTold={(words) => act({ kind: 'say', worry: worry.id, words })} />
        : <div class="one-worry__sheet"><PageCanvas page={page} canvas={worryCanvas(worry.id)} label={say('worry-jar.my-worry')} /></div>}
      <div class="one-worry__doors">
        {!worry.inJar && <BigButton wide tone="dark" label={say('worry-jar.put-in')} picture={<SymbolPicture id="jar" size="44px" />} disabled={empty} onPress={() => act({ kind: 'put-in', worry: worry.id })} />}
        {worry.inJar && page.answers.tree && <BigButton wide label={say('worry-jar.look')} picture={<SymbolPicture id="question" size="40px" />} onPress={() => act({ kind: 'go', worry: worry.id, step: 'can', view: 'write' })} />}
        <BigButton wide label={say(worry.inJar ? 'worry-jar.back' : 'worry-jar.leave')} onPress={leave} />
      </div>
    </section>
  )
}

function Can({ page, worry }: { readonly page: JarPage; readonly worry: Worry }): VNode {
  const { say, act } = page
  const promptId = 'worry-jar.can'
  const close = () => act({ kind: 'close' })
  const symbols = { 'yes': 'yes', 'not-now': 'wait', 'not-sure': 'not-sure' } as const
  const options = CAN_ANSWERS.map((id) => ({ id, label: say(`worry-jar.can.${id}`), picture: <SymbolPicture id={symbols[id]} /> }))
  return (
    <section class="jar-step">
      <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="help" />} notAnswering={false} onSkip={close} />
      {worry.words !== undefined && <p class="jar-step__worry"><bdi>{worry.words.text}</bdi></p>}
      <ChoiceBoard page={page} what="worry-jar.can" promptId={promptId} options={options} chosen={worry.can === undefined ? [] : [worry.can]} onChoose={(answer) => act({ kind: 'can', worry: worry.id, answer })} onNotAnswered={close} />
      <div class="one-worry__doors"><BigButton wide label={say('worry-jar.back')} onPress={close} /></div>
    </section>
  )
}

function Plan({ page, worry }: { readonly page: JarPage; readonly worry: Worry }): VNode {
  const { say, act } = page
  return (
    <section class="jar-step">
      {PLAN_PARTS.map((part) => {
        const promptId = `worry-jar.plan.${part}`
        return (
          <div key={part} class="jar-step__part">
            <PromptLine page={page} promptId={promptId} notAnswering={false} />
            <WordPad page={page} label={say(`worry-jar.${part}`)} labelHidden promptId={promptId} words={worry.plan[part]} rows={2} onTold={(words) => act({ kind: 'plan', worry: worry.id, part, words })} />
          </div>
        )
      })}
      <div class="one-worry__doors">
        <BigButton wide label={say('frame.back')} onPress={() => act({ kind: 'go', worry: worry.id, step: 'can', view: 'write' })} />
        <BigButton wide tone="dark" label={say('worry-jar.plan-done')} onPress={() => act({ kind: 'close' })} />
      </div>
    </section>
  )
}

function Rest({ page, worry }: { readonly page: JarPage; readonly worry: Worry }): VNode {
  const { say, act } = page
  return (
    <section class="jar-rest" aria-label={say('frame.tool.worry-jar')}>
      <div class="jar-rest__picture"><CalmEvening /></div>
      {worry.resting && <p class="jar-rest__words">{say('worry-jar.resting')} {say('worry-jar.resting.more')}</p>}
      <div class="one-worry__doors">
        <BigButton wide label={say('frame.back')} onPress={() => act({ kind: 'go', worry: worry.id, step: 'can', view: 'write' })} />
        {!worry.resting && <BigButton wide tone="dark" label={say('worry-jar.rest')} onPress={() => act({ kind: 'rest', worry: worry.id })} />}
        <BigButton wide label={say('worry-jar.back')} onPress={() => act({ kind: 'close' })} />
      </div>
    </section>
  )
}
