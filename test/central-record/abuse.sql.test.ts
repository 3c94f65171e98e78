import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { MAX_BODY_BYTES } from '../../src/central-record/http/read-body.ts'
import { SESSION_IDLE_MS, SESSION_LENGTH_MS } from '../../src/central-record/access/session.ts'
import { Refusal } from '../../src/wire/refusals.ts'
import { HelloReply } from '../../src/wire/session.ts'
import { verifyLedger } from '../../src/central-record/ledger/verify-ledger.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { ask, newId, signIn, visit } from './setup/test-device.ts'
import { CASSIE, mo, openTestRecord, seededRandom, steve, type TestRecord } from './setup/test-record.ts'

let record: TestRecord
const GENEROUS = { burst: 1e9, perSecond: 1e9 }
beforeAll(async () => {
  record = await openTestRecord(await openPgliteDatabase(), { limits: { anyone: GENEROUS, signIn: GENEROUS, session: GENEROUS, pictures: GENEROUS } })
})

const JSON_TYPE = { 'content-type': 'application/json' }
const GZIPPED = { ...JSON_TYPE, 'content-encoding': 'gzip' }

async function refusalOf(reply: Response) {
  return `${reply.status} ${Refusal.parse(await reply.json()).refused}`
}
const pushBody = (device: { deviceId: string }, more: object = {}) => ({
  protocol: 1, deviceId: device.deviceId, epoch: record.epoch, sentAt: record.at(), stillOnDevice: { notes: 0, pictures: 0, drafts: 0 }, revisions: [], ...more,
})

test('hello answers our nonce, and only a nonce', async () => {
  const reply = HelloReply.parse(await (await ask(record, '/api/hello', { headers: { 'x-nonce': 'abc-123' } })).json())
  expect(reply).toMatchObject({ nonce: 'abc-123', epoch: record.epoch, serverTime: record.at() })
  expect(reply.demoStaff).toHaveLength(7)
  for (const nonce of ['', '<script>', 'x'.repeat(129)]) expect(await refusalOf(await ask(record, '/api/hello', { headers: { 'x-nonce': nonce } }))).toBe('400 bad-request')
})

test('a body that is not what it should be is refused in words', async () => {
  const device = await signIn(record, steve)
  const post = (path: string, body: BodyInit, headers: Record<string, string> = JSON_TYPE) => device.send(path, { method: 'POST', body, headers })
  const gzip = gzipSync(JSON.stringify(pushBody(device)))
  for (const path of ['/api/push', '/api/pull', '/api/session']) {
    for (const body of ['', '{', 'null', '7', '"text"', '[]', '{}', '{"protocol":"1"}', '<!doctype html><html>Sign in to the guest network</html>', '{"__proto__":{"protocol":1}}', '\u0000', '['.repeat(100_000), '{"a":'.repeat(50_000)]) {
      expect(await refusalOf(await post(path, body)), `${path} ${body.slice(0, 20)}`).toBe('400 bad-request')
    }
    expect(await refusalOf(await post(path, new Uint8Array([0xff, 0xfe, 0x00, 0x80])))).toBe('400 bad-request')
    expect(await refusalOf(await post(path, JSON.stringify(pushBody(device)), { 'content-type': 'text/plain' }))).toBe('400 bad-request')
    expect(await refusalOf(await post(path, gzip.subarray(0, gzip.length - 12), GZIPPED))).toBe('400 bad-request')
    expect(await refusalOf(await post(path, 'not gzip', GZIPPED))).toBe('400 bad-request')
    expect(await refusalOf(await post(path, gzip, { ...JSON_TYPE, 'content-encoding': 'br' }))).toBe('400 bad-request')
    expect(await refusalOf(await post(path, new Uint8Array(MAX_BODY_BYTES + 1)))).toBe('413 too-large')
  }
  // A small body that inflates to a gigabyte is dropped on the way.
  expect(await refusalOf(await post('/api/push', gzipSync(Buffer.alloc(200 * 1024 * 1024, ' ')), GZIPPED))).toBe('413 too-large')
})

test('wrong types in any field of a request are refused or kept aside, never a fault of ours', async () => {
  const device = await signIn(record, steve)
  const values: unknown[] = [null, true, -1, 0.5, 1e308, 2 ** 53, '', 'x', '\u0000', [], {}, [[]], { a: 1 }, ' 2026-13-45T99:99:99Z', 'x'.repeat(5000)]
  const push = pushBody(device)
  const pull = { ...push, cursors: {}, limit: 10 }
  for (const [path, whole] of [['/api/push', push], ['/api/pull', pull]] as const) {
    for (const field of Object.keys(whole)) for (const value of values) {
      const reply = await device.send(path, { json: { ...whole, [field]: value } })
      expect(reply.status, `${path} ${field} ${String(value).slice(0, 20)}`).toBeLessThan(500)
    }
    for (const field of ['notes', 'pictures', 'drafts', 'oldestCapturedAt']) for (const value of values) {
      expect((await device.send(path, { json: { ...whole, stillOnDevice: { ...push.stillOnDevice, [field]: value } } })).status).toBeLessThan(500)
    }
  }
  for (const value of values) expect((await device.send('/api/pull', { json: { ...pull, cursors: { [CASSIE]: value } } })).status).toBeLessThan(500)
  const sample = device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
  for (const field of Object.keys(sample)) {
    const [verdicts] = [await device.push(values.map((value) => ({ ...sample, [field]: value })))]
    for (const verdict of verdicts) expect(verdict.verdict).toMatch(/quarantined|held|accepted/)
  }
  // After all of that, the plain note still goes in.
  const plain = await signIn(record, steve)
  expect((await plain.push([plain.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })]))[0]?.verdict).toBe('accepted')
})

test('random damage to a real push never makes a fault of ours and never loses what was accepted', async () => {
  const seed = 20261123
  console.log(`seed ${seed}`)
  const random = seededRandom(seed)
  const device = await signIn(record, mo)
  const notes = Array.from({ length: 4 }, () => device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: visit({ analysis: 'Quiet. Warm.' }) }))
  expect((await device.push(notes)).map((one) => one.verdict)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
  const text = JSON.stringify(pushBody(device, { revisions: notes }))
  for (let round = 0; round < 300; round += 1) {
    const bytes = Buffer.from(text)
    for (let hits = 0; hits <= round % 4; hits += 1) bytes[Math.floor(random.fraction() * bytes.length)] = Math.floor(random.fraction() * 256)
    const reply = await device.send('/api/push', { method: 'POST', body: bytes, headers: JSON_TYPE })
    expect(reply.status).toBeLessThan(500)
  }
  const rows = (await device.pull({}, 1000)).pages.flatMap((page) => page.rows)
  for (const note of notes) expect(rows.find((row) => row.revision.revId === note.revId)?.revision).toEqual(note)
})

test('clocks years off are taken as they are', async () => {
  const device = await signIn(record, steve)
  for (const capturedAt of ['1970-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z', '9999-99-99T99:99:99Z']) {
    expect((await device.push([device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', capturedAt, clockSuspect: true })]))[0]?.verdict).toBe('accepted')
  }
})

test('an unknown device, an old app, and a record that was restored are each told apart', async () => {
  const device = await signIn(record, steve)
  const push = (more: object) => device.send('/api/push', { json: pushBody(device, more) })
  expect(await refusalOf(await push({ deviceId: newId() }))).toBe('403 unknown-device')
  expect(await refusalOf(await push({ protocol: 0 }))).toBe('426 update-needed')
  expect(await refusalOf(await push({ protocol: 2 }))).toBe('426 update-needed')
  const reply = await push({ epoch: 'an older one' })
  expect([reply.status, await reply.json()]).toMatchObject([409, { refused: 'epoch-changed', epoch: record.epoch }])
})

test('another site, a form, or a missing header changes nothing', async () => {
  const device = await signIn(record, steve)
  for (const headers of [{ 'x-requested-by': 'someone' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { origin: 'https://evil.example' }, { origin: 'null' }] as Record<string, string>[]) {
    for (const [method, path] of [['POST', '/api/push'], ['POST', '/api/pull'], ['POST', '/api/session'], ['DELETE', '/api/session'], ['POST', '/api/pictures'], ['PATCH', `/api/pictures/${CASSIE}/${'a'.repeat(64)}`]] as const) {
      expect(await refusalOf(await device.send(path, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) }))).toBe('403 not-allowed')
    }
  }
  expect((await device.send('/api/pull', { json: { ...pushBody(device), cursors: {}, limit: 5 }, headers: { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' } })).status).toBe(200)
})

test('without a session, after sign-out, when idle or when old: sign in again', async () => {
  const body = { ...pushBody({ deviceId: newId() }), cursors: {}, limit: 5 }
  expect(await refusalOf(await ask(record, '/api/pull', { json: body }))).toBe('401 not-signed-in')
  expect(await refusalOf(await ask(record, '/api/pull', { json: body, headers: { cookie: '__Host-doorstep=guess' } }))).toBe('401 not-signed-in')
  const device = await signIn(record, steve)
  expect((await device.send('/api/session', { method: 'DELETE' })).status).toBe(204)
  await expect(device.pull()).rejects.toThrow('401')
  const idle = await signIn(record, steve)
  record.clock.forward(SESSION_IDLE_MS + 1)
  await expect(idle.pull()).rejects.toThrow('401')
  const busy = await signIn(record, steve)
  for (let passed = 0; passed < SESSION_LENGTH_MS - SESSION_IDLE_MS; passed += SESSION_IDLE_MS / 2) {
    record.clock.forward(SESSION_IDLE_MS / 2)
    await busy.pull({}, 1)
  }
  record.clock.forward(SESSION_IDLE_MS - 1)
  await busy.pull({}, 1).catch(() => {})
  record.clock.forward(SESSION_IDLE_MS - 1)
  await expect(busy.pull()).rejects.toThrow('401')
})

test('the cookie is for this host only, out of reach of scripts and of other sites; only a hash of it is kept', async () => {
  const reply = await ask(record, '/api/session', { json: { staffId: steve.id, deviceId: newId() } })
  const cookie = reply.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-doorstep=[\w-]{43,}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  const token = /=([\w-]+);/.exec(cookie)?.[1] ?? ''
  const kept = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql<{ token_hash: string }>('select token_hash from sessions'))
  expect(kept.some((row) => row.token_hash === token)).toBe(false)
})

test('every answer of the API forbids keeping it, and carries the headers that forbid the rest', async () => {
  const device = await signIn(record, steve)
  for (const reply of [
    await ask(record, '/api/hello', { headers: { 'x-nonce': 'a' } }), await ask(record, '/api/nothing'), await device.send('/api/push', { method: 'POST', body: '{', headers: JSON_TYPE }),
    await device.send('/api/pull', { json: { ...pushBody(device), cursors: {}, limit: 5 } }), await ask(record, '/api/pull', { json: {} }),
    await device.send(`/api/pictures/${CASSIE}/${'a'.repeat(64)}`, { method: 'HEAD' }),
  ]) {
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('content-security-policy')).toContain(`default-src 'none'`)
    expect(reply.headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('too many requests are told when to come back, and come back', async () => {
  const tight = await openTestRecord(await openPgliteDatabase(), { limits: { session: { burst: 3, perSecond: 1 }, signIn: { burst: 2, perSecond: 0.5 } } })
  const device = await signIn(tight, steve)
  for (let round = 0; round < 3; round += 1) await device.pull()
  const reply = await device.send('/api/pull', { json: {} })
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '1'])
  expect(Refusal.parse(await reply.json())).toMatchObject({ refused: 'too-many-requests', retryAfterMs: 1000 })
  tight.clock.forward(1000)
  await device.pull()
  await signIn(tight, mo)
  await expect(signIn(tight, mo)).rejects.toThrow('429')
  await tight.database.close()
})

test('where the record is no demo, nobody signs in without a password and no name is told', async () => {
  const strict = await openTestRecord(await openPgliteDatabase(), { demo: false })
  expect(await refusalOf(await ask(strict, '/api/session', { json: { staffId: steve.id, deviceId: newId() } }))).toBe('404 not-found')
  expect(await (await ask(strict, '/api/hello', { headers: { 'x-nonce': 'a' } })).json()).not.toHaveProperty('demoStaff')
  await strict.database.close()
})

test('a database that fails is told as “try later”, and its message reaches neither the answer nor the log', async () => {
  const device = await signIn(record, steve)
  const broken = await openTestRecord({
    ...record.database,
    transaction: (identity, work) => record.database.transaction(identity, async (sql) => work((text, parameters) => {
      if (text.includes('insert into ledger')) throw new Error(`failed on ${String(parameters?.at(-1))}`)
      return sql(text, parameters)
    })),
  })
  const note = device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: visit({ analysis: 'CANARY-in-an-error' }) })
  const reply = await ask(broken, '/api/push', { json: pushBody(device, { revisions: [note] }), headers: { cookie: device.cookie } })
  const text = await reply.text()
  expect([reply.status, JSON.parse(text)]).toMatchObject([503, { refused: 'try-later' }])
  expect(text + JSON.stringify(broken.logged)).not.toContain('CANARY')
  // Nothing was half stored: the same note goes in once the database is well.
  expect((await device.push([note]))[0]?.verdict).toBe('accepted')
})

test('an item that the database itself cannot hold is kept aside whole, and its neighbours go in', async () => {
  const poisoned = await openTestRecord({
    ...record.database,
    transaction: (identity, work) => record.database.transaction(identity, (sql) => work(async (text, parameters) => {
      if (text.includes('insert into ledger') && parameters?.some((one) => String(one).includes('POISON'))) await sql('select 1 / 0')
      return sql(text, parameters)
    })),
  })
  const device = await signIn(poisoned, steve)
  const notes = ['one', 'POISON', 'three'].map((analysis) => device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: visit({ analysis }) }))
  const verdicts = await device.push(notes)
  expect(verdicts.map((one) => one.reason ?? one.verdict)).toEqual(['accepted', 'malformed', 'accepted'])
  expect((verdicts[2]?.caseSeq ?? 0) - (verdicts[0]?.caseSeq ?? 0)).toBe(1)
  const kept = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) =>
    sql<{ bytes: string }>('select bytes from quarantine where rev_id = $1', [notes[1]?.revId]))
  expect(kept.map((row) => JSON.parse(row.bytes) as unknown)).toEqual([notes[1]])
  expect(await verifyLedger(record)).toEqual(expect.not.arrayContaining([expect.objectContaining({ kind: 'chain-broken' })]))
})

test('the log of everything above holds routes and codes, and nothing else', () => {
  const text = JSON.stringify(record.logged)
  expect(record.logged.length).toBeGreaterThan(500)
  for (const line of record.logged) expect(Object.keys(line).sort().filter((key) => key !== 'code')).toEqual(['id', 'level', 'method', 'ms', 'route', 'status'])
  for (const canary of ['Quiet', 'Warm', 'guest network', CASSIE, steve.id, 'Steve', 'doorstep=']) expect(text).not.toContain(canary)
})
