import type { VNode } from 'preact'
import { Pieces } from '../../../../components/child-art/paper-art.tsx'
import { BLANK_FACE } from '../../../../direct-work/art/faces.ts'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import type { FeelPage } from './how-i-feel-screen.tsx'
import { Steps } from './steps.tsx'

const SHEET = { width: 1200, height: 1200 } as const

/** A blank face to draw on. It lies on the sheet as paper does: lines are seen through it. */
export function OwnFace({ page, canvas, onDone }: { readonly page: FeelPage; readonly canvas: string; readonly onDone: () => void }): VNode {
  return (
    <section class="feel-step feel-step--draw" aria-label={page.say('how-i-feel.draw-face')}>
      <div class="own-face">
        <PageCanvas page={page} canvas={canvas} label={page.say('how-i-feel.draw-face')} paper={SHEET}
          over={<svg class="own-face__blank" viewBox="0 0 100 100" aria-hidden="true"><Pieces art={BLANK_FACE} /></svg>} />
      </div>
      <Steps page={page} onGoOn={onDone} goOn={page.say('how-i-feel.done')} />
    </section>
  )
}
