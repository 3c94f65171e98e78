import type { VNode } from 'preact'
import { CalmEvening } from '../../../components/child-art/scenery.tsx'
import type { Keeping } from '../frame/event-keeper.ts'

/** The last picture: calm, nothing asked, and what happens next. It says safe only once everything is. */
export function ClosingPicture({ how, ending, say, keeping }: { readonly how: 'stopped' | 'finished' | 'ended'; readonly ending?: 'show-now' | 'keep-covered' | undefined; readonly say: (key: string) => string; readonly keeping: Keeping }): VNode {
  const trouble = keeping === 'trouble' || keeping === 'no-room'
  return (
    <main class="closing">
      <div class="closing__picture"><CalmEvening /></div>
      <div class="closing__told">
        <h1 class="closing__words">{say(`frame.closing.${how}`)}</h1>
        <p class="closing__next">{say(ending === undefined ? 'frame.closing.give-back' : `frame.closing.${ending}`)}</p>
        <p class="closing__safe" role="status">{say(trouble ? 'frame.trouble' : keeping === 'safe' ? 'frame.closing.safe' : 'frame.closing.wait')}</p>
      </div>
    </main>
  )
}
