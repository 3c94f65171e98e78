import type { VNode } from 'preact'
import { inkOf } from '../../../direct-work/session/page-history.ts'
import type { ToolItem } from '../../../direct-work/tool.ts'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { RunPage } from '../frame/child-run.ts'
import { ToolPicture } from '../frame/stages/tool-pictures.tsx'
import { InkPicture } from './ink-picture.tsx'

/** One thing the child made or said, as it stands: its words, its marks, its picture. */
export function ItemCard({ page, item, words }: { readonly page: RunPage; readonly item: ToolItem; readonly words: readonly ToldWords[] }): VNode {
  const ink = item.canvas === undefined ? null : inkOf(page.history, item.canvas)
  return (
    <div class="item-card">
      <p class="item-card__heading"><ToolPicture of={page.toolId} /><span>{item.heading}</span></p>
      {ink !== null && ink.strokes.length > 0 && <InkPicture ink={ink} label={item.heading} />}
      {item.marks.length > 0 && <ul class="item-card__marks">{item.marks.map((mark) => <li key={mark}>{mark}</li>)}</ul>}
      {words.map((told) => <p key={told.id} class="item-card__words">{told.text}</p>)}
    </div>
  )
}
