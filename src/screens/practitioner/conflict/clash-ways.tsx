import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { Details } from '../../../components/page/details.tsx'
import type { Choice, Clash } from '../../../record/merge/merge-body.ts'
import type { ConflictView } from '../../../workers/device-api.ts'
import { sideInWords } from './clash-in-words.ts'
import { SideView, sideTitle, sidesInOrder, type SideName } from './clash-sheets.tsx'
import { decisionFor, waysFor, type Settling } from './conflict-state.ts'

interface ClashWaysProps {
  readonly clash: Clash
  readonly view: ConflictView
  readonly settling: Settling
  readonly onDecide: (choice: Choice, andGoOn: boolean) => void
}

/** Plain buttons beneath the two sheets. Writing it anew starts from the reader's own words and names no one else's. */
export function ClashWays({ clash, view, settling, onDecide }: ClashWaysProps) {
  const decided = decisionFor(settling, clash)
  const ways = waysFor(clash)
  const [first, second] = sidesInOrder(view.mineIs)
  const [writing, setWriting] = useState(decided?.take === 'edited')
  const text = decided?.take === 'edited' ? decided.text : ''
  const startWriting = () => {
    setWriting(true)
    const mine = sideInWords(clash, clash[first])
    if (decided?.take !== 'edited') onDecide({ take: 'edited', text: mine.kind === 'text' ? mine.text : '' }, false)
    requestAnimationFrame(() => document.getElementById('clash-written')?.focus())
  }
  const choose = (choice: Choice) => {
    setWriting(false)
    onDecide(choice, true)
  }
  const keep = (side: SideName) => keepLabel(view, side, clash[side] === null)
  return (
    <div class="clash-ways">
      <div class="clash-ways__buttons" role="group" aria-label="What should stand">
        <WayButton chosen={decided?.take === first} onPress={() => choose({ take: first })}>{keep(first)}</WayButton>
        <WayButton chosen={decided?.take === second} onPress={() => choose({ take: second })}>{keep(second)}</WayButton>
        {ways.includes('both') && <WayButton chosen={decided?.take === 'both'} onPress={() => choose({ take: 'both' })}>Keep both</WayButton>}
        {ways.includes('write') && <WayButton chosen={decided?.take === 'edited'} onPress={startWriting}>Write it myself</WayButton>}
      </div>
      {!ways.includes('both') && clash.kind === 'exact-words' && <p class="hint">Words that somebody said are never mixed or rewritten.</p>}
      {writing && (
        <div class="stack stack--tight">
          <Textarea id="clash-written" label="What should stand here" value={text} onInput={(written) => onDecide({ take: 'edited', text: written }, false)} />
          <Button look="secondary" onPress={() => { setWriting(false); onDecide({ take: 'edited', text }, true) }}>That is how it should stand</Button>
        </div>
      )}
      {clash.base !== null && <Details summary="What it said before both"><SideView side={sideInWords(clash, clash.base)} /></Details>}
    </div>
  )
}

function WayButton({ chosen, onPress, children }: { readonly chosen: boolean; readonly onPress: () => void; readonly children: string }) {
  return <button type="button" class="way" aria-pressed={chosen} onClick={onPress}>{children}</button>
}

function keepLabel(view: ConflictView, side: SideName, gone: boolean): string {
  if (view.a.byName === view.b.byName) {
    const here = sideTitle(view, side).endsWith('this device')
    if (gone) return here ? 'Leave it out, as on this device' : 'Leave it out, as on the other device'
    return here ? 'Keep what I wrote on this device' : 'Keep what I wrote on the other device'
  }
  if (view.mineIs === side) return gone ? 'Leave it out, as I did' : 'Keep mine'
  return gone ? `Leave it out, as ${view[side].byName} did` : `Keep ${view[side].byName}’s`
}
