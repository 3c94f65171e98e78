import type { VNode } from 'preact'
import { PaperArt } from '../../../../components/child-art/paper-art.tsx'
import { SAFE_SHEET } from '../../../../direct-work/art/pieces/frame-pieces.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { useStandingPrompt } from '../../kit/standing-prompt.ts'

/** After a reload, a crash or a flat battery: what was made is kept, and cannot be shown again here. */
export function AgainScreen({ say, onGoOn }: { readonly say: (key: string) => string; readonly onGoOn: () => void }): VNode {
  useStandingPrompt('frame.again', onGoOn)
  return (
    <section class="one-thing">
      <span class="one-thing__picture"><PaperArt art={SAFE_SHEET} /></span>
      <h1 class="one-thing__words">{say('frame.again')}</h1>
      <p class="one-thing__more">{say('frame.again.more')}</p>
      <BigButton wide tone="dark" label={say('frame.go-on')} picture={<KitPicture of="go-on" />} onPress={onGoOn} />
    </section>
  )
}
