import type { VNode } from 'preact'
import type { Keeping } from './event-keeper.ts'

/** One quiet line about the page. It says safe only while the device has said so. */
export function SafeLine({ keeping, say }: { readonly keeping: Keeping; readonly say: (key: string) => string }): VNode {
  const trouble = keeping === 'trouble' || keeping === 'no-room'
  return (
    <div class="child-safe">
      {!trouble && <p class="child-safe__words" data-keeping={keeping}><span class={keeping === 'safe' ? 'child-safe__dot child-safe__dot--full' : 'child-safe__dot'} />{keeping === 'untouched' ? '' : say(keeping === 'safe' ? 'frame.safe' : 'frame.keeping')}</p>}
      {trouble && <p class="child-safe__trouble" role="alert">{say(keeping === 'no-room' ? 'frame.trouble.no-room' : 'frame.trouble')}</p>}
    </div>
  )
}
