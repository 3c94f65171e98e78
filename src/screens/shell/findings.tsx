import { useState } from 'preact/hooks'
import { TextButton } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import { countInWords } from '../../components/words/count-in-words.ts'
import { groupsOfFour } from '../../components/words/groups-of-four.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { Finding } from '../../workers/device-api.ts'

/** What was found wrong when the store was opened, told plainly and once. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const [read, setRead] = useState<readonly Finding[]>()
  if (findings.length === 0 || read === findings) return null
  return (
    <Alert kind="attention" urgent title={findings.every((finding) => finding.kind === 'other-recovery-key') ? 'Your organisation’s recovery key is another one' : 'Something happened to this device’s store'} action={<TextButton onPress={() => setRead(findings)}>I have read this</TextButton>}>
      {findings.map((finding) => <p key={finding.kind}>{findingInWords(finding)}</p>)}
    </Alert>
  )
}

/** A finding in plain words, with its counts. */
export function findingInWords(finding: Finding): string {
  switch (finding.kind) {
    case 'rebuilt-from-journal': return `The browser had lost ${countInWords(finding.rows, 'saved item')}. ${finding.rows === 1 ? 'It was' : 'They were'} brought back from Doorstep’s own journal. Nothing is missing.`
    case 'rows-not-opening': return `${countInWords(finding.rows, 'saved item')} on this device ${finding.rows === 1 ? 'does' : 'do'} not open. ${finding.rows === 1 ? 'It is' : 'They are'} kept aside, untouched. Tell your help desk before you use this device for another visit.`
    case 'store-lost': return finding.recovered >= finding.unsent
      ? `The browser had cleared this device’s store. All ${countInWords(finding.unsent, 'item')} not yet in the record ${finding.unsent === 1 ? 'was' : 'were'} brought back.`
      : `The browser had cleared this device’s store. ${countInWords(finding.recovered, 'item')} of ${finding.unsent} not yet in the record ${finding.recovered === 1 ? 'was' : 'were'} brought back; ${finding.unsent - finding.recovered} may be missing. Write down now what you remember, and tell your help desk.`
    case 'record-differs': return `What the central record sent for ${countInWords(finding.cases, 'case')} does not match its own seal. It was not taken in, so something may be missing here. What you write is safe and still sent. Tell your help desk.`
    case 'other-recovery-key': return `Your organisation gives out the recovery key ${groupsOfFour(finding.givenOut)} now. This device was set up with ${groupsOfFour(finding.sealedTo)}, and only that one can recover it. If your help desk has not told you of a new key, tell them before you use this device for another visit.`
    default: return unreachable(finding)
  }
}
