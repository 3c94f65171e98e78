import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { loadToolScreen, type ReadyTool } from '../../tools/tool-screens.ts'
import type { ChildRun, RunState } from '../child-run.ts'
import { speechFor } from '../speech.ts'
import { toolPageOf } from '../tool-page-of.ts'

/** The page of a tool on the board. */
export function ToolBoard({ run, state, pageId, onFinish }: { readonly run: ChildRun; readonly state: RunState; readonly pageId: string; readonly onFinish: () => void }): VNode | null {
  const page = state.pages.find((one) => one.pageId === pageId)
  const toolId = page?.toolId
  const [ready, setReady] = useState<ReadyTool | null>(null)
  useEffect(() => {
    let wanted = true
    if (toolId !== undefined) void loadToolScreen(toolId).then((loaded) => { if (wanted) setReady(loaded) })
    return () => { wanted = false }
  }, [toolId])
  const speech = useMemo(() => ready === null ? null : speechFor(run.handed.band, ready.words, ready.tool.prompts, run.language), [ready, run])
  if (page === undefined || ready === null || speech === null) return <div class="tool-board" aria-busy="true" />
  const { Screen } = ready
  return <div class={`tool-board tool-board--${page.toolId}`}><Screen page={toolPageOf(run, state, page, speech, onFinish)} /></div>
}
