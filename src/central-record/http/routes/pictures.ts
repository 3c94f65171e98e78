import { AsyncLocalStorage } from 'node:async_hooks'
import { Metadata, Server } from '@tus/server'
import * as z from 'zod/mini'
import { ORIGINAL_MIME } from '../../../record/artefact.ts'
import { CaseId, DeviceId, Sha256 } from '../../../record/ids.ts'
import { MAX_PICTURE_BYTES, picturePath } from '../../../wire/pictures.ts'
import type { RefusalCode } from '../../../wire/refusals.ts'
import { nowOf } from '../../clock.ts'
import { PICTURE_MIMES } from '../../pictures/check-picture.ts'
import { receivePicture } from '../../pictures/receive-picture.ts'
import { readUploadId, TusStore, uploadId, type Sender } from '../../pictures/tus-store.ts'
import { addAudit } from '../../sql/tables/audit.ts'
import { caseAccess } from '../../sql/tables/cases.ts'
import { pictureRow, restartPicture, startPicture } from '../../sql/tables/pictures.ts'
import { refuse } from '../refuse.ts'
import type { AppContext, Parts } from '../request-context.ts'

const Place = z.object({ caseId: CaseId, sha256: Sha256 })
const NewPicture = z.object({ caseId: CaseId, sha256: Sha256, deviceId: DeviceId, mime: z.enum(PICTURE_MIMES) })

/** The picture routes: tus 1.0 to send, GET to read. */
export interface PictureRoutes {
  /** POST /api/pictures */
  readonly create: (context: AppContext) => Promise<Response>
  /** HEAD and PATCH /api/pictures/:caseId/:sha256 */
  readonly send: (context: AppContext) => Promise<Response>
  /** GET /api/pictures/:caseId/:sha256 */
  readonly read: (context: AppContext) => Promise<Response>
}

export function pictureRoutes(parts: Parts): PictureRoutes {
  const senders = new AsyncLocalStorage<Sender>()
  const sender = () => senders.getStore() ?? { staffId: '', deviceId: '' }
  const tus = new Server({
    path: '/api/pictures',
    datastore: new TusStore(parts, sender),
    maxSize: MAX_PICTURE_BYTES,
    relativeLocation: true,
    // Our own page only: no answer for other origins.
    allowedOrigins: [],
    namingFunction: (_request, metadata) => uploadId(metadata?.['caseId'] ?? '', metadata?.['sha256'] ?? ''),
    generateUrl: (_request, { id }) => {
      const { caseId, sha256 } = readUploadId(id)
      return picturePath(caseId, sha256)
    },
    getFileIdFromRequest: (request) => new URL(request.url).pathname.split('/').slice(3).join('/'),
    async onUploadFinish(_request, upload) {
      const { caseId, sha256 } = readUploadId(upload.id)
      const row = await parts.database.transaction({ kind: 'system', at: nowOf(parts.clock) }, (sql) => pictureRow(sql, caseId, sha256))
      if (!row) throw { status_code: 404, body: 'not-found' }
      const outcome = await receivePicture(parts, row, sender())
      if (outcome === 'hash-differs') throw { status_code: 460, body: outcome }
      if (outcome === 'not-clean') throw { status_code: 422, body: outcome }
      return {}
    },
  })

  async function handOver(context: AppContext): Promise<Response> {
    const { staff, deviceId } = context.get('session')
    const response = await senders.run({ staffId: staff.id, deviceId }, () => tus.handleWeb(context.req.raw))
    if (response.ok) return response
    context.set('code', codeOf(response.status))
    const refusal = refuse(context, codeOf(response.status))
    refusal.headers.set('tus-resumable', '1.0.0')
    return refusal
  }

  /** Whoever has or had the case may send its pictures: text that is in escrow must not stay without them. */
  async function maySend(context: AppContext, caseId: string): Promise<boolean> {
    const at = nowOf(parts.clock)
    const access = await parts.database.transaction({ kind: 'system', at }, (sql) => caseAccess(sql, caseId, context.get('session').staff.id, at))
    return access === 'practises' || access === 'former'
  }

  return {
    async create(context) {
      const picture = readNewPicture(context)
      if (!picture) return refuse(context, 'bad-request')
      if (picture.bytes > MAX_PICTURE_BYTES) return refuse(context, 'too-large')
      const { staff, deviceId } = context.get('session')
      if (picture.deviceId !== deviceId) return refuse(context, 'unknown-device')
      if (!(await maySend(context, picture.caseId))) return refuse(context, 'not-found')
      const at = nowOf(parts.clock)
      const started = { ...picture, staffId: staff.id, at }
      const startAfresh = await parts.database.transaction({ kind: 'system', at }, async (sql) => {
        await startPicture(sql, started)
        const row = await pictureRow(sql, picture.caseId, picture.sha256)
        if (!row || row.receivedAt !== null || (row.bytes === picture.bytes && row.mime === picture.mime)) return false
        await restartPicture(sql, started)
        return row.bytes !== picture.bytes
      })
      if (startAfresh) await parts.pictures.restart(picture.caseId, picture.sha256)
      return handOver(context)
    },
    async send(context) {
      const place = Place.safeParse(context.req.param())
      if (!place.success || !(await maySend(context, place.data.caseId))) return refuse(context, 'not-found')
      return handOver(context)
    },
    async read(context) {
      const place = Place.safeParse(context.req.param())
      if (!place.success) return refuse(context, 'not-found')
      const { caseId, sha256 } = place.data
      const { staff, deviceId } = context.get('session')
      const at = nowOf(parts.clock)
      const row = await parts.database.transaction({ kind: 'staff', staffId: staff.id, deviceId, at }, (sql) => pictureRow(sql, caseId, sha256))
      if (!row || row.receivedAt === null) return refuse(context, 'not-found')
      const bytes = await parts.pictures.read(caseId, sha256)
      await parts.database.transaction({ kind: 'system', at }, (sql) =>
        addAudit(sql, { stream: caseId, staffId: staff.id, deviceId, what: 'picture-read', facts: { sha256 }, at }))
      return new Response(bytes as Uint8Array<ArrayBuffer>, {
        headers: {
          // An original was never decoded here: nothing may take it for a picture. See also nosniff, sent with every answer.
          'content-type': row.mime === ORIGINAL_MIME ? 'application/octet-stream' : row.mime,
          'content-length': String(bytes.byteLength), 'content-disposition': 'attachment',
        },
      })
    },
  }
}

function readNewPicture(context: AppContext) {
  // Creation carries no bytes: they would be added to those that another device has sent.
  if (context.req.header('content-type') !== undefined) return null
  const length = context.req.header('upload-length') ?? ''
  if (!/^\d{1,15}$/.test(length) || Number(length) === 0) return null
  try {
    const picture = NewPicture.safeParse(Metadata.parse(context.req.header('upload-metadata') ?? ''))
    return picture.success ? { ...picture.data, bytes: Number(length) } : null
  } catch {
    return null
  }
}

function codeOf(status: number): RefusalCode {
  switch (status) {
    case 404: case 410: return 'not-found'
    case 409: return 'wrong-offset'
    case 413: return 'too-large'
    case 422: return 'not-clean'
    case 460: return 'hash-differs'
    default: return status >= 500 ? 'try-later' : 'bad-request'
  }
}
