import type { SameLineNote } from '../../direct-work/line/lines-made.ts'
import { instantInWords } from '../words/date-in-words.ts'

/** That a line is the same scale as an earlier one, in the practitioner's judgement. The two places are not set against each other. */
export function SameLine({ links }: { readonly links: readonly { readonly recordId: string; readonly body: SameLineNote; readonly byName: string; readonly at: string }[] }) {
  return (
    <>
      {links.map(({ recordId, body, byName, at }) => (
        <p class="kept-item__fact" key={recordId}>The same line as the one made on {instantInWords(body.earlier.madeAt)}, as {byName} noted on {instantInWords(at)}</p>
      ))}
    </>
  )
}
