import { useState } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { differencesBetween } from '../../../../components/note/changes.ts'
import { ChangesView } from '../../../../components/note/changes-view.tsx'
import { Alert } from '../../../../components/page/alert.tsx'
import { instantInWords } from '../../../../components/words/date-in-words.ts'
import { readBody } from '../../../../record/bodies.ts'
import type { RecordId, RevisionId } from '../../../../record/ids.ts'
import type { VisitBody } from '../../../../record/visit.ts'
import type { HistoryLine } from '../../../../workers/device-api.ts'
import { device } from '../../../device.ts'
import { useDeviceQuery } from '../../../use-device-query.ts'

interface LateEditProps {
  readonly recordId: RecordId
  readonly line: HistoryLine
  readonly signed: VisitBody
  readonly childName: (id: string) => string
  /** An addendum already took it up. */
  readonly takenUp: boolean
  readonly onTakeUp: (revId: RevisionId, before: VisitBody, later: VisitBody) => void
}

/** Words that arrived after signing: a person takes them up as an addendum or leaves them, which is a decision in the record. They never change the signed note. */
export function LateEdit({ recordId, line, signed, childName, takenUp, onTakeUp }: LateEditProps) {
  const [trouble, setTrouble] = useState<string>()
  // Against what it was written on: compared with the signed text, words signed later would look as if they had been taken out.
  const answer = useDeviceQuery(async () => ({ later: await bodyOf(line.revId), before: await bodyOf(line.parents[0]) }), [], [line.revId])
  const later = answer.kind === 'here' ? answer.value.later : null
  const before = answer.kind === 'here' ? answer.value.before ?? signed : signed
  const who = `${line.byName} wrote this ${line.thisDevice ? 'on this device' : 'on another device'}, ${instantInWords(line.capturedAt)}. It arrived after the note was signed.`
  const leave = async () => {
    const answer = await device.leaveLateEdit(recordId, line.revId).catch(() => ({ kind: 'store-lost' as const }))
    setTrouble(answer.kind === 'saved' || answer.kind === 'changed-meanwhile' ? undefined : answer.kind === 'no-room' ? 'Not kept: there is no room left on this device.' : 'Not kept. Try again.')
  }
  if (takenUp) return <p class="quiet small">{who} It was taken up in an addendum.</p>
  return (
    <Alert kind="attention" title="Words that arrived after signing">
      <p>{who}</p>
      {answer.kind === 'loading' && <p class="loading">Opening</p>}
      {answer.kind !== 'loading' && later === null && <p>These words cannot be opened on this device. They are kept in the history.</p>}
      {later !== null && (
        <>
          <ChangesView differences={differencesBetween(before, later, childName)} />
          <div class="button-group">
            <Button onPress={() => onTakeUp(line.revId, before, later)}>Take it up as an addendum</Button>
            <Button look="secondary" onPress={() => void leave()}>Leave it in the history</Button>
          </div>
          {trouble !== undefined && <p role="alert">{trouble}</p>}
        </>
      )}
    </Alert>
  )
}

async function bodyOf(revId: RevisionId | undefined): Promise<VisitBody | null> {
  if (revId === undefined) return null
  const found = await device.revision(revId)
  return found === null ? null : readBody('visit', found.body)
}
