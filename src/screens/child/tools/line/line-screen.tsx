import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { StonePicture } from '../../../../components/child-art/boards.tsx'
import { LINE_PARTS, type LineAction, type LineAnswers, type LinePart } from '../../../../direct-work/line/answers.ts'
import { LINE_PROMPTS } from '../../../../direct-work/line/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import './line.css'

const STEPS = ['about', 'low', 'high', 'place', 'reasons', 'nearer'] as const
type Step = (typeof STEPS)[number]
type LinePage = ToolPage<LineAnswers, LineAction>

/** The child makes both ends, then finds a place between them. No place is marked before, and none is better. */
export const ToolScreen: Screen<LineAnswers, LineAction> = ({ page }) => {
  const [step, setStep] = useState<Step>('about')
  const at = STEPS.indexOf(step)
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]]
  const promptId = promptFor(LINE_PROMPTS, `line.${step}`, page.band)
  const steps = { onBack: before && (() => setStep(before)), onGoOn: after ? () => setStep(after) : page.finish }
  const part = LINE_PARTS.find((one): one is LinePart => one === step)
  return (
    <Ask key={step} page={page} promptId={promptId} above={<LineBoard page={page} open={step} />} {...steps}
      {...(part !== undefined && { words: page.answers.words[part], onTold: (words) => page.act({ kind: 'say', part, words }) })}
      {...((step === 'low' || step === 'high') && { canvas: step })} />
  )
}

/** The line with its ends and places; places are buttons only when the marker is to be put down. */
function LineBoard({ page, open }: { readonly page: LinePage; readonly open: Step }): VNode {
  const { answers, say, act } = page
  const places = Array.from({ length: answers.steps }, (_, index) => index + 1)
  return (
    <div class={`line-board line-board--${answers.steps}`}>
      <div class="line-board__ends">
        <p class="line-board__end"><bdi>{answers.words.low?.text ?? say('line.this-end')}</bdi></p>
        <p class="line-board__end line-board__end--other"><bdi>{answers.words.high?.text ?? say('line.other-end')}</bdi></p>
      </div>
      {open === 'place' ? (
        <>
          <div class="line-board__places" role="group" aria-label={say('line.marker')}>
            {places.map((place) => (
              <button type="button" key={place} class="line-place" aria-label={`${say('line.place')} ${answers.steps === 11 ? place - 1 : place}`} aria-pressed={answers.place === place} onClick={() => act({ kind: 'place', at: place })}>
                {answers.place === place && <Pennant />}
                <StonePicture which={place - 1} />
                {answers.steps === 11 && <span class="line-place__number">{place - 1}</span>}
              </button>
            ))}
          </div>
          <div class="line-board__instead">
            <BigButton wide label={say('line.not-sure')} pressed={answers.instead === 'not-sure'} onPress={() => act({ kind: 'instead', answer: 'not-sure' })} />
            <BigButton wide label={say('line.dont-want-to')} pressed={answers.instead === 'dont-want-to'} onPress={() => act({ kind: 'instead', answer: 'dont-want-to' })} />
            {answers.place !== undefined && <BigButton wide label={say('line.lift')} onPress={() => act({ kind: 'lift' })} />}
          </div>
        </>
      ) : (
        <div class="line-board__places" aria-hidden="true">
          {places.map((place) => <span key={place} class="line-place">{answers.place === place && <Pennant />}<StonePicture which={place - 1} />{answers.steps === 11 && <span class="line-place__number">{place - 1}</span>}</span>)}
        </div>
      )}
    </div>
  )
}

function Pennant(): VNode {
  return (
    <svg class="line-place__marker" viewBox="0 0 100 100" aria-hidden="true">
      <path d="M28 98V6" fill="none" stroke="var(--ink)" stroke-width="9" stroke-linecap="round" />
      <path d="M30 6L94 28L31 54Z" fill="var(--accent)" />
    </svg>
  )
}
