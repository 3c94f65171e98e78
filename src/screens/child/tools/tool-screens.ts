import { loadTool } from '../../../direct-work/tools.ts'
import type { AnyTool } from '../../../direct-work/tool.ts'
import type { ToolId } from '../../../direct-work/tool-id.ts'
import type { Json } from '../../../record/json.ts'
import type { ToolScreen } from '../kit/tool-page.ts'

// Each tool is a chunk of its own: a child's page loads the one to three that were chosen, and a new tool is a new folder.
const SCREENS = import.meta.glob<{ readonly ToolScreen: ToolScreen<Json, Json> }>('./*/*-screen.tsx')
const WORDS = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>('../../../direct-work/*/words.ts')

/** A tool with all that shows it. */
export interface ReadyTool {
  readonly tool: AnyTool
  readonly Screen: ToolScreen<Json, Json>
  readonly words: Readonly<Record<string, string>>
}

/** Loads a tool, its screen and its words; null where this build has none. */
export async function loadToolScreen(id: ToolId): Promise<ReadyTool | null> {
  const screen = SCREENS[`./${id}/${id}-screen.tsx`]
  if (screen === undefined) return null
  const [tool, { ToolScreen: Screen }, ofArt, ofTool] = await Promise.all([loadTool(id), screen(), wordsOf('art'), wordsOf(id)])
  return { tool, Screen, words: { ...ofArt, ...ofTool } }
}

async function wordsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  return Object.assign({}, ...Object.values(await WORDS[`../../../direct-work/${folder}/words.ts`]?.() ?? {})) as Readonly<Record<string, string>>
}
