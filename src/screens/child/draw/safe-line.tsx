import type { VNode } from 'preact'
import { Picture } from './draw-pictures.tsx'
import type { KeepingState } from './ink-keeper.ts'
import './safe-line.css'

/**
 * One quiet line about the page. It says safe only while the device has said so; one sentence fades into the other, so
 * that a save of a few milliseconds after each line does not flicker.
 */
export function SafeLine({ keeping, finishing }: { readonly keeping: KeepingState; readonly finishing: boolean }): VNode {
  return (
    <div class="safe-line">
      <Sentence shown={keeping === 'safe'}><span class="safe-line__tick"><Picture of="tick" size={16} /></span>Safe on this tablet</Sentence>
      <Sentence shown={keeping === 'keeping'}><span class="safe-line__ring" />{finishing ? 'Just keeping it safe first' : 'Keeping it safe'}</Sentence>
      {keeping === 'trouble' && <p class="safe-line__trouble" role="alert">Not safe yet. Please show a grown-up.</p>}
    </div>
  )
}

function Sentence({ shown, children }: { readonly shown: boolean; readonly children: (VNode | string)[] }): VNode {
  return <p class={shown ? 'safe-line__words safe-line__words--shown' : 'safe-line__words'} aria-hidden={!shown}>{children}</p>
}
