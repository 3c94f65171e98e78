import { PICTURE_ITEM, type PictureItem, type Trouble } from '../../outbox/outbox-item.ts'
import { picturesInOrder, textInOrder } from '../../outbox/sending-order.ts'
import { unreachable } from '../../record/unreachable.ts'
import { REQUESTED_BY } from '../../wire/headers.ts'
import { PICTURE_CHUNK_BYTES, picturePath, TUS_VERSION } from '../../wire/pictures.ts'
import { readReply } from '../api-call.ts'
import type { NetworkReply, NetworkRequest } from '../network.ts'
import { keepPicture, markPicture } from './keep-picture.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

export interface PictureListener {
  /** Bytes of a picture that the server holds; called after each chunk. */
  readonly sent: (item: PictureItem, bytesSent: number) => void
  readonly isSigned: (visitId: string) => boolean
}

/** `text-waiting`: words were written meanwhile; they go first, then the picture goes on where it was. */
export type PicturesOutcome = SyncOutcome | { readonly kind: 'text-waiting' }

/**
 * Sends waiting pictures one by one, in chunks of 256 KiB over tus 1.0. The server's offset is asked for before anything
 * is sent, so that after any cut at most the chunk that was on its way goes again.
 */
export async function sendPictures(context: SyncContext, listener: PictureListener): Promise<PicturesOutcome> {
  const { holdings } = context
  for (;;) {
    const [item] = picturesInOrder(holdings.outbox.values(), listener.isSigned, (revId) => !holdings.outbox.has(revId))
    if (!item) return { kind: 'done' }
    const outcome = await sendOne(context, item, listener)
    if (outcome.kind !== 'done') return outcome
  }
}

async function sendOne(context: SyncContext, item: PictureItem, listener: PictureListener): Promise<PicturesOutcome> {
  const { holdings, keeping, network } = context
  const row = await keeping.store.get('pictures', item.id.slice(PICTURE_ITEM.length))
  const bytes = row && await keeping.sealer.openBytes({ table: 'pictures', id: row.id }, row.sealed)
  if (!row || !bytes) return markPicture(context, item, 'bytes-missing')
  const plain = new Uint8Array(bytes)
  if (await context.hashBytes(plain) !== item.sha256) return markPicture(context, item, 'hash-differs')
  let startedAfresh = 0
  for (;;) {
    const at = await offsetOf(context, item)
    if (at.kind === 'never') return markPicture(context, item, at.trouble)
    if (at.kind !== 'at') return at
    let { offset } = at
    while (offset < plain.byteLength) {
      listener.sent(item, offset)
      if (textInOrder(holdings.outbox.values()).length > 0) return { kind: 'text-waiting' }
      const chunk = plain.slice(offset, offset + PICTURE_CHUNK_BYTES)
      const reply = await network.send(patch(item, offset, chunk.buffer))
      const after = readOffset(reply)
      if (after === null) {
        const trouble = troubleOf(reply, true)
        if (trouble) return markPicture(context, item, trouble)
        break
      }
      offset = after
    }
    if (offset >= plain.byteLength) {
      listener.sent(item, plain.byteLength)
      return keepPicture(context, item, row)
    }
    // The chunk's fate is unknown or it was refused: ask again where the server is, but never without end.
    startedAfresh += 1
    if (startedAfresh > 2) return { kind: 'no-signal' }
  }
}

type Offset = { readonly kind: 'at'; readonly offset: number } | { readonly kind: 'never'; readonly trouble: Trouble } | SyncOutcome

/** Where the server stands with a picture; begins the upload if it knows nothing of it. */
async function offsetOf(context: SyncContext, item: PictureItem): Promise<Offset> {
  const path = picturePath(item.caseId, item.sha256)
  const head = await context.network.send({ method: 'HEAD', path, headers: tusHeaders(), timeoutMs: 30_000 })
  const known = readOffset(head)
  if (known !== null) return { kind: 'at', offset: known }
  if (head.kind === 'answer' && head.status === 401) return { kind: 'sign-in-needed' }
  if (head.kind === 'no-answer' || (head.status !== 404 && head.status !== 410)) return waitAfter(head)
  const made = await context.network.send({
    method: 'POST', path: '/api/pictures', timeoutMs: 30_000,
    headers: {
      ...tusHeaders(), 'upload-length': String(item.bytes),
      'upload-metadata': metadata({ sha256: item.sha256, caseId: item.caseId, deviceId: context.holdings.device.deviceId, mime: item.mime }),
    },
  })
  if (made.kind === 'answer' && isTus(made) && made.status === 201) return { kind: 'at', offset: readOffset(made) ?? 0 }
  if (made.kind === 'answer' && made.status === 401) return { kind: 'sign-in-needed' }
  const trouble = troubleOf(made, false)
  return trouble ? { kind: 'never', trouble } : waitAfter(made)
}

/** Why the record will never take this picture, however often it is sent; undefined for what may pass, and for all that is not our API's word. */
function troubleOf(reply: NetworkReply, isChunk: boolean): Trouble | undefined {
  const read = readReply(reply, NO_BODY)
  if (read.kind !== 'refused') return undefined
  const { refused } = read.refusal
  switch (refused) {
    case 'not-clean':
    case 'too-large': return refused
    // A chunk is also answered so when another device sends the same picture at this moment.
    case 'bad-request': return isChunk ? undefined : 'not-accepted'
    case 'not-signed-in':
    case 'not-found':
    case 'not-allowed':
    case 'unknown-device':
    case 'too-many-requests':
    case 'update-needed':
    case 'epoch-changed':
    case 'try-later':
    case 'wrong-offset':
    case 'hash-differs': return undefined
    default: return unreachable(refused)
  }
}

const NO_BODY = { safeParse: () => ({ success: false }) }

function patch(item: PictureItem, offset: number, body: ArrayBuffer): NetworkRequest {
  return {
    method: 'PATCH', path: picturePath(item.caseId, item.sha256), body, timeoutMs: 60_000,
    headers: { ...tusHeaders(), 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  }
}

function tusHeaders() {
  return { 'tus-resumable': TUS_VERSION, [REQUESTED_BY.name]: REQUESTED_BY.value }
}

/** The offset of a successful tus reply; null for anything else, a portal's page included. */
function readOffset(reply: NetworkReply): number | null {
  if (reply.kind === 'no-answer' || !isTus(reply) || reply.status < 200 || reply.status > 299) return null
  const offset = Number(reply.headers['upload-offset'])
  return reply.headers['upload-offset'] !== undefined && Number.isSafeInteger(offset) && offset >= 0 ? offset : null
}

function isTus(reply: NetworkReply & { kind: 'answer' }): boolean {
  return reply.headers['tus-resumable'] === TUS_VERSION
}

function waitAfter(reply: NetworkReply): SyncOutcome {
  const seconds = reply.kind === 'answer' ? Number(reply.headers['retry-after']) : Number.NaN
  return { kind: 'no-signal', ...(seconds >= 0 && { retryAfterMs: seconds * 1000 }) }
}

function metadata(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([key, value]) => `${key} ${btoa(value)}`).join(',')
}
