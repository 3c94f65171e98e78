import type { ChildStatement, DirectWorkBody, DirectWorkNoteBody, DirectWorkPage } from '../../record/direct-work.ts'

/** The practitioner's word that two lines are the same scale. */
export type SameLineNote = Extract<DirectWorkNoteBody, { readonly kind: 'same-line' }>

/** A line as a child left it: both ends in their words, and where the marker was put, as it is named in the record. */
export interface MadeLine {
  readonly pageId: string
  readonly madeAt: string
  /** Absent: no words were put there. */
  readonly about?: ChildStatement
  readonly low?: ChildStatement
  readonly high?: ChildStatement
  readonly place: string
}

/** The lines of a session. A page that the child let go holds none. */
export function linesMadeIn(body: Pick<DirectWorkBody, 'pages'>): readonly MadeLine[] {
  return body.pages.flatMap((page) => page.toolId === 'line' && page.keeping !== 'let-go' ? [madeLine(page)] : [])
}

function madeLine(page: DirectWorkPage): MadeLine {
  const words = (ref: string) => page.items.find((item) => item.ref === ref)?.statements[0]
  const [about, low, high] = [words('about'), words('low'), words('high')]
  const place = page.items.find(({ ref }) => ref === 'place')?.marks[0] ?? 'left empty'
  return { pageId: page.pageId, madeAt: page.startedAt, ...(about && { about }), ...(low && { low }), ...(high && { high }), place }
}

/** The earlier lines that a page is held to be the same as: of each the last word stands. */
export function sameLinesOf<N extends { readonly body: DirectWorkNoteBody }>(notes: readonly N[], pageId: string): readonly (N & { readonly body: SameLineNote })[] {
  const last = new Map<string, N & { readonly body: SameLineNote }>()
  for (const note of notes) if (isSameLine(note) && note.body.pageId === pageId) last.set(note.body.earlier.pageId, note)
  return [...last.values()].filter(({ body }) => body.same)
}

function isSameLine<N extends { readonly body: DirectWorkNoteBody }>(note: N): note is N & { readonly body: SameLineNote } {
  return note.body.kind === 'same-line'
}
