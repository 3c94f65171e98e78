import { ExactWords, SPEAKER_NOT_SAID } from '../../../components/record/exact-words.tsx'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import type { Clash } from '../../../record/merge/merge-body.ts'
import type { ConflictView, HistoryLine } from '../../../workers/device-api.ts'
import { sideInWords, type Side } from './clash-in-words.ts'

export type SideName = 'a' | 'b'

/** Which side stands first: the reader's own, if one is. */
export function sidesInOrder(mineIs: ConflictView['mineIs']): readonly [SideName, SideName] {
  return mineIs === 'b' ? ['b', 'a'] : ['a', 'b']
}

/** Who wrote a side, as its sheet and its button say it. */
export function sideTitle(view: Pick<ConflictView, 'a' | 'b' | 'mineIs'>, side: SideName): string {
  const line = view[side]
  const other = view[side === 'a' ? 'b' : 'a']
  const onePerson = line.byName === other.byName
  if (view.mineIs === side) return onePerson ? 'You, on this device' : 'You'
  if (onePerson && view.mineIs !== 'neither') return line.thisDevice ? 'You, on this device' : 'You, on another device'
  return onePerson ? `${line.byName}, ${line.thisDevice ? 'on this device' : 'on another device'}` : line.byName
}

interface ClashSheetsProps {
  readonly clash: Clash
  readonly view: ConflictView
}

/** The two versions as two sheets of paper, the sentence that differs lifted out of its surroundings. */
export function ClashSheets({ clash, view }: ClashSheetsProps) {
  return (
    <div class="clash-sheets">
      {sidesInOrder(view.mineIs).map((side) => <Sheet key={side} clash={clash} side={side} line={view[side]} title={sideTitle(view, side)} />)}
    </div>
  )
}

function Sheet({ clash, side, line, title }: { readonly clash: Clash; readonly side: SideName; readonly line: HistoryLine; readonly title: string }) {
  return (
    <section class="clash-sheet" aria-label={title}>
      <h3>{title}</h3>
      <p class="clash-sheet__when">{instantInWords(line.capturedAt)}{line.clockSuspect && ', though the clock of that device was wrong'}</p>
      <p class="clash-sheet__text">
        {clash.before !== '' && <span class="clash-sheet__around">{clash.before} </span>}
      </p>
      <div class="clash-sheet__lifted"><SideView side={sideInWords(clash, clash[side])} /></div>
      {clash.after !== '' && <p class="clash-sheet__text clash-sheet__around">{clash.after}</p>}
    </section>
  )
}

/** One side's words; quotation marks only where they are exact. */
export function SideView({ side }: { readonly side: Side }) {
  switch (side.kind) {
    case 'gone': return <p class="clash-sheet__gone">Taken out here</p>
    case 'statement': return <ExactWords text={side.statement.text} speaker={side.statement.speaker || SPEAKER_NOT_SAID} fidelity={side.statement.fidelity} promptKind={side.statement.promptKind} precededBy={side.statement.precededBy} />
    case 'text': return <p class="clash-sheet__words">{side.text}</p>
  }
}
