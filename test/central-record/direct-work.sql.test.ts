import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { reassignCase } from '../../src/central-record/ledger/reassign-case.ts'
import { sha256Bytes } from '../../src/record/content-hash.ts'
import { MOST_PAGES, MOST_PICTURES } from '../../src/record/direct-work.ts'
import type { Revision } from '../../src/record/revision.ts'
import { picturePath } from '../../src/wire/pictures.ts'
import { onEachDatabase } from './setup/databases.ts'
import { directWork, directWorkNote } from './setup/direct-work-body.ts'
import { newId, signature, signIn, visit, type TestDevice } from './setup/test-device.ts'
import { AMARA, CASSIE, grace, helen, KOFI, mo, openTestRecord, ola, steve, sue, type TestRecord } from './setup/test-record.ts'

const STROKES_MIME = 'application/vnd.doorstep.strokes'

onEachDatabase((fresh) => {
  let record: TestRecord
  beforeAll(async () => { record = await openTestRecord(await fresh()) })

  let shade = 0
  const png = async () => new Uint8Array(await sharp({ create: { width: 20, height: 20, channels: 3, background: { r: 200, g: (shade += 1), b: 10 } } }).png().toBuffer())
  const strokes = () => new TextEncoder().encode(`lines ${(shade += 1)}`)
  const writeSession = (device: TestDevice, caseId: string, more: Parameters<typeof directWork>[1] = {}) => {
    const note = device.write({ caseId: caseId as never, kind: 'visit', act: 'draft' })
    const session = device.write({ caseId: caseId as never, kind: 'direct-work', act: 'add', body: directWork(note.recordId, more) })
    const beside = device.write({ caseId: caseId as never, kind: 'direct-work-note', act: 'add', body: directWorkNote(note.recordId, session.recordId) })
    return { note, session, beside }
  }
  const idsSeen = async (device: TestDevice, caseId: string) => (await device.pull()).pages.find((page) => page.caseId === caseId)?.rows.map(({ revision }) => revision.revId) ?? []
  const status = async (device: TestDevice, caseId: string, sha256: string) => (await device.send(picturePath(caseId, sha256))).status

  test('a session, what stands beside it and its pictures wait for the visit: shared, the team’s supervisor has all of them, the other team never', async () => {
    const device = await signIn(record, steve)
    const [helens, graces] = [await signIn(record, helen), await signIn(record, grace)]
    const [picture, lines] = [await png(), strokes()]
    const [hash, strokesHash] = [sha256Bytes(picture), sha256Bytes(lines)]
    const { note, session, beside } = writeSession(device, CASSIE, { hash, strokesHash })
    expect((await device.push([note, session, beside])).map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted'])
    expect((await device.sendPicture(CASSIE, picture, 'image/png')).status).toBe(204)
    expect((await device.sendPicture(CASSIE, lines, STROKES_MIME)).status).toBe(204)

    expect(await idsSeen(await signIn(record, mo), CASSIE)).toEqual(expect.arrayContaining([session.revId, beside.revId]))
    expect(await idsSeen(helens, CASSIE)).not.toEqual(expect.arrayContaining([session.revId]))
    expect((await idsSeen(helens, CASSIE)).some((revId) => revId === beside.revId)).toBe(false)
    for (const sha256 of [hash, strokesHash]) expect(await status(helens, CASSIE, sha256)).toBe(404)

    const share = device.write({ caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'share', parents: [note.revId] })
    await device.push([share])
    expect(await idsSeen(helens, CASSIE)).toEqual(expect.arrayContaining([share.revId, session.revId, beside.revId]))
    for (const sha256 of [hash, strokesHash]) {
      expect(await status(helens, CASSIE, sha256)).toBe(200)
      expect(await status(graces, CASSIE, sha256)).toBe(404)
    }
    expect((await graces.pull()).pages.some((page) => page.caseId === CASSIE)).toBe(false)
  })

  test('a signature releases them too, and what is told to the child later arrives behind no cursor', async () => {
    const device = await signIn(record, sue)
    const watcher = await signIn(record, helen)
    const { note, session, beside } = writeSession(device, KOFI)
    await device.push([note, session, beside])
    const before = (await watcher.pull()).pages.find((page) => page.caseId === KOFI)
    const sign = device.write({ caseId: KOFI as never, recordId: note.recordId, kind: 'visit', act: 'sign', parents: [note.revId], body: visit({ signature: { ...signature(note.contentHash, sue), artefacts: [session.contentHash] } }) })
    await device.push([sign])
    const after = (await watcher.pull({ [KOFI]: before?.throughSeq ?? 0 })).pages.find((page) => page.caseId === KOFI)
    expect(after?.rows.map(({ revision }) => revision.revId).sort()).toEqual([sign.revId, session.revId, beside.revId].sort())
    const told = device.write({ caseId: KOFI as never, kind: 'direct-work-note', act: 'add', body: directWorkNote(note.recordId, session.recordId, 'Told on the phone.') })
    await device.push([told])
    expect((await watcher.pull({ [KOFI]: after?.throughSeq ?? 0 })).pages.find((page) => page.caseId === KOFI)?.rows.map(({ revision }) => revision.revId)).toEqual([told.revId])
  })

  test('row-level security alone decides: rows of a session and places of its pictures', async () => {
    const device = await signIn(record, ola)
    const { note, session } = writeSession(device, AMARA, { hash: 'd'.repeat(64), strokesHash: 'e'.repeat(64) })
    await device.push([note, session])
    const count = (staffId: string, table: string) => record.database.transaction({ kind: 'staff', staffId, deviceId: newId(), at: record.at() },
      async (sql) => (await sql<{ count: number }>(`select count(*) as count from ${table} where rev_id = '${session.revId}'`))[0]?.count)
    for (const [person, rows, places] of [[ola, 1, 2], [grace, 0, 0], [helen, 0, 0], [steve, 0, 0]] as const) {
      expect([await count(person.id, 'ledger'), await count(person.id, 'picture_places')], person.name).toEqual([rows, places])
    }
    await device.push([device.write({ caseId: AMARA as never, recordId: note.recordId, kind: 'visit', act: 'share', parents: [note.revId] })])
    expect([await count(grace.id, 'ledger'), await count(grace.id, 'picture_places')]).toEqual([1, 2])
    expect([await count(helen.id, 'ledger'), await count(helen.id, 'picture_places')]).toEqual([0, 0])
  })

  test('what became of a question, a same line and a typed copy are kept beside a session; half of one is kept aside', async () => {
    const device = await signIn(record, steve)
    const { note, session } = writeSession(device, CASSIE)
    const beside = { visitId: note.recordId, refersTo: session.recordId, pageId: newId() }
    const answered = { kind: 'question-answered', ...beside, itemRef: 'q1', on: '2026-12-01', how: 'On the phone', said: 'That nobody is in trouble.' }
    const promised = { kind: 'question-promised', ...beside, itemRef: 'q1', findOutBy: '2026-12-02', how: '' }
    const same = { kind: 'same-line', ...beside, earlier: { recordId: newId(), pageId: newId(), madeAt: '2026-11-23T14:02:00.000Z' }, same: true }
    const whole = [answered, promised, same, { kind: 'transcript', ...beside, text: 'deer judge' }]
    const half = [{ ...answered, said: null }, { ...promised, findOutBy: 'soon' }, { ...same, earlier: {} }, { kind: 'transcript', ...beside }]
    const write = (body: object) => device.write({ caseId: CASSIE as never, kind: 'direct-work-note', act: 'add', body: body as Revision['body'] })
    expect((await device.push([note, session, ...whole.map(write)])).map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => 'accepted'))
    expect(await device.push(half.map(write))).toMatchObject(half.map(() => ({ verdict: 'quarantined', reason: 'malformed' })))
  })

  test('nobody but a practitioner writes either, and neither is ever changed', async () => {
    const supervisor = await signIn(record, helen)
    const device = await signIn(record, steve)
    const { note, session, beside } = writeSession(device, CASSIE)
    await device.push([note, session, beside])
    const byHelen = [supervisor.write({ caseId: CASSIE as never, kind: 'direct-work', act: 'add', body: directWork(note.recordId) }), supervisor.write({ caseId: CASSIE as never, kind: 'direct-work-note', act: 'add', body: directWorkNote(note.recordId, session.recordId) })]
    expect(await supervisor.push(byHelen)).toMatchObject([{ verdict: 'quarantined', reason: 'not-yours-to-write' }, { verdict: 'quarantined', reason: 'not-yours-to-write' }])
    const again = device.write({ caseId: CASSIE as never, recordId: session.recordId, kind: 'direct-work', act: 'add', body: directWork(note.recordId) })
    const draft = device.write({ caseId: CASSIE as never, recordId: session.recordId, kind: 'direct-work', act: 'draft', parents: [session.revId], body: directWork(note.recordId) })
    const taken = device.write({ caseId: CASSIE as never, recordId: beside.recordId, kind: 'direct-work', act: 'add', body: directWork(note.recordId) })
    expect((await device.push([again, draft, taken])).map((verdict) => [verdict.verdict, 'reason' in verdict && verdict.reason])).toEqual([['quarantined', 'id-reused'], ['quarantined', 'not-yours-to-write'], ['quarantined', 'id-reused']])
  })

  test('a body that is not one is kept aside, whole, and holds up nothing', async () => {
    const device = await signIn(record, steve)
    const good = directWork(newId())
    const page = (good.pages as readonly object[])[0] as { readonly items: readonly object[]; readonly pictures: readonly object[] }
    const bad: readonly object[] = [
      {}, { ...good, visitId: 'none' }, { ...good, band: 'adult' }, { ...good, lead: 'mother' }, { ...good, pages: 'three' }, { ...good, feedback: 'not hex' }, { ...good, feedback: 'a'.repeat(30_000) },
      { ...good, pages: [{ ...page, keeping: 'perhaps' }] }, { ...good, pages: [{ ...page, answers: undefined }] }, { ...good, pages: [{ ...page, items: [{ ...page.items[0], readBack: 'of course' }] }] },
      { ...good, pages: [{ ...page, pictures: [{ canvas: 'x', picture: { sha256: '../etc', bytes: 1, mime: 'image/png' } }] }] }, { ...good, pages: [{ ...page, pictures: Array(MOST_PICTURES + 1).fill(page.pictures[0]) }] },
      { ...good, pages: Array(MOST_PAGES + 1).fill(page) }, { ...good, pages: [{ ...page, pictures: [{ canvas: 'x', picture: { sha256: 'f'.repeat(64), bytes: 1, mime: 'text/html' } }] }] },
    ]
    const sessions = bad.map((body) => device.write({ caseId: CASSIE as never, kind: 'direct-work', act: 'add', body: body as Revision['body'] }))
    const notes = [{}, { kind: 'observation' }, { ...directWorkNote(newId(), newId()), kind: 'diagnosis' }, { ...directWorkNote(newId(), newId()), visitId: null }, { kind: 'share-decision', visitId: newId(), refersTo: newId(), decision: 'perhaps' }]
      .map((body) => device.write({ caseId: CASSIE as never, kind: 'direct-work-note', act: 'add', body: body as Revision['body'] }))
    const verdicts = await device.push([...sessions, ...notes])
    for (const [index, verdict] of verdicts.entries()) expect([index, verdict]).toMatchObject([index, { verdict: 'quarantined', reason: 'malformed' }])
    const after = writeSession(device, CASSIE)
    expect((await device.push([after.note, after.session])).map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted'])
    const huge = device.write({ caseId: CASSIE as never, kind: 'direct-work', act: 'add', body: directWork(newId(), { pages: [{ ...page, answers: 'x'.repeat(2_200_000) }] as never }) })
    expect((await device.push([huge]))[0]).toMatchObject({ verdict: 'quarantined', reason: 'too-large' })
  })

  test('what is done with a child afterwards is kept like the rest: each of its kinds, released with its own visit, and refused whole where a part is missing', async () => {
    const device = await signIn(record, steve)
    const watcher = await signIn(record, helen)
    const { note, session } = writeSession(device, CASSIE)
    const later = device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
    const beside = { visitId: note.recordId, refersTo: session.recordId, at: '2026-11-23T15:00:00.000Z', present: 'Cassie, Steve' }
    const said = { id: newId(), speaker: 'Cassie', text: 'gran moved', fidelity: 'exact', precededBy: 'Is it the same?', promptKind: 'closed' }
    const again = { kind: 'asked-again', ...beside, visitId: later.recordId, childId: newId(), pageId: newId(), readOut: { heading: 'A house', text: 'gran is near', fidelity: 'exact', precededBy: '', promptKind: 'none', saidAt: '2026-07-02T15:00:00.000Z' }, answer: 'changed', now: said, reason: '' }
    const bodies: readonly object[] = [
      { kind: 'summary-read', ...beside, summary: 'You drew.', answer: 'changed', changedTo: 'You drew twice.', said, reason: '' },
      { kind: 'shown-before-report', ...beside, how: 'Face to face', things: [{ pageId: newId(), itemRef: 'good-1', decision: 'as-is', childSays: 'ok' }], reaction: '' },
      { kind: 'child-upset', ...beside, seen: 'Cried.', helped: '', safeAdult: '', decision: 'stopped', action: 'Sat with her.', told: '' },
      again,
    ]
    const write = (body: object) => device.write({ caseId: CASSIE as never, kind: 'direct-work-note', act: 'add', body: body as Revision['body'] })
    const notes = bodies.map(write)
    expect((await device.push([note, session, later, ...notes])).map(({ verdict }) => verdict)).toEqual(Array(7).fill('accepted'))
    const share = (of: typeof note) => device.write({ caseId: CASSIE as never, recordId: of.recordId, kind: 'visit', act: 'share', parents: [of.revId] })
    await device.push([share(later)])
    const seen = async () => (await idsSeen(watcher, CASSIE)).filter((revId) => notes.some((one) => one.revId === revId))
    expect(await seen()).toEqual([notes[3]?.revId])
    await device.push([share(note)])
    expect([...await seen()].sort()).toEqual(notes.map(({ revId }) => revId).sort())
    const { now: _now, ...without } = again
    const verdicts = await device.push([without, { ...bodies[0], changedTo: '' }, { ...bodies[1], things: [] }, { ...bodies[2], decision: 'perhaps' }].map(write))
    expect(verdicts).toMatchObject(Array(4).fill({ verdict: 'quarantined', reason: 'malformed' }))
  })

  test('a session with a page’s wish, a name by a picture and the adult’s marks is kept as it is, and one without them still is one', async () => {
    const device = await signIn(record, steve)
    const note = device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
    const old = directWork(note.recordId)
    const [page] = old.pages as readonly object[]
    const at = '2026-11-23T14:10:00.000Z'
    const full = { ...old, marks: [{ mark: 'upset', at }], pages: [{ ...page, titlePicture: 'sun', titleTold: { writtenBy: 'practitioner', fidelity: 'exact' }, wish: { order: ['report', 'could-not-choose'] } }] }
    const write = (body: object) => device.write({ caseId: CASSIE as never, kind: 'direct-work', act: 'add', body: body as Revision['body'] })
    const [kept, before, wrong] = [write(full), write(old), write({ ...full, marks: [{ mark: 'bored', at }] })]
    expect((await device.push([note, kept, before, wrong])).map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted', 'quarantined'])
    const rows = (await device.pull()).pages.find(({ caseId }) => caseId === CASSIE)?.rows ?? []
    expect(rows.find(({ revision }) => revision.revId === kept.revId)?.revision.body).toEqual(full)
  })

  test('work on a case that was given away goes to escrow with its pictures’ places, and as many pictures as a session may hold go in at once', async () => {
    const device = await signIn(record, sue)
    const watcher = await signIn(record, helen)
    const note = device.write({ caseId: KOFI as never, kind: 'visit', act: 'draft' })
    const full = directWork(note.recordId)
    const page = (full.pages as readonly object[])[0] as object
    const pictures = (from: number) => Array.from({ length: MOST_PICTURES }, (_, at) => ({ canvas: `c${at}`, picture: { sha256: (from + at).toString(16).padStart(64, '0'), bytes: 1, mime: 'image/png' } }))
    const many = device.write({ caseId: KOFI as never, kind: 'direct-work', act: 'add', body: { ...full, pages: Array.from({ length: 20 }, (_, at) => ({ ...page, pictures: pictures(1000 * at) })) } as never })
    await device.push([note, many])
    const places = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql<{ count: number }>('select count(*) as count from picture_places where rev_id = $1', [many.revId]))
    expect(places[0]?.count).toBe(20 * MOST_PICTURES)
    record.clock.forward(60_000)
    await reassignCase({ database: record.database, clock: record.clock, random: record.random }, { caseId: KOFI, fromStaffId: sue.id, toStaffId: steve.id, by: { staffId: helen.id, deviceId: null } })
    record.clock.forward(60_000)
    const late = device.write({ caseId: KOFI as never, kind: 'direct-work', act: 'add', body: directWork(note.recordId, { hash: '9'.repeat(64) }) })
    expect((await device.push([late]))[0]?.verdict).toBe('escrowed')
    expect((await watcher.pull()).escrow.map(({ revId }) => revId)).toContain(late.revId)
  })
})
