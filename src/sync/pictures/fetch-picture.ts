import { ORIGINAL_MIME, type PictureRef } from '../../record/artefact.ts'
import type { CaseId } from '../../record/ids.ts'
import { REQUESTED_BY } from '../../wire/headers.ts'
import { picturePath } from '../../wire/pictures.ts'
import { isStored } from '../kept/keeping.ts'
import type { SyncContext } from '../sync-context.ts'

export type Fetched = { readonly kind: 'here'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'not-here-yet' | 'no-signal' }

/** Brings one picture, verified by its hash, and keeps it sealed for the next time there is no signal. An original is for nobody to look at: never asked for. */
export async function fetchPicture(context: SyncContext, caseId: CaseId, ref: Pick<PictureRef, 'sha256'> & Partial<Pick<PictureRef, 'mime'>>): Promise<Fetched> {
  if (ref.mime === ORIGINAL_MIME) return { kind: 'not-here-yet' }
  const { holdings, keeping, network } = context
  const reply = await network.send({
    method: 'GET', path: picturePath(caseId, ref.sha256), headers: { [REQUESTED_BY.name]: REQUESTED_BY.value }, timeoutMs: 60_000,
  })
  if (reply.kind === 'no-answer') return { kind: 'no-signal' }
  if (reply.status === 404 && reply.headers['content-type']?.startsWith('application/json')) {
    holdings.notThereYet.add(`${caseId}/${ref.sha256}`)
    return { kind: 'not-here-yet' }
  }
  if (reply.status !== 200) return { kind: 'no-signal' }
  const bytes = new Uint8Array(reply.body)
  if (await context.hashBytes(bytes) !== ref.sha256) return { kind: 'no-signal' }
  holdings.notThereYet.delete(`${caseId}/${ref.sha256}`)
  const id = await keeping.blindPicture(caseId, ref.sha256)
  const write = await keeping.putBytes('pictures', id, bytes, { caseId, state: 'kept' })
  await keeping.inTurn(async () => {
    // A case taken away meanwhile, or the same picture already here: nothing to keep.
    if (holdings.pictures.has(id) || holdings.cases.get(caseId)?.access !== 'allocated') return
    if (isStored(await keeping.commit([write]))) holdings.pictures.set(id, 'kept')
  })
  return { kind: 'here', bytes }
}
