import { PromptKind } from '../../../record/statement.ts'
import type { PhotographDraft, WordsDraft } from '../photograph/photograph-draft.ts'

/** Reads a kept title with its words; null if it is none. */
export function readWordsDraft(kept: unknown): PhotographDraft | null {
  const { title, words } = (kept ?? {}) as { readonly title?: unknown; readonly words?: unknown }
  if (typeof title !== 'string' || !Array.isArray(words)) return null
  const read: WordsDraft[] = []
  for (const one of words as readonly Partial<Record<keyof WordsDraft, unknown>>[]) {
    if (typeof one?.id !== 'string' || typeof one.prompt !== 'string' || typeof one.text !== 'string') return null
    read.push({
      id: one.id, prompt: one.prompt, text: one.text,
      promptKind: PromptKind.safeParse(one.promptKind).data,
      writtenBy: one.writtenBy === 'child' || one.writtenBy === 'practitioner' ? one.writtenBy : undefined,
    })
  }
  return { title, words: read }
}
