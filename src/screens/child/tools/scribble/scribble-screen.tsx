import { useState } from 'preact/hooks'
import { PaperArt } from '../../../../components/child-art/paper-art.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { TWO_SHEETS, WHOSE_SHEET } from '../../../../direct-work/art/pieces/frame-pieces.ts'
import { type Idea, IDEAS, type ScribbleAction, type ScribbleAnswers } from '../../../../direct-work/scribble/answers.ts'
import { scribblePrompt } from '../../../../direct-work/scribble/prompts.ts'
import { DEFAULT_PAPER } from '../../../../ink/paper.ts'
import { useOnPhone } from '../../frame/use-folded.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolScreen as Screen } from '../../kit/tool-page.ts'
import './scribble.css'

/**
 * A sheet and pens. If the adult draws too, it is on a sheet beside: nobody draws on the child's but the child. A phone has room for one
 * sheet: there each has theirs in turn, and two buttons say whose lies there.
 */
export const ToolScreen: Screen<ScribbleAnswers, ScribbleAction> = ({ page }) => {
  const { answers, act, say } = page
  const [choosing, setChoosing] = useState(false)
  // The adult's sheet is no larger than the child's.
  const childPaper = page.inkOf('child').paper
  const onPhone = useOnPhone()
  const [turn, setTurn] = useState<'child' | 'together'>('child')
  const inTurns = answers.together && onPhone
  const lies = (whose: 'child' | 'together'): boolean => inTurns ? turn === whose : whose === 'child' || answers.together
  const ideas = choosing ? page.orderOf('ideas', IDEAS) : []
  return (
    <section class="scribble">
      <div class="scribble__head">
        <PromptLine page={page} promptId={scribblePrompt(answers.idea, page.band)} notAnswering={false} picture={<SymbolPicture id="draw" />} />
        <div class="scribble__ways">
          <button type="button" class="kit-button kit-button--quiet" aria-expanded={choosing} data-way-in="ideas" onClick={() => setChoosing(!choosing)}><KitPicture of="something-else" size={26} /><span>{say('scribble.ideas')}</span></button>
          <button type="button" class="kit-button kit-button--quiet" aria-pressed={answers.together} onClick={() => act({ kind: 'together', together: !answers.together })}>
            <PaperArt art={TWO_SHEETS} size="34px" /><span>{say('scribble.together')}</span>
          </button>
          {inTurns && (['child', 'together'] as const).map((whose) => (
            <button type="button" key={whose} class="kit-button kit-button--quiet" aria-pressed={turn === whose} onClick={() => setTurn(whose)}>
              <PaperArt art={WHOSE_SHEET[whose]} size="34px" /><span>{say(whose === 'child' ? 'scribble.mine' : 'scribble.yours')}</span>
            </button>
          ))}
        </div>
      </div>
      {choosing && (
        <div class="scribble__ideas" data-scan-first role="group" aria-label={say('scribble.ideas')}>
          {ideas.map((idea) => (
            <BigButton key={idea} label={say(`scribble.idea.${idea}`)} picture={<SymbolPicture id={IDEA_PICTURES[idea]} size="52px" />} pressed={answers.idea === idea} onPress={() => {
              act({ kind: 'idea', idea })
              setChoosing(false)
            }} />
          ))}
        </div>
      )}
      <div class={answers.together && !inTurns ? 'scribble__sheets scribble__sheets--two' : 'scribble__sheets'}>
        {lies('child') && (
          <div class="scribble__sheet">
            {answers.together && !inTurns && <h3 class="scribble__whose">{say('scribble.mine')}</h3>}
            <PageCanvas key="child" page={page} canvas="child" label={say('scribble.mine')} />
          </div>
        )}
        {lies('together') && (
          <div class={inTurns ? 'scribble__sheet' : 'scribble__sheet scribble__sheet--beside'}>
            {!inTurns && <h3 class="scribble__whose">{say('scribble.yours')}</h3>}
            <PageCanvas key="together" page={page} canvas="together" label={say('scribble.yours')} bare={!inTurns} {...(childPaper !== DEFAULT_PAPER && { paper: childPaper })} />
          </div>
        )}
      </div>
    </section>
  )
}

const IDEA_PICTURES = { 'favourite-place': 'park', 'made-up-animal': 'dog', 'weather-inside': 'sun', 'anything': 'draw' } as const satisfies Readonly<Record<Idea, string>>
