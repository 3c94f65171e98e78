import { ORIGINAL_MIME } from '../../../record/artefact.ts'
import type { CaseId, Sha256 } from '../../../record/ids.ts'
import { fetchPicture } from '../../../sync/pictures/fetch-picture.ts'
import { pictureRefsOf } from '../../../outbox/picture-refs.ts'
import type { DeviceApi } from '../../device-api.ts'
import type { OpenDevice } from '../open-device.ts'

/** A picture's bytes: from the device, else from the central record, proved by their hash either way. An original is never given to a screen. */
export async function pictureView(device: OpenDevice, caseId: CaseId, sha256: string): ReturnType<DeviceApi['picture']> {
  const { holdings, keeping, sync } = device
  const mime = mimeOf(device, caseId, sha256)
  if (mime === ORIGINAL_MIME) return { kind: 'not-here-yet' }
  const id = await keeping.blindPicture(caseId, sha256)
  const row = await keeping.store.get('pictures', id)
  const kept = row && await keeping.sealer.openBytes({ table: 'pictures', id }, row.sealed)
  if (kept) {
    const bytes = new Uint8Array(kept)
    if (await sync.hashBytes(bytes) === sha256) return { kind: 'here', bytes: bytes.buffer, mime }
  }
  if (row) holdings.pictures.delete(id)
  const fetched = await fetchPicture(sync, caseId, { sha256: sha256 as Sha256 })
  if (fetched.kind === 'here') return { kind: 'here', bytes: fetched.bytes.buffer, mime }
  return { kind: row ? 'damaged' : fetched.kind }
}

function mimeOf(device: OpenDevice, caseId: CaseId, sha256: string): string {
  let isOriginal = false
  for (const kind of ['drawing', 'photograph', 'direct-work'] as const) {
    for (const recordId of device.memory.records(kind, caseId)) {
      for (const known of device.memory.revisionsOf(recordId)) {
        const ref = pictureRefsOf(known.revision).find((one) => one.sha256 === sha256)
        // What any record shows as a picture is one, even if another calls the same bytes an original.
        if (ref && ref.mime !== ORIGINAL_MIME) return ref.mime
        isOriginal ||= ref !== undefined
      }
    }
  }
  return isOriginal ? ORIGINAL_MIME : 'application/octet-stream'
}
