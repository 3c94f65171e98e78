import type { VNode } from 'preact'
import { BreathingShape } from '../../../../components/child-art/scenery.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'

/** A rest: a shape that breathes slowly, or stands still where nothing should move. No sound, no clock, no talk. */
export function BreakScreen({ say, gentle, onBack }: { readonly say: (key: string) => string; readonly gentle: boolean; readonly onBack: () => void }): VNode {
  return (
    <section class="break-screen" aria-label={say('frame.break.title')}>
      <div class="break-screen__shape"><BreathingShape moving={gentle} /></div>
      <p class="break-screen__words">{say(gentle ? 'frame.break.breathe' : 'frame.break.still')}</p>
      <BigButton wide label={say('frame.break.back')} picture={<KitPicture of="go-on" />} onPress={onBack} />
    </section>
  )
}
