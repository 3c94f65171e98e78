import { ORIGINAL_MIME, type PhotographBody, type PictureRef } from '../../../record/artefact.ts'
import type { ChildId, RecordId, RevisionId } from '../../../record/ids.ts'
import type { AnsweredStatement } from '../../../record/statement.ts'
import { commitRevision, type NewPicture } from '../../../sync/kept/commit-revision.ts'
import type { Saved } from '../../device-api.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'
import { isFrozen } from './write-visit.ts'

export interface PhotographMade {
  readonly childId?: ChildId
  readonly title: string
  readonly words: readonly AnsweredStatement[]
  readonly jpeg: ArrayBuffer
  readonly widthPx: number
  readonly heightPx: number
  readonly original?: ArrayBuffer
  readonly straightened: boolean
}

/**
 * A photograph, safe on the device in one commit with its words and its place in the outbox. The untouched file goes with it only
 * while the organisation's setting says so, whatever the page hands over.
 */
export async function keepPhotograph(device: OpenDevice, visitId: RecordId, made: PhotographMade): Promise<Saved> {
  const { memory, keeping, clock, random, sync } = device
  const caseId = memory.caseOf(visitId)
  if (!caseId || isFrozen(device, visitId)) return { kind: 'frozen' }
  const picture: NewPicture = await pictureOf(made.jpeg, 'image/jpeg', { widthPx: made.widthPx, heightPx: made.heightPx })
  const untouched = made.original && device.holdings.device.keepOriginals ? await pictureOf(made.original, ORIGINAL_MIME, {}) : undefined
  // The same bytes twice are one picture, and that one is looked at.
  const original = untouched?.ref.sha256 === picture.ref.sha256 ? undefined : untouched
  const body: PhotographBody = {
    visitId, ...(made.childId && { childId: made.childId }), title: made.title, picture: picture.ref, ...(original && { original: original.ref }),
    straightened: made.straightened, words: [...made.words], takenAt: new Date(clock.nowMs()).toISOString(),
  }
  const outcome = await keeping.inTurn(() => commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId: random.uuid() as RecordId, caseId, kind: 'photograph', act: 'add', parents: [], body,
  }, { pictures: original ? [picture, original] : [picture] }))
  if (outcome.kind === 'committed') device.tell([visitId, 'outbox', 'queue'])
  device.syncer.wake('written')
  return savedOf({ clock }, outcome)

  async function pictureOf(bytes: ArrayBuffer, mime: PictureRef['mime'], size: { readonly widthPx?: number; readonly heightPx?: number }): Promise<NewPicture> {
    const plain = new Uint8Array(bytes)
    const ref: PictureRef = { sha256: await sync.hashBytes(plain), bytes: plain.byteLength, mime, ...size }
    return { ref, bytes: plain }
  }
}
