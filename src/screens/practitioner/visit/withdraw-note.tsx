import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { Details } from '../../../components/page/details.tsx'
import type { CaseId, RecordId } from '../../../record/ids.ts'
import { device } from '../../device.ts'
import { replace } from '../../route.ts'

/** Takes a draft out of sight, with a reason. Nothing is deleted: the words and the reason stay in the history. */
export function WithdrawNote({ recordId, caseId, flush }: { readonly recordId: RecordId; readonly caseId: CaseId; readonly flush: () => Promise<unknown> }) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [failed, setFailed] = useState(false)
  const withdraw = async () => {
    if (reason.trim() === '') return setError('Say why you withdraw this note')
    await flush()
    const saved = await device.withdrawVisit(recordId, reason)
    if (saved.kind === 'saved') replace({ screen: 'case', caseId })
    else setFailed(true)
  }
  return (
    <Details summary="Withdraw this note">
      <p>Only for a note that should not have been started. It is taken out of the lists; its words and your reason stay in its history.</p>
      {failed && <Alert kind="refused" urgent title="The note is not withdrawn">It may have been signed meanwhile. Go back and open it again.</Alert>}
      <Textarea id="withdraw-reason" label="Why" rows={2} error={error} value={reason} onInput={(text) => { setError(undefined); setReason(text) }} />
      <Button look="warning" onPress={() => void withdraw()}>Withdraw this note</Button>
    </Details>
  )
}
