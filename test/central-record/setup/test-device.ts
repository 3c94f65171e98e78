import { gzipSync } from 'node:zlib'
import { contentHashOf, sha256Bytes } from '../../../src/record/content-hash.ts'
import type { Revision, UnhashedRevision } from '../../../src/record/revision.ts'
import type { Staff } from '../../../src/record/staff.ts'
import type { VisitBody } from '../../../src/record/visit.ts'
import { PullReply } from '../../../src/wire/pull.ts'
import { PushReply, type Verdict } from '../../../src/wire/push.ts'
import { seededRandom, type TestRecord } from './test-record.ts'

const NOTHING = { notes: 0, pictures: 0, drafts: 0 }
const random = seededRandom(77)
export const newId = () => random.uuid()

/** A device with one person signed in: writes revisions on its own chain and speaks to the record as the app does. */
export interface TestDevice {
  readonly deviceId: string
  readonly cookie: string
  readonly staff: Staff
  write(words: Partial<UnhashedRevision> & Pick<UnhashedRevision, 'caseId' | 'kind' | 'act'>): Revision
  push(revisions: readonly unknown[], envelope?: object): Promise<Verdict[]>
  pull(cursors?: Record<string, number>, limit?: number): Promise<PullReply>
  send(path: string, init?: RequestInit & { json?: unknown }): Promise<Response>
  sendPicture(caseId: string, bytes: Uint8Array, mime?: string): Promise<Response>
}

/** Asks as the app's own page would. */
export function ask(record: TestRecord, path: string, init: RequestInit & { json?: unknown } = {}): Promise<Response> {
  const { json, ...rest } = init
  const headers = new Headers(init.headers)
  if (!headers.has('x-requested-by')) headers.set('x-requested-by', 'doorstep')
  if (json !== undefined) headers.set('content-type', 'application/json')
  const request = new Request(`http://localhost${path}`, {
    method: json === undefined ? 'GET' : 'POST', ...rest, headers, ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(rest.body ? { duplex: 'half' } : {}),
  } as RequestInit)
  return record.request(request)
}

export async function signIn(record: TestRecord, staff: Staff, deviceId = newId()): Promise<TestDevice> {
  const reply = await ask(record, '/api/session', { json: { staffId: staff.id, deviceId } })
  if (!reply.ok) throw new Error(`sign-in answered ${reply.status}`)
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  let deviceSeq = 0
  let prevDeviceHash = ''
  const send: TestDevice['send'] = (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    return ask(record, path, { ...init, headers })
  }
  const envelope = () => ({ protocol: 1, deviceId, epoch: record.epoch, stillOnDevice: NOTHING })
  const device: TestDevice = {
    deviceId, cookie, staff, send,
    write(words) {
      deviceSeq += 1
      const unhashed = {
        revId: newId(), recordId: newId(), parents: [], body: visit(), schemaVersion: 1, authorId: staff.id, deviceId, deviceSeq, prevDeviceHash,
        capturedAt: record.at(), clockSuspect: false, ...words,
      } as unknown as UnhashedRevision
      const revision = { ...unhashed, contentHash: contentHashOf(unhashed) }
      prevDeviceHash = revision.contentHash
      return revision
    },
    async push(revisions, more = {}) {
      const body = gzipSync(JSON.stringify({ ...envelope(), sentAt: record.at(), revisions, ...more }))
      const reply = await send('/api/push', { method: 'POST', body, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } })
      if (!reply.ok) throw new Error(`push answered ${reply.status} ${await reply.text()}`)
      return PushReply.parse(await reply.json()).verdicts
    },
    async pull(cursors = {}, limit = 500) {
      const reply = await send('/api/pull', { json: { ...envelope(), cursors, limit } })
      if (!reply.ok) throw new Error(`pull answered ${reply.status} ${await reply.text()}`)
      return PullReply.parse(await reply.json())
    },
    async sendPicture(caseId, bytes, mime = 'image/jpeg') {
      const sha256 = sha256Bytes(bytes)
      const created = await send('/api/pictures', { method: 'POST', headers: newPictureHeaders({ caseId, sha256, deviceId, mime }, bytes.byteLength) })
      if (!created.ok) return created
      return sendChunk(device, caseId, sha256, 0, bytes as Uint8Array<ArrayBuffer>)
    },
  }
  return device
}

export function newPictureHeaders(metadata: Record<string, string>, length: number): Record<string, string> {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
  return { 'tus-resumable': '1.0.0', 'upload-length': String(length), 'upload-metadata': pairs.join(',') }
}

export function sendChunk(device: TestDevice, caseId: string, sha256: string, offset: number, body: BodyInit): Promise<Response> {
  return device.send(`/api/pictures/${caseId}/${sha256}`, {
    method: 'PATCH', body, headers: { 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  })
}

/** A visit note with some words in it. */
export function visit(words: Partial<VisitBody> = {}): VisitBody & Revision['body'] {
  return {
    children: [], placeName: 'Home', purpose: 'Wishes and feelings.', explained: '', present: [], seen: [], entries: [], safetyDetails: '',
    safetyActionTaken: '', analysis: '', nextActions: [], noActionsReason: '', toldChildNext: '', childSummary: '', filledFrom: [], ...words,
  } as unknown as VisitBody & Revision['body']
}

export function signature(of: string, staff: Staff) {
  return { name: staff.name, role: staff.title, declaration: 'I made this note.', signedAt: '2026-11-23T10:00:00.000Z', signs: of, artefacts: [] }
}
