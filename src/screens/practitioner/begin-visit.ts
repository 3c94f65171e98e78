import type { CaseId } from '../../record/ids.ts'
import type { NotSaved } from '../../workers/device-api.ts'
import { device } from '../device.ts'
import { navigate } from '../route.ts'

/** Starts a visit, filled in from the case pack, and opens it. Says in words why it could not. */
export async function beginVisit(caseId: CaseId, plannedVisitId: string | undefined, onTrouble: (words: string | undefined) => void): Promise<void> {
  onTrouble(undefined)
  const started = await device.startVisit(caseId, plannedVisitId)
  if (started.kind === 'started') navigate({ screen: 'visit', recordId: started.recordId })
  else onTrouble(notStartedInWords(started))
}

function notStartedInWords({ kind }: NotSaved): string {
  switch (kind) {
    case 'no-room': return 'There is no room left on this device, so the visit was not started. Send what waits, or delete other files, then try again.'
    case 'store-lost': return 'The browser has cleared this device’s store. Lock Doorstep and unlock it again before you write anything.'
    case 'locked': return 'Doorstep is locked. Unlock it and try again.'
    case 'frozen': return 'That visit is already signed. Open it from the case to read it or add to it.'
  }
}
