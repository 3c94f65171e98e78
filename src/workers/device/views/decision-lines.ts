import type { RecordId } from '../../../record/ids.ts'
import { signatureOf } from '../../../record/standing.ts'
import type { DecisionLine } from '../../device-api.ts'
import type { OpenDevice } from '../open-device.ts'
import { historyLine } from './history-view.ts'

/** What people decided about a note's signatures and late edits, newest first: every settling, also one that was settled over since. */
export function decisionLines(device: OpenDevice, recordId: RecordId): DecisionLine[] {
  const revisions = device.memory.revisionsOf(recordId).map((known) => known.revision)
  return revisions.filter((revision) => revision.act === 'settle').map((settling): DecisionLine => {
    const leftEnd = revisions.find((revision) => revision.revId === settling.parents[1])
    const sign = leftEnd && signatureOf(leftEnd, revisions)
    const left = sign ?? leftEnd
    return { line: historyLine(device, settling), left: sign ? 'signature' : 'late-edit', ...(left && { leftLine: historyLine(device, left) }) }
  }).sort((a, b) => (a.line.capturedAt < b.line.capturedAt ? 1 : -1))
}
