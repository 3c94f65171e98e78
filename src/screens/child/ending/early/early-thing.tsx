import type { VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { isSymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import { inkOf } from '../../../../direct-work/session/page-history.ts'
import type { CanvasInk, ToolItem } from '../../../../direct-work/tool.ts'
import type { Scene } from '../../../../direct-work/scene.ts'
import type { ToldWords } from '../../../../direct-work/words.ts'
import type { RunPage } from '../../frame/child-run.ts'
import { ToolPicture } from '../../frame/stages/tool-pictures.tsx'
import { InkPicture } from '../ink-picture.tsx'
import { ScenePicture } from './scene-picture.tsx'
import './early.css'

/** One thing a child made, large, without words: its drawing, its symbols, or the part of the page it stands on. Words that were written for the child stand beneath, to be read to them. */
export function EarlyThing({ page, item, words }: { readonly page: RunPage; readonly item: ToolItem; readonly words: readonly ToldWords[] }): VNode {
  return (
    <div class="early-thing">
      <ThingPicture page={page} item={item} />
      {words.map((told) => <p key={told.id} class="early-thing__words"><bdi>{told.text}</bdi></p>)}
    </div>
  )
}

function ThingPicture({ page, item }: { readonly page: RunPage; readonly item: ToolItem }): VNode {
  const ink = item.canvas === undefined ? null : inkOf(page.history, item.canvas)
  if (ink !== null && ink.strokes.length > 0) return <InkPicture ink={ink} label={item.heading} />
  const symbols = (item.symbols ?? []).filter(isSymbolId)
  if (symbols.length > 0) {
    return (
      <div class="early-thing__symbols" role="img" aria-label={[item.heading, ...item.marks].join(', ')}>
        {symbols.map((id, at) => <SymbolPicture key={`${at} ${id}`} id={id} />)}
      </div>
    )
  }
  const scene = scenesOf(page).find(({ canvas }) => canvas === item.canvas)?.scene
  return scene === undefined ? <ToolPicture of={page.toolId} /> : <ScenePicture scene={scene} label={[item.heading, ...item.marks].join(', ')} />
}

/** A whole page as a picture: the first that its tool shows. */
export function EarlyPage({ page }: { readonly page: RunPage }): VNode {
  const [first] = scenesOf(page)
  return (
    <div class="early-thing">
      {first === undefined ? <ToolPicture of={page.toolId} /> : <ScenePicture scene={first.scene} label={page.history.tool.name} />}
    </div>
  )
}

function scenesOf({ history }: RunPage): readonly { readonly canvas: string; readonly scene: Scene }[] {
  return history.tool.pictures(history.answers, (canvas: string): CanvasInk => inkOf(history, canvas))
}
