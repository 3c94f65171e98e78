import type { ComponentChildren, VNode } from 'preact'
import { FacePicture } from '../../../../components/faces/face-picture.tsx'
import { FACE_IDS } from '../../../../direct-work/art/faces.ts'
import { ownFaceCanvas, type FeelingCard, type FeelingStep } from '../../../../direct-work/how-i-feel/answers.ts'
import { isFace, MORE_FEELINGS, type FeelingId } from '../../../../direct-work/how-i-feel/feelings.ts'
import { HOW_I_FEEL_PROMPTS } from '../../../../direct-work/how-i-feel/prompts.ts'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { InkThumb } from '../spots/ink-thumb.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { FeelPage } from './how-i-feel-screen.tsx'
import { Steps } from './steps.tsx'

interface FaceBoardProps {
  readonly page: FeelPage
  readonly card: FeelingCard
  readonly about: ComponentChildren
  readonly onGo: (step: FeelingStep) => void
  readonly onBack: () => void
}

/** Twelve faces and a blank one, in the page's own shuffled order; words in their place for teenagers. Any number, none before. */
export function FaceBoard({ page, card, about, onGo, onBack }: FaceBoardProps): VNode {
  const { say, band } = page
  const { inWords } = page.answers
  const promptId = promptFor(HOW_I_FEEL_PROMPTS, 'how-i-feel.faces', band)
  const feelings: readonly FeelingId[] = inWords ? page.orderOf('how-i-feel.words', [...FACE_IDS, ...MORE_FEELINGS]) : page.orderOf('how-i-feel.faces', FACE_IDS)
  const picked = (feeling: FeelingId) => card.feelings.some(({ id }) => id === feeling)
  const pick = (feeling: FeelingId) => page.act({ kind: 'pick', card: card.id, feeling })
  const ownInk = page.inkOf(ownFaceCanvas(card.id))
  const goOn = () => onGo(card.feelings.length === 0 ? 'words' : 'sizes')
  return (
    <section class="feel-step">
      <PromptLine page={page} promptId={promptId} picture={about} onNotAnswered={onBack} onSkip={onBack} />
      {band !== 'early' && about}
      <div class={inWords ? 'feel-board feel-board--words' : 'feel-board'} role="group" aria-label={page.prompt(promptId).wording}>
        {feelings.map((id) => (
          <button type="button" key={id} class="face-card" aria-pressed={picked(id)} {...(!inWords && { 'aria-label': say(`how-i-feel.feeling.${id}`) })} onClick={() => pick(id)}>
            {inWords ? say(`how-i-feel.feeling.${id}`) : isFace(id) && <FacePicture id={id} />}
          </button>
        ))}
        {!inWords && (
          <button type="button" class="face-card face-card--own" aria-pressed={picked('own')} data-way-in={`own/${card.id}`} aria-label={`${say('how-i-feel.not-here')}. ${say('how-i-feel.not-here.more')}`}
            onClick={() => {
              if (!picked('own')) pick('own')
              onGo('own')
            }}>
            <FacePicture id="own" />
            {ownInk.strokes.length > 0 ? <span class="feel-face__ink"><InkThumb ink={ownInk} /></span> : <span class="face-card__pencil"><SymbolPicture id="draw" /></span>}
          </button>
        )}
      </div>
      <Steps page={page} onBack={onBack} onGoOn={goOn} />
    </section>
  )
}

