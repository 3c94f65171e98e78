import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import type { RecordId } from '../../../record/ids.ts'
import type { Saved, VisitStand } from '../../../workers/device-api.ts'
import { device } from '../../device.ts'

/** Sharing shows an unsigned note to the team. Until then a draft is nobody else’s to read. */
export function SharePanel({ recordId, stand }: { readonly recordId: RecordId; readonly stand: VisitStand }) {
  const [outcome, setOutcome] = useState<Saved | null>(null)
  const share = async () => setOutcome(await device.shareVisit(recordId))
  return (
    <section class="stack">
      <h2>Share without signing</h2>
      {stand === 'shared'
        ? <p>This note is shared: your supervisor can read it, and what you write from now on, once it is in the record.</p>
        : <p>Your supervisor can read a shared note before it is signed. You can go on writing it. Drafts that are not shared are kept in the record for you only.</p>}
      {outcome?.kind === 'saved' && <Alert kind="success">Shared. It goes to the record when there is signal.</Alert>}
      {outcome !== null && outcome.kind !== 'saved' && (
        <Alert kind="refused" urgent title="The note is not shared">{outcome.kind === 'no-room' ? 'There is no room left on this device. Your note is still saved as a draft.' : 'Your note is still saved as a draft. Try again.'}</Alert>
      )}
      {stand !== 'shared' && outcome?.kind !== 'saved' && <Button look="secondary" onPress={() => void share()}>Share with my team</Button>}
    </section>
  )
}
