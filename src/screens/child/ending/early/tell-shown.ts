import type { ChildRun } from '../../frame/child-run.ts'
import type { Speech } from '../../frame/tool-page-of.ts'

/** Writes down, once, that this question stood on the screen beside a page: what is said aloud to a child is part of the record. */
export function tellShown(run: ChildRun, speech: Speech, pageId: string, promptId: string): void {
  const { version, wording, kind } = speech.prompt(promptId)
  run.tellOnce(`shown ${pageId} ${promptId} ${wording}`, { kind: 'prompt-shown', pageId, promptId, version, wording, promptKind: kind })
}
