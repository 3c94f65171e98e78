import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { type Idea, IDEAS, type ScribbleAction, type ScribbleAnswers } from '../../../../direct-work/scribble/answers.ts'
import { scribblePrompt } from '../../../../direct-work/scribble/prompts.ts'
import { DEFAULT_PAPER } from '../../../../ink/paper.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolScreen as Screen } from '../../kit/tool-page.ts'
import './scribble.css'

/** A sheet and pens. If the adult draws too, it is on a sheet beside: nobody draws on the child's but the child. */
export const ToolScreen: Screen<ScribbleAnswers, ScribbleAction> = ({ page }) => {
  const { answers, act, say } = page
  const [choosing, setChoosing] = useState(false)
  // The adult's sheet is no larger than the child's.
  const childPaper = page.inkOf('child').paper
  const ideas = choosing ? page.orderOf('ideas', IDEAS) : []
  return (
    <section class="scribble">
      <div class="scribble__head">
        <PromptLine page={page} promptId={scribblePrompt(answers.idea, page.band)} notAnswering={false} picture={<SymbolPicture id="draw" />} />
        <div class="scribble__ways">
          <button type="button" class="kit-button kit-button--quiet" aria-expanded={choosing} data-way-in="ideas" onClick={() => setChoosing(!choosing)}><KitPicture of="something-else" size={26} /><span>{say('scribble.ideas')}</span></button>
          <button type="button" class="kit-button kit-button--quiet" aria-pressed={answers.together} onClick={() => act({ kind: 'together', together: !answers.together })}>
            <HandsPicture /><span>{say('scribble.together')}</span>
          </button>
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
      <div class={answers.together ? 'scribble__sheets scribble__sheets--two' : 'scribble__sheets'}>
        <div class="scribble__sheet">
          {answers.together && <h3 class="scribble__whose">{say('scribble.mine')}</h3>}
          <PageCanvas page={page} canvas="child" label={say('scribble.mine')} />
        </div>
        {answers.together && (
          <div class="scribble__sheet scribble__sheet--beside">
            <h3 class="scribble__whose">{say('scribble.yours')}</h3>
            <PageCanvas page={page} canvas="together" label={say('scribble.yours')} bare {...(childPaper !== DEFAULT_PAPER && { paper: childPaper })} />
          </div>
        )}
      </div>
    </section>
  )
}

const IDEA_PICTURES = { 'favourite-place': 'park', 'made-up-animal': 'dog', 'weather-inside': 'sun', 'anything': 'draw' } as const satisfies Readonly<Record<Idea, string>>

function HandsPicture() {
  return (
    <svg class="kit-picture" viewBox="0 0 40 40" width="28" height="28" aria-hidden="true">
      <path fill="currentColor" d="M4 8l14-1 1 20-14 2zm18 6l14-1 1 20-14 1z" />
    </svg>
  )
}
