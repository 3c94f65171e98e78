import type { VNode } from 'preact'
import { PaperArt } from '../../../../components/child-art/paper-art.tsx'
import { FINISHED_ART, TOOL_ART } from '../../../../direct-work/art/pieces/tool-pieces.ts'
import type { ToolId } from '../../../../direct-work/tool-id.ts'

/** The picture of a tool, on the chooser and beside what was made with it. */
export function ToolPicture({ of }: { readonly of: ToolId | 'finished' }): VNode {
  return <span class="tool-picture"><PaperArt art={of === 'finished' ? FINISHED_ART : TOOL_ART[of]} /></span>
}
