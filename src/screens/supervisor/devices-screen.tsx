import { instantInWords } from '../../components/words/date-in-words.ts'
import { countInWords, listInWords } from '../../components/words/count-in-words.ts'
import type { DeviceApi } from '../../workers/device-api.ts'
import { useDeviceQuery } from '../use-device-query.ts'
import './supervisor.css'

type DeviceReport = Awaited<ReturnType<DeviceApi['devices']>>[number]

/** What the team's devices hold that the record does not: counts and times, never a word of it. */
export function DevicesScreen() {
  const answer = useDeviceQuery((device) => device.devices(), ['devices', 'queue'])
  return (
    <div class="stack">
      <h1 tabIndex={-1}>Still on a device</h1>
      <p>Each device says how much it holds that is not in the record yet. You see counts and times only; what it is stays with its author until it is shared or signed.</p>
      {answer.kind === 'loading' && <p class="loading" role="status">Looking</p>}
      {answer.kind === 'failed' && <p>The list could not be opened. Lock Doorstep, unlock it, and try again.</p>}
      {answer.kind === 'here' && answer.value.length === 0 && <p class="empty">No device of the team has reported yet. The list fills when this device is in contact with the record.</p>}
      {answer.kind === 'here' && answer.value.length > 0 && (
        <table class="queue-table queue-devices">
          <caption class="visually-hidden">Devices of the team</caption>
          <thead><tr><th scope="col">Practitioner</th><th scope="col">Not in the record</th><th scope="col">Waiting since</th><th scope="col">Last contact</th></tr></thead>
          <tbody>
            {[...answer.value].sort(mostFirst).map((report) => (
              <tr key={report.staffId + report.lastSeenAt}>
                <th scope="row">{report.staffName}</th>
                <td>{heldInWords(report)}</td>
                <td>{report.stillOnDevice.oldestCapturedAt === undefined ? <span class="quiet">Nothing waits</span> : instantInWords(report.stillOnDevice.oldestCapturedAt)}</td>
                <td>{instantInWords(report.lastSeenAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function heldInWords({ stillOnDevice: { notes, pictures, drafts } }: DeviceReport): string {
  const parts = [notes > 0 && countInWords(notes, 'note'), pictures > 0 && countInWords(pictures, 'picture'), drafts > 0 && countInWords(drafts, 'draft')].filter((part) => part !== false)
  return parts.length === 0 ? 'Everything is in the record' : listInWords(parts)
}

function mostFirst(a: DeviceReport, b: DeviceReport): number {
  const held = ({ stillOnDevice }: DeviceReport) => stillOnDevice.notes + stillOnDevice.pictures + stillOnDevice.drafts
  return held(b) - held(a) || a.lastSeenAt.localeCompare(b.lastSeenAt)
}
