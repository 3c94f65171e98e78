import { createHash } from 'node:crypto'
import type { Prompt } from '../../../src/direct-work/prompts/prompt.ts'

/** What was once written under an id and a version, by its hash: `{"letter.page.young": {"1": "…"}}`. */
export type Wordings = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface WordingChange { readonly id: string; readonly version: number; readonly kind: 'new' | 'changed-without-version' | 'went-back' }

/** First sixteen digits of the SHA-256 of a wording: enough to see a change, too little to read. */
export function hashWording(wording: string): string {
  return createHash('sha256').update(wording.normalize('NFC')).digest('hex').slice(0, 16)
}

/** How the prompts differ from what was noted; an empty list where nothing does. */
export function compareWordings(noted: Wordings, prompts: readonly Prompt[]): readonly WordingChange[] {
  return prompts.flatMap(({ id, version, wording }): WordingChange[] => {
    const versions = noted[id] ?? {}
    const known = versions[String(version)]
    if (known === hashWording(wording)) return isNewest(versions, version) ? [] : [{ id, version, kind: 'went-back' }]
    if (known !== undefined) return [{ id, version, kind: 'changed-without-version' }]
    return [{ id, version, kind: isNewest(versions, version) ? 'new' : 'went-back' }]
  })
}

/** The notes with new prompts and new versions added; what was noted before is never changed. */
export function noteWordings(noted: Wordings, prompts: readonly Prompt[]): Wordings {
  const all: Record<string, Record<string, string>> = Object.fromEntries(Object.entries(noted).map(([id, versions]) => [id, { ...versions }]))
  for (const { id, version, wording } of prompts) {
    const versions = all[id] ??= {}
    versions[String(version)] ??= hashWording(wording)
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isNewest(versions: Readonly<Record<string, string>>, version: number): boolean {
  return Object.keys(versions).every((other) => Number(other) <= version)
}
