import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { LetterSheetPicture } from '../../../../components/child-art/boards.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import { type LetterAction, type LetterAnswers, type Starter, STARTERS } from '../../../../direct-work/letter/answers.ts'
import { linesOfLetter } from '../../../../direct-work/letter/letter.ts'
import { LETTER_PROMPTS } from '../../../../direct-work/letter/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { SheetOfPaper } from '../../kit/sheet-of-paper.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { WordPad } from '../../kit/word-pad.tsx'
import './letter.css'

export type LetterPage = ToolPage<LetterAnswers, LetterAction>
type Step = 'write' | 'sign' | 'reply' | 'meet' | 'look'
const STEPS: readonly Step[] = ['write', 'sign', 'reply', 'meet', 'look']
const WAY_PICTURES = { 'write': 'letter', 'by-hand': 'write', 'draw': 'draw' } as const satisfies Readonly<Record<string, SymbolId>>

/** A blank page first. Ways to begin lie beside it, closed; nothing is written for the child. */
export const ToolScreen: Screen<LetterAnswers, LetterAction> = ({ page }) => {
  const [step, setStep] = useState<Step>('write')
  const at = STEPS.indexOf(step)
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]]
  const go = { onBack: before && (() => setStep(before)), onGoOn: after && (() => setStep(after)) }
  switch (step) {
    case 'write': return <WriteStep page={page} onGoOn={() => setStep('sign')} />
    case 'sign': return <SignStep page={page} {...go} />
    case 'reply': return <AskedStep page={page} of="reply" chosen={page.answers.wantsReply} onChoose={(answer) => page.act({ kind: 'wants-reply', answer })} {...go} />
    case 'meet': return <AskedStep page={page} of="meet" chosen={page.answers.wantsToMeet} onChoose={(answer) => page.act({ kind: 'wants-to-meet', answer })} {...go} />
    case 'look': return <LookStep page={page} onBack={() => setStep('meet')} />
  }
}

function WriteStep({ page, onGoOn }: { readonly page: LetterPage; readonly onGoOn: () => void }): VNode {
  const { say, answers, act, band } = page
  const [way, setWay] = useState<'write' | 'by-hand' | 'draw'>('write')
  const [startersOpen, setStartersOpen] = useState(false)
  const [again, setAgain] = useState(false)
  const promptId = promptFor(LETTER_PROMPTS, 'letter.page', band)
  const pieceOf = (starter: Starter | undefined) => answers.pieces.find((piece) => piece.starter === starter)?.words
  const open = (starter: Starter): void => {
    act({ kind: 'open-starter', starter })
    setStartersOpen(false)
  }
  if (again) return <AgainStep page={page} onDone={() => setAgain(false)} />
  return (
    <section class={way === 'write' ? 'letter' : 'letter letter--draw'}>
      <PromptLine page={page} promptId={promptId} picture={<LetterSheetPicture />} onSkip={onGoOn} onNotAnswered={onGoOn} />
      <p class="letter__honest">{say('letter.honest')}</p>
      <div class="ways" role="group" aria-label={say('letter.title')}>
        {(['write', 'by-hand', 'draw'] as const).map((one) => <BigButton key={one} wide label={say(`letter.${one}`)} picture={<SymbolPicture id={WAY_PICTURES[one]} size="40px" />} pressed={way === one} onPress={() => setWay(one)} />)}
        {way === 'write' && <BigButton wide label={say('letter.starters')} picture={<SymbolPicture id="light" size="40px" />} pressed={startersOpen} wayIn="starters" onPress={() => setStartersOpen(!startersOpen)} />}
      </div>
      {way === 'by-hand' && <div class="letter__sheet"><PageCanvas key="by-hand" page={page} canvas="by-hand" label={say('letter.by-hand')} paper={{ width: 1131, height: 1600 }} /></div>}
      {way === 'draw' && <div class="letter__sheet"><PageCanvas key="drawing" page={page} canvas="drawing" label={say('letter.draw')} /></div>}
      {way === 'write' && startersOpen && (
        <div class="letter__starters" data-scan-first>
          {STARTERS.map((starter) => <BigButton key={starter} wide label={page.prompt(promptFor(LETTER_PROMPTS, `letter.${starter}`, band)).wording} pressed={answers.startersOpened.includes(starter)} onPress={() => open(starter)} />)}
        </div>
      )}
      {way === 'write' && (
        <SheetOfPaper label={say('letter.title')}>
          <p class="letter__to">{say('letter.to')}</p>
          <WordPad page={page} label={page.prompt(promptId).wording} labelHidden promptId={promptId} words={pieceOf(undefined)} onTold={(words) => act({ kind: 'write', words })} rows={8} lined />
          {answers.startersOpened.map((starter) => <StarterPad key={starter} page={page} starter={starter} words={pieceOf(starter)} />)}
          <p class="letter__note">{say('letter.as-written')}</p>
        </SheetOfPaper>
      )}
      <div class="letter__on">
        {way === 'write' && answers.pieces.length > 0 && <BigButton wide label={say('letter.again')} onPress={() => setAgain(true)} />}
        <BigButton wide label={say('frame.go-on')} picture={<KitPicture of="go-on" />} onPress={onGoOn} />
      </div>
    </section>
  )
}

/** Another letter in the place of this one. What becomes of this one is the child's to say; Undo brings it back either way. */
function AgainStep({ page, onDone }: { readonly page: LetterPage; readonly onDone: () => void }): VNode {
  const begin = (keepTry: boolean): void => {
    page.act({ kind: 'begin-again', keepTry })
    onDone()
  }
  return (
    <section class="letter">
      <PromptLine page={page} promptId={promptFor(LETTER_PROMPTS, 'letter.try', page.band)} picture={<LetterSheetPicture />} notAnswering={false} />
      <div class="ways" role="group" aria-label={page.say('letter.again')}>
        {page.orderOf('try', ['keep', 'let-go'] as const).map((what) => <BigButton key={what} wide label={page.say(what === 'keep' ? 'letter.keep-try' : 'letter.let-try-go')} onPress={() => begin(what === 'keep')} />)}
      </div>
      <div class="ways"><BigButton wide label={page.say('frame.back')} onPress={onDone} /></div>
    </section>
  )
}

function StarterPad({ page, starter, words }: { readonly page: LetterPage; readonly starter: Starter; readonly words: LetterAnswers['pieces'][number]['words'] | undefined }): VNode {
  const promptId = promptFor(LETTER_PROMPTS, `letter.${starter}`, page.band)
  return (
    <div class="letter__piece">
      <PromptLine page={page} promptId={promptId} notAnswering={false} level={3} />
      <WordPad page={page} label={page.prompt(promptId).wording} labelHidden promptId={promptId} words={words} onTold={(told) => page.act({ kind: 'write', starter, words: told })} rows={4} lined />
    </div>
  )
}

interface StepWays { readonly onBack?: (() => void) | undefined; readonly onGoOn?: (() => void) | undefined }

function SignStep({ page, ...go }: { readonly page: LetterPage } & StepWays): VNode {
  const { say, answers, act, band } = page
  const { signed } = answers
  const [how, setHow] = useState(signed?.how)
  const promptId = promptFor(LETTER_PROMPTS, 'letter.sign', band)
  const choose = (next: NonNullable<typeof how>): void => {
    setHow(next)
    if (next === 'mark') act({ kind: 'sign-mark' })
    if (next === 'not-signed') act({ kind: 'not-signed' })
  }
  return (
    <Ask page={page} promptId={promptId} {...go}>
      <div class="ways" role="group" aria-label={say('letter.sign')}>
        {([['name', 'letter.my-name'], ['mark', 'letter.my-mark'], ['not-signed', 'letter.no-name']] as const).map(([one, key]) => <BigButton key={one} wide label={say(key)} pressed={(one === 'name' ? how === 'name' : signed?.how === one)} onPress={() => choose(one)} />)}
      </div>
      {how === 'name' && <WordPad page={page} label={say('letter.my-name')} promptId={promptId} words={signed?.how === 'name' ? signed.words : undefined} onTold={(words) => act({ kind: 'sign-name', words })} rows={1} mostLetters={200} />}
      {how === 'mark' && <div class="letter__mark"><PageCanvas page={page} canvas="mark" label={say('letter.my-mark')} paper={{ width: 1600, height: 800 }} /></div>}
    </Ask>
  )
}

/** Three equal answers in this page's own order. */
function AskedStep({ page, of, chosen, onChoose, ...go }: { readonly page: LetterPage; readonly of: 'reply' | 'meet'; readonly chosen: LetterAnswers['wantsReply']; readonly onChoose: (answer: 'yes' | 'no' | 'not-sure') => void } & StepWays): VNode {
  return (
    <Ask key={of} page={page} promptId={promptFor(LETTER_PROMPTS, `letter.${of}`, page.band)} {...go}>
      <div class="ways" role="group" aria-label={page.say(`letter.${of}`)}>
        {page.orderOf(of, ['yes', 'no', 'not-sure']).map((answer) => <BigButton key={answer} wide label={page.say(`letter.${answer}`)} pressed={chosen === answer} onPress={() => onChoose(answer)} />)}
      </div>
    </Ask>
  )
}

/** The whole letter once more, as it will be seen. */
function LookStep({ page, onBack }: { readonly page: LetterPage; readonly onBack: () => void }): VNode {
  const { say, answers, act, finish } = page
  return (
    <section class="letter">
      <h2 class="prompt-line__words">{say('letter.look')}</h2>
      <SheetOfPaper label={say('letter.look')}>
        <p class="letter__to">{say('letter.to')}</p>
        {answers.pieces.map(({ words }) => <p key={words.id} class="letter__text"><bdi>{words.text}</bdi></p>)}
        {answers.signed?.how === 'name' && <p class="letter__text"><bdi>{answers.signed.words.text}</bdi></p>}
      </SheetOfPaper>
      {(['by-hand', 'drawing', 'mark'] as const).filter((canvas) => page.inkOf(canvas).strokes.length > 0).map((canvas) => (
        <div key={canvas} class="letter__sheet letter__sheet--look" inert><PageCanvas page={page} canvas={canvas} label={say(`letter.${canvas === 'drawing' ? 'draw' : canvas === 'mark' ? 'my-mark' : canvas}`)} bare /></div>
      ))}
      <div class="ways">
        <BigButton wide label={say('frame.back')} onPress={onBack} />
        <BigButton wide tone="finished" label={say('frame.finished')} onPress={() => { act({ kind: 'seen-whole', lines: linesOfLetter(page.inkOf) }); finish() }} />
      </div>
    </section>
  )
}
