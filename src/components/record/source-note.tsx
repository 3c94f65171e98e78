import { whenInWords } from '../words/date-in-words.ts'

/** Who holds a fact true, and as of when: "C100, 12 May 2026". `filledIn` says that the field was filled from it. */
export function SourceNote({ source, asOf, filledIn = false }: { readonly source: string; readonly asOf: string; readonly filledIn?: boolean }) {
  return <span class="source-note">{filledIn ? 'From the case pack: ' : 'Source: '}{source}, {whenInWords(asOf)}</span>
}
