import type { ComponentChildren, VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { FeelingCard, FeelingStep } from '../../../../direct-work/how-i-feel/answers.ts'
import { HOW_I_FEEL_PROMPTS } from '../../../../direct-work/how-i-feel/prompts.ts'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { FeelingPicture } from './feeling-picture.tsx'
import type { FeelPage } from './how-i-feel-screen.tsx'
import { Steps } from './steps.tsx'

/** Each picked face in three sizes or five: the same face, larger. No size is chosen before, and none is asked for. */
export function SizeBoard({ page, card, about, onGo }: { readonly page: FeelPage; readonly card: FeelingCard; readonly about: ComponentChildren; readonly onGo: (step: FeelingStep) => void }): VNode {
  const { say, band, answers: { sizes, inWords } } = page
  const promptId = promptFor(HOW_I_FEEL_PROMPTS, 'how-i-feel.sizes', band)
  return (
    <section class="feel-step">
      <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="more" />} onNotAnswered={() => onGo('words')} onSkip={() => onGo('words')} />
      {about}
      <div class={`feel-sizes feel-sizes--${inWords ? 'words' : sizes}`}>
        {card.feelings.map((feeling) => (
          <div key={feeling.id} class="feel-sizes__row" role="group" aria-label={say(`how-i-feel.feeling.${feeling.id}`)}>
            {Array.from({ length: sizes }, (_, index) => index + 1).map((size) => (
              <button type="button" key={size} class="size-card" aria-pressed={feeling.size === size} aria-label={`${say(`how-i-feel.feeling.${feeling.id}`)}, ${say('how-i-feel.size')} ${size}`}
                onClick={() => page.act({ kind: 'size', card: card.id, feeling: feeling.id, size })}>
                <FeelingPicture page={page} feeling={{ id: feeling.id, size }} card={card.id} boxPx={sizes === 3 ? 128 : 112} named={false} />
              </button>
            ))}
          </div>
        ))}
      </div>
      <Steps page={page} onBack={() => onGo('faces')} onGoOn={() => onGo('words')} />
    </section>
  )
}
