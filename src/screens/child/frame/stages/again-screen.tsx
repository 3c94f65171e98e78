import type { VNode } from 'preact'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { useStandingPrompt } from '../../kit/standing-prompt.ts'

/** After a reload, a crash or a flat battery: what was made is kept, and cannot be shown again here. */
export function AgainScreen({ say, onGoOn }: { readonly say: (key: string) => string; readonly onGoOn: () => void }): VNode {
  useStandingPrompt('frame.again', onGoOn)
  return (
    <section class="one-thing">
      <SafeSheet />
      <h1 class="one-thing__words">{say('frame.again')}</h1>
      <p class="one-thing__more">{say('frame.again.more')}</p>
      <BigButton wide tone="dark" label={say('frame.go-on')} picture={<KitPicture of="go-on" />} onPress={onGoOn} />
    </section>
  )
}

function SafeSheet(): VNode {
  return (
    <svg class="one-thing__picture" viewBox="0 0 200 160" aria-hidden="true">
      <path fill="#fffdf8" d="M52 14l92-4 8 104-98 6z" />
      <path fill="#a9cbdc" d="M66 84c14-30 26-30 38-12s20 16 34-14l3 44-72 5z" />
      <path fill="#e3b98f" d="M92 34c8-1 14 5 13 13-1 7-7 12-14 11-7-1-12-7-11-13 1-6 6-10 12-11z" />
      <path fill="#77659e" d="M22 92c-1-7 3-11 10-11l136-3c7 0 11 4 11 11l-3 52c-1 7-5 11-12 11l-128 2c-7 0-11-4-11-11z" />
      <path fill="#e9e3f3" d="M84 110c0-4 2-6 6-6l22-1c4 0 6 2 6 6v14c0 4-2 6-6 6H90c-4 0-6-2-6-6z" />
    </svg>
  )
}
