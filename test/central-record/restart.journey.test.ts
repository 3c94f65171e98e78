import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentHashOf, sha256Bytes } from '../../src/record/content-hash.ts'
import type { Revision, UnhashedRevision } from '../../src/record/revision.ts'
import { PullReply } from '../../src/wire/pull.ts'
import { PushReply } from '../../src/wire/push.ts'
import { picturePath } from '../../src/wire/pictures.ts'
import { HelloReply } from '../../src/wire/session.ts'
import { startCentralRecord, type StartedCentralRecord } from '../setup/start-central-record.ts'
import { findPostgres, startPostgresCluster, type PostgresCluster } from './setup/postgres-cluster.ts'
import { newId, newPictureHeaders, visit } from './setup/test-device.ts'

// The real process, on a real socket and a real disk, killed without warning while it is writing.

const KILLS = 4
const CANARY = 'CANARY-words-of-a-child'

const programs = findPostgres()
describe.each(programs === undefined ? ['embedded'] : ['embedded', 'PostgreSQL'])('with %s', (kind) => {
  let server: StartedCentralRecord
  let cluster: PostgresCluster | undefined
  let shellDir: string
  beforeAll(async () => {
    shellDir = await mkdtemp(join(tmpdir(), 'doorstep-no-shell-'))
    if (kind !== 'embedded' && programs !== undefined) cluster = await startPostgresCluster(programs)
    server = await startCentralRecord({ shellDir, ...(cluster ? { databaseUrl: await cluster.freshDatabase() } : {}) })
  })
  afterAll(async () => {
    await server.stop()
    await cluster?.stop()
    await rm(shellDir, { recursive: true, force: true })
  })

  test('killed again and again while notes and a picture arrive, it keeps all that it acknowledged, once', async () => {
    const api = (path: string, init: RequestInit = {}) => fetch(`${server.origin}${path}`, {
      ...init, headers: { 'x-requested-by': 'doorstep', 'x-nonce': 'n', ...(init.headers as Record<string, string> | undefined) },
    })
    const hello = HelloReply.parse(await (await api('/api/hello')).json())
    const staff = hello.demoStaff?.find((one) => one.role === 'practitioner')
    if (!staff) throw new Error('no demo practitioner')
    const deviceId = newId()
    const signedIn = await api('/api/session', { method: 'POST', body: JSON.stringify({ staffId: staff.id, deviceId }), headers: { 'content-type': 'application/json' } })
    const headers = { cookie: (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '', 'content-type': 'application/json' }
    const envelope = { protocol: 1, deviceId, epoch: hello.epoch, sentAt: hello.serverTime, stillOnDevice: { notes: 0, pictures: 0, drafts: 0 } }
    const pull = async () => PullReply.parse(await (await api('/api/pull', { method: 'POST', headers, body: JSON.stringify({ ...envelope, cursors: {}, limit: 1000 }) })).json())
    const caseId = (await pull()).cases[0]?.caseId
    if (!caseId) throw new Error('no case')

    const written: Revision[] = []
    let prevDeviceHash = ''
    for (let deviceSeq = 1; deviceSeq <= 120; deviceSeq += 1) {
      const unhashed = {
        revId: newId(), recordId: newId(), caseId, kind: 'visit', act: 'draft', parents: [], body: visit({ analysis: `${CANARY} ${deviceSeq}` }), schemaVersion: 1,
        authorId: staff.id, deviceId, deviceSeq, prevDeviceHash, capturedAt: hello.serverTime, clockSuspect: false,
      } as unknown as UnhashedRevision
      const revision = { ...unhashed, contentHash: contentHashOf(unhashed) }
      prevDeviceHash = revision.contentHash
      written.push(revision)
    }
    const noise = Buffer.from(Array.from({ length: 600 * 600 * 3 }, (_, index) => (index * index * 31 + index * 7) % 256))
    const jpeg = new Uint8Array(await sharp(noise, { raw: { width: 600, height: 600, channels: 3 } }).jpeg({ quality: 95 }).toBuffer())
    const sha256 = sha256Bytes(jpeg)
    const tus = { cookie: headers.cookie, 'tus-resumable': '1.0.0' }
    expect((await api('/api/pictures', { method: 'POST', headers: { cookie: headers.cookie, ...newPictureHeaders({ caseId, sha256, deviceId, mime: 'image/jpeg' }, jpeg.byteLength) } })).status).toBe(201)

    const pullThePlug = async (afterMs: number) => {
      await new Promise((later) => setTimeout(later, afterMs))
      await server.kill()
    }
    const acknowledged = new Map<string, number | undefined>()
    let toldOffset = 0
    const waiting = [...written]
    for (let kill = 0; waiting.length > 0; kill += 1) {
      const killing = kill < KILLS ? pullThePlug(40 + kill * 45) : undefined
      try {
        while (waiting.length > 0) {
          const reply = await api('/api/push', { method: 'POST', headers, body: JSON.stringify({ ...envelope, revisions: waiting.slice(0, 5) }) })
          const { verdicts } = PushReply.parse(await reply.json())
          for (const verdict of verdicts) {
            expect(verdict.verdict).toBe('accepted')
            acknowledged.set(verdict.revId ?? '', verdict.caseSeq)
          }
          waiting.splice(0, verdicts.length)
          if (toldOffset < jpeg.byteLength) {
            const head = await api(picturePath(caseId, sha256), { method: 'HEAD', headers: tus })
            const at = Number(head.headers.get('upload-offset'))
            expect(at).toBeGreaterThanOrEqual(toldOffset)
            const patch = await api(picturePath(caseId, sha256), {
              method: 'PATCH', body: jpeg.slice(at, at + 16_384), headers: { ...tus, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
            })
            expect(patch.status).toBe(204)
            toldOffset = Number(patch.headers.get('upload-offset'))
          }
        }
      } catch (error) {
        // Only the plug being pulled may end a round.
        if (!(error instanceof TypeError)) throw error
      }
      if (killing) {
        await killing
        await server.start()
      }
    }
    const rows = (await pull()).pages.flatMap((page) => page.rows).filter((row) => row.revision.deviceId === deviceId)
    expect(rows.map((row) => row.revision)).toEqual(written)
    for (const row of rows) expect(acknowledged.get(row.revision.revId)).toBe(row.caseSeq)
    const head = await api(picturePath(caseId, sha256), { method: 'HEAD', headers: tus })
    for (let at = Number(head.headers.get('upload-offset')); at < jpeg.byteLength; at += 65_536) {
      await api(picturePath(caseId, sha256), {
        method: 'PATCH', body: jpeg.slice(at, at + 65_536), headers: { ...tus, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
      })
    }
    expect(new Uint8Array(await (await api(picturePath(caseId, sha256), { headers: { cookie: headers.cookie } })).arrayBuffer())).toEqual(jpeg)
    expect(server.output()).not.toContain(CANARY)
    expect(server.output()).not.toContain(headers.cookie.slice(20))
  })

  test('a device that vanishes in the middle of a chunk goes on from what came, soon after', async () => {
    const json = { 'x-requested-by': 'doorstep', 'content-type': 'application/json' }
    const hello = HelloReply.parse(await (await fetch(`${server.origin}/api/hello`, { headers: { 'x-nonce': 'n' } })).json())
    const staff = hello.demoStaff?.find((one) => one.role === 'practitioner')
    const deviceId = newId()
    const signedIn = await fetch(`${server.origin}/api/session`, { method: 'POST', headers: json, body: JSON.stringify({ staffId: staff?.id, deviceId }) })
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const body = { protocol: 1, deviceId, epoch: hello.epoch, cursors: {}, limit: 1, stillOnDevice: { notes: 0, pictures: 0, drafts: 0 } }
    const pulled = PullReply.parse(await (await fetch(`${server.origin}/api/pull`, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) })).json())
    const caseId = pulled.cases[0]?.caseId ?? ''
    const bytes = new TextEncoder().encode('strokes '.repeat(60_000) + deviceId)
    const sha256 = sha256Bytes(bytes)
    const tus = { 'x-requested-by': 'doorstep', cookie, 'tus-resumable': '1.0.0' }
    const created = await fetch(`${server.origin}/api/pictures`, {
      method: 'POST', headers: { ...tus, ...newPictureHeaders({ caseId, sha256, deviceId, mime: 'application/vnd.doorstep.strokes' }, bytes.byteLength) },
    })
    expect(created.status).toBe(201)
    const url = new URL(picturePath(caseId, sha256), server.origin)
    const half = 200_000
    await new Promise<void>((gone) => {
      const cut = request(url, { method: 'PATCH', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', 'content-length': bytes.byteLength } })
      cut.on('error', () => gone())
      cut.write(bytes.slice(0, half), () => setTimeout(() => cut.destroy(new Error('no signal')), 200))
    })
    const at = Number((await fetch(url, { method: 'HEAD', headers: tus })).headers.get('upload-offset'))
    expect(at).toBe(half)
    const rest = await fetch(url, {
      method: 'PATCH', body: bytes.slice(at), headers: { ...tus, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
    })
    expect(rest.status).toBe(204)
    expect(new Uint8Array(await (await fetch(url, { headers: { cookie } })).arrayBuffer())).toEqual(bytes)
  })
})
