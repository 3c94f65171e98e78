import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ToolId } from '../../../../direct-work/tool-id.ts'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { loadToolScreen } from '../../tools/tool-screens.ts'
import type { ChildRun, RunState } from '../child-run.ts'
import { ToolPicture } from './tool-pictures.tsx'

/** One to three things to do, as pictures: what is now, what may be next, and how it finishes. Never a bar. */
export function Chooser({ run, state, say }: { readonly run: ChildRun; readonly state: RunState; readonly say: (key: string) => string }): VNode {
  const [missing, setMissing] = useState<ToolId | null>(null)
  const [loading, setLoading] = useState<ToolId | null>(null)
  // While the child looks, the chunks are fetched: a tap then opens a page at once.
  useEffect(() => {
    for (const id of run.handed.tools) void loadToolScreen(id).catch(() => null)
  }, [run])
  const open = async (id: ToolId): Promise<void> => {
    setLoading(id)
    const ready = await loadToolScreen(id).catch(() => null)
    setLoading(null)
    if (ready === null) setMissing(id)
    else run.open(ready.tool)
  }
  return (
    <section class="chooser">
      <h1 class="chooser__title">{say('frame.choose.title')}</h1>
      <ol class="chooser__cards">
        {run.handed.tools.map((id) => {
          const made = state.pages.find((page) => page.toolId === id)
          return (
            <li key={id}>
              <button type="button" class={made?.finished === true ? 'chooser__card chooser__card--made' : 'chooser__card'} aria-busy={loading === id} onClick={() => void open(id)}>
                <ToolPicture of={id} />
                <span class="chooser__name">{say(`frame.tool.${id}`)}</span>
                {made !== undefined && (made.finished || made.history.steps.length > 0) && <span class="chooser__made"><KitPicture of="finished" size={24} />{say('frame.choose.done-already')}</span>}
              </button>
            </li>
          )
        })}
        <li>
          <button type="button" class="chooser__card chooser__card--finish" onClick={() => run.goTo({ kind: 'ending' })}>
            <ToolPicture of="finished" />
            <span class="chooser__name">{say('frame.choose.all-done')}</span>
          </button>
        </li>
      </ol>
      {missing !== null && <p class="chooser__missing" role="status">{say('frame.tool.missing')}</p>}
    </section>
  )
}
