import { useState } from 'preact/hooks'
import { TextButton } from '../../../../components/action/button.tsx'
import { instantInWords } from '../../../../components/words/date-in-words.ts'
import { sameLinesOf } from '../../../../direct-work/line/lines-made.ts'
import type { ChildId } from '../../../../record/ids.ts'
import type { DirectWorkView, EarlierLine } from '../../../../workers/direct-work-api.ts'
import { useDeviceQuery } from '../../../use-device-query.ts'
import { NotAdded, useAddNote } from './use-add-note.tsx'

/** Links a line to an earlier one as the same scale, or takes the link back. Only the ends are shown to choose by: the places are not set side by side. */
export function SameLineForm({ work, pageId, childId, onDone }: { readonly work: DirectWorkView; readonly pageId: string; readonly childId: ChildId; readonly onDone: () => void }) {
  const { caseId, recordId, body, notes } = work
  const answer = useDeviceQuery((device) => device.earlierWork(caseId, childId), [caseId], [childId])
  const { add, failed } = useAddNote(caseId, onDone)
  const [madeAt] = useState(() => body.pages.find((page) => page.pageId === pageId)?.startedAt ?? '')
  if (answer.kind === 'loading') return null
  const earlier = answer.kind === 'here' ? answer.value.lines.filter((line) => line.pageId !== pageId && line.madeAt < madeAt) : []
  const linked = new Set(sameLinesOf(notes, pageId).map(({ body: note }) => note.earlier.pageId))
  const link = (line: EarlierLine, same: boolean) => void add({ kind: 'same-line', visitId: body.visitId, refersTo: recordId, pageId, earlier: { recordId: line.recordId, pageId: line.pageId, madeAt: line.madeAt }, same })
  return (
    <div class="beside-form stack stack--tight">
      {failed && <NotAdded />}
      <h5>Which earlier line is it the same as?</h5>
      {answer.kind === 'failed' && <p role="alert">The earlier lines could not be read.</p>}
      {answer.kind === 'here' && earlier.length === 0 && <p>There is no earlier line of this child.</p>}
      <ul class="facts">
        {earlier.map((line) => (
          <li class="fact" key={line.pageId}>
            <p><strong>{instantInWords(line.madeAt)}</strong></p>
            <p>{line.covered ? 'To stay covered until somewhere quiet' : `From: ${endOf(line.low)}. To: ${endOf(line.high)}.`}</p>
            <TextButton onPress={() => link(line, !linked.has(line.pageId))}>{linked.has(line.pageId) ? 'It is not the same line: take the link back' : 'It is the same line'}<span class="visually-hidden"> as on {instantInWords(line.madeAt)}</span></TextButton>
          </li>
        ))}
      </ul>
      <TextButton onPress={onDone}>Later</TextButton>
    </div>
  )
}

function endOf(words: EarlierLine['low']): string {
  return words?.text ?? 'no words'
}
