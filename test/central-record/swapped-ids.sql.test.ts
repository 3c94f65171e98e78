import { beforeAll, expect, test } from 'vitest'
import { contentHashOf, sha256Bytes } from '../../src/record/content-hash.ts'
import { CENTRAL_RECORD } from '../../src/record/ids.ts'
import type { Revision } from '../../src/record/revision.ts'
import type { Staff } from '../../src/record/staff.ts'
import { picturePath } from '../../src/wire/pictures.ts'
import { onEachDatabase } from './setup/databases.ts'
import { findPostgres } from './setup/postgres-cluster.ts'
import { ask, newId, newPictureHeaders, signIn, visit, type TestDevice } from './setup/test-device.ts'
import { AMARA, CASSIE, EVERYBODY, grace, helen, ivy, KOFI, mo, ola, openTestRecord, RESTRICTED, steve, sue, type TestRecord } from './setup/test-record.ts'

const CASES = [CASSIE, KOFI, AMARA, RESTRICTED] as const
/** Who reads drafts of a case, and who reads what was shared. */
const DRAFTS: Record<string, readonly Staff[]> = { [CASSIE]: [steve, mo], [KOFI]: [sue, mo], [AMARA]: [ola], [RESTRICTED]: [steve] }
const SHARED: Record<string, readonly Staff[]> = { [CASSIE]: [helen, ivy], [KOFI]: [helen, ivy], [AMARA]: [grace], [RESTRICTED]: [helen] }
const AUTHOR: Record<string, Staff> = { [CASSIE]: steve, [KOFI]: sue, [AMARA]: ola, [RESTRICTED]: steve }

const draftWords = (caseId: string) => `DRAFT-CANARY-${caseId.slice(-2)}-quokka`
const sharedWords = (caseId: string) => `SHARED-CANARY-${caseId.slice(-2)}-wombat`
const strokes = (caseId: string) => new TextEncoder().encode(`STROKES-CANARY-${caseId.slice(-2)}-numbat`)
const TUS = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }

interface Attempt { readonly device: TestDevice; readonly ownCase: string; readonly id: string }
interface Position { readonly route: string; readonly position: string; readonly send: (attempt: Attempt) => Promise<Response> }

// Every attempt is made on one of the two databases: each place with each third id on the embedded one, another third for each
// person and place, and with the others on PostgreSQL. All on both with SWAPPED_IDS=all, and on the embedded one where it is alone. The
// policies are the same text on both.
const inFull = process.env['SWAPPED_IDS'] === 'all'

onEachDatabase((fresh, isReal) => {
  let record: TestRecord
  const ids: string[] = []
  const devices = new Map<Staff, TestDevice>()

  beforeAll(async () => {
    record = await openTestRecord(await fresh(), { limits: { session: { burst: 1e9, perSecond: 1e9 }, pictures: { burst: 1e9, perSecond: 1e9 }, signIn: { burst: 1e9, perSecond: 1e9 } } })
    for (const person of EVERYBODY) devices.set(person, await signIn(record, person))
    for (const caseId of CASES) {
      const device = await signIn(record, AUTHOR[caseId] ?? steve)
      const draft = device.write({ caseId: caseId as never, kind: 'visit', act: 'draft', body: visit({ analysis: draftWords(caseId) }) })
      const note = device.write({ caseId: caseId as never, kind: 'visit', act: 'share', body: visit({ analysis: sharedWords(caseId) }) })
      const drawing = device.write({ caseId: caseId as never, kind: 'drawing', act: 'add', body: drawingBody(draft.recordId, sha256Bytes(strokes(caseId)), 'STROKES-CANARY') })
      const verdicts = await device.push([draft, note, drawing])
      expect(verdicts.map((one) => one.verdict)).toEqual(['accepted', 'accepted', 'accepted'])
      expect((await device.sendPicture(caseId, strokes(caseId), 'application/vnd.doorstep.strokes')).status).toBe(204)
      ids.push(caseId, draft.recordId, draft.revId, note.revId, sha256Bytes(strokes(caseId)), device.deviceId)
    }
    ids.push(steve.id, ola.id, steve.teamId, CENTRAL_RECORD, newId(), '', '%00', 'not-an-id', `' or 1=1 --`, '../../x')
  })

  const envelope = (device: TestDevice) => ({ protocol: 1, deviceId: device.deviceId, epoch: record.epoch, sentAt: record.at(), stillOnDevice: { notes: 0, pictures: 0, drafts: 0 } })
  /** Pushes a revision of one's own with one id exchanged, its hash made right again. */
  const pushed = (swap: (revision: Record<string, unknown>, id: string) => object, kind: 'visit' | 'drawing' | 'addendum' = 'visit') => async ({ device, ownCase, id }: Attempt) => {
    // A device for each attempt: what is asked here is ids, not the order of one device.
    const own = await signIn(record, device.staff)
    const body = kind === 'drawing' ? drawingBody(newId(), 'a'.repeat(64), '') : kind === 'addendum'
      ? ({ refersTo: newId(), refersToHash: 'x', reason: 'correction', text: '' } as never) : visit()
    const revision = own.write({ caseId: ownCase as never, kind, act: kind === 'visit' ? 'draft' : 'add', body })
    const swapped = { ...revision, ...swap(revision as never, id) } as Revision
    return own.send('/api/push', { json: { ...envelope(own), revisions: [{ ...swapped, contentHash: contentHashOf(swapped) }, swapped] } })
  }
  const inBody = (name: string, kind: 'drawing' | 'addendum') => pushed((revision, id) => ({ body: { ...(revision['body'] as object), [name]: id } }), kind)
  const pictured = (swap: (id: string) => Record<string, string>) => ({ device, ownCase, id }: Attempt) => device.send('/api/pictures', {
    method: 'POST', headers: newPictureHeaders({ caseId: ownCase, sha256: 'e'.repeat(64), deviceId: device.deviceId, mime: 'image/png', ...swap(id) }, 40),
  })
  const path = (caseId: string, sha256: string) => picturePath(encodeURIComponent(caseId), encodeURIComponent(sha256))

  const positions: readonly Position[] = [
    { route: 'GET /api/hello', position: 'nonce', send: ({ device, id }) => device.send('/api/hello', { headers: { 'x-nonce': id.replace(/[^\w-]/g, '') } }) },
    { route: 'POST /api/session', position: 'deviceId', send: ({ device, id }) => ask(record, '/api/session', { json: { staffId: device.staff.id, deviceId: id } }) },
    { route: 'POST /api/session', position: 'staffId', send: ({ id }) => ask(record, '/api/session', { json: { staffId: id, deviceId: newId() } }) },
    { route: 'DELETE /api/session', position: 'cookie', send: ({ id }) => ask(record, '/api/session', { method: 'DELETE', headers: { cookie: `__Host-doorstep=${encodeURIComponent(id)}` } }) },
    { route: 'GET /api/poke', position: 'cookie', send: ({ id }) => ask(record, '/api/poke', { headers: { cookie: `__Host-doorstep=${encodeURIComponent(id)}` } }) },
    { route: 'POST /api/pull', position: 'deviceId', send: ({ device, id }) => device.send('/api/pull', { json: { ...envelope(device), deviceId: id, cursors: {}, limit: 500 } }) },
    { route: 'POST /api/pull', position: 'cursor', send: ({ device, id }) => device.send('/api/pull', { json: { ...envelope(device), cursors: { [id]: 0 }, limit: 500 } }) },
    { route: 'POST /api/pull', position: 'epoch', send: ({ device, id }) => device.send('/api/pull', { json: { ...envelope(device), epoch: id, cursors: {}, limit: 500 } }) },
    { route: 'POST /api/push', position: 'deviceId', send: ({ device, id }) => device.send('/api/push', { json: { ...envelope(device), deviceId: id, revisions: [] } }) },
    ...(['caseId', 'recordId', 'revId', 'authorId', 'deviceId', 'prevDeviceHash'] as const).map((name) => (
      { route: 'POST /api/push', position: `revision.${name}`, send: pushed((_, id) => ({ [name]: id })) })),
    { route: 'POST /api/push', position: 'revision.parents', send: pushed((_, id) => ({ parents: [id] })) },
    { route: 'POST /api/push', position: 'drawing.visitId', send: inBody('visitId', 'drawing') },
    { route: 'POST /api/push', position: 'drawing.childId', send: inBody('childId', 'drawing') },
    { route: 'POST /api/push', position: 'drawing.strokes', send: pushed((_, id) => ({ body: drawingBody(newId(), id, '') }), 'drawing') },
    { route: 'POST /api/push', position: 'addendum.refersTo', send: inBody('refersTo', 'addendum') },
    { route: 'POST /api/push', position: 'addendum.takesUp', send: inBody('takesUp', 'addendum') },
    { route: 'POST /api/pictures', position: 'caseId', send: pictured((caseId) => ({ caseId })) },
    { route: 'POST /api/pictures', position: 'sha256', send: pictured((sha256) => ({ sha256 })) },
    { route: 'POST /api/pictures', position: 'deviceId', send: pictured((deviceId) => ({ deviceId })) },
    ...(['GET', 'PATCH'] as const).flatMap((method) => [
      ...CASES.map((other) => ({
        route: `${method} /api/pictures/:caseId/:sha256`, position: `caseId, with the hash of ${other}`,
        send: ({ device, id }: Attempt) => device.send(path(id, sha256Bytes(strokes(other))), { method, headers: TUS, ...(method === 'PATCH' ? { body: 'bytes' } : {}) }),
      })),
      {
        route: `${method} /api/pictures/:caseId/:sha256`, position: 'sha256',
        send: ({ device, ownCase, id }: Attempt) => device.send(path(ownCase, id), { method, headers: TUS, ...(method === 'PATCH' ? { body: 'bytes' } : {}) }),
      },
    ]),
  ]

  test('the table of this test names every route of the API', () => {
    const known = new Set(positions.map((one) => one.route))
    const routes = record.routes.filter(({ method, path: name }) => method !== 'ALL' && name.startsWith('/api/')).map(({ method, path: name }) => `${method} ${name}`)
    expect([...new Set(routes)].sort()).toEqual([...known].sort())
  })

  test('each person is shown the words that are theirs, so that the next test would see them where they are not', async () => {
    for (const caseId of CASES) for (const person of EVERYBODY) {
      const text = JSON.stringify(await devices.get(person)?.pull())
      expect([person.name, text.includes(draftWords(caseId))]).toEqual([person.name, DRAFTS[caseId]?.includes(person) ?? false])
      expect([person.name, text.includes(sharedWords(caseId))]).toEqual([person.name, [...(DRAFTS[caseId] ?? []), ...(SHARED[caseId] ?? [])].includes(person)])
    }
    const mine = await devices.get(steve)?.send(picturePath(CASSIE, sha256Bytes(strokes(CASSIE))))
    expect(await mine?.text()).toContain('STROKES-CANARY')
  })

  test('any id in any place, by anybody: no fault of ours, no word of another’s case, nothing written where one has no part', { timeout: 400_000 }, async () => {
    const stolen: string[] = []
    let requests = 0
    const triesAll = inFull || findPostgres() === undefined
    const isTried = (person: number, place: number, id: number) => triesAll || ((person + place + id) % 3 === 0) !== isReal
    for (const [number, person] of EVERYBODY.entries()) {
      const device = devices.get(person)
      if (!device) throw new Error('nobody')
      const forbidden = CASES.flatMap((caseId) => DRAFTS[caseId]?.includes(person) ? []
        : SHARED[caseId]?.includes(person) ? [draftWords(caseId), new TextDecoder().decode(strokes(caseId))]
          : [draftWords(caseId), sharedWords(caseId), new TextDecoder().decode(strokes(caseId))])
      const ownCase = CASES.find((caseId) => DRAFTS[caseId]?.includes(person) || SHARED[caseId]?.includes(person)) ?? CASSIE
      for (const [place, { route, position, send }] of positions.entries()) {
        for (const [index, one] of ids.entries()) {
          if (!isTried(number, place, index)) continue
          const reply = await send({ device, ownCase, id: one })
          const text = await reply.text()
          requests += 1
          if (reply.status >= 500) stolen.push(`${person.name} ${route} ${position} ${one}: ${reply.status}`)
          if (forbidden.some((words) => text.includes(words))) stolen.push(`${person.name} ${route} ${position} ${one}: another's words`)
        }
      }
    }
    expect(stolen).toEqual([])
    const attempts = EVERYBODY.length * positions.length * ids.length
    if (triesAll) expect(requests).toBe(attempts)
    else expect(requests).toBeGreaterThan(attempts * (isReal ? 2 : 1) / 3 - attempts / 100)
    const rows = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql<{ case_id: string; author_id: string; kind: string; at_home: boolean }>(
      `select l.case_id, l.author_id, l.kind, not exists (select from ledger o where o.record_id = l.record_id and o.case_id <> l.case_id) as at_home from ledger l`))
    for (const row of rows) {
      const authors = row.author_id === CENTRAL_RECORD ? [CENTRAL_RECORD] : DRAFTS[row.case_id]?.map((one) => one.id as string)
      expect(authors, row.kind).toContain(row.author_id)
      expect(row.at_home).toBe(true)
    }
    const pictures = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql<{ case_id: string; staff_id: string }>('select case_id, staff_id from pictures'))
    for (const row of pictures) expect([...(DRAFTS[row.case_id] ?? []), ...(row.case_id === RESTRICTED ? [sue] : [])].map((one) => one.id as string)).toContain(row.staff_id)
  })
})

function drawingBody(visitId: string, sha256: string, title: string) {
  const ref = { sha256, bytes: 40, mime: 'application/vnd.doorstep.strokes' }
  return {
    visitId, title, strokes: ref, picture: { sha256: 'd'.repeat(64), bytes: 10, mime: 'image/png' }, words: [], startedAt: '2026-11-23T09:00:00Z', finishedAt: '2026-11-23T09:01:00Z',
  } as never
}
