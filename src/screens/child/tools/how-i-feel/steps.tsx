import type { VNode } from 'preact'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'

/** The way back and the way on, as they stand under every question of the kit. */
export function Steps({ page, onBack, onGoOn, goOn }: { readonly page: { readonly say: (key: string) => string }; readonly onBack?: () => void; readonly onGoOn?: () => void; readonly goOn?: string }): VNode {
  return (
    <div class="ask__steps">
      {onBack && <BigButton wide label={page.say('frame.back')} picture={<span class="ask__arrow ask__arrow--back"><KitPicture of="go-on" /></span>} onPress={onBack} />}
      {onGoOn && <BigButton wide label={goOn ?? page.say('frame.go-on')} picture={<span class="ask__arrow"><KitPicture of="go-on" /></span>} onPress={onGoOn} />}
    </div>
  )
}
