import { expect, test } from 'vitest'
import { CASSIE_CASE, demoCases, KOFI_CASE } from '../../src/central-record/demo/demo-cases.ts'
import { demoPictures } from '../../src/central-record/demo/demo-pictures.ts'
import { demoStaff, demoTeams } from '../../src/central-record/demo/demo-staff.ts'
import { toRevision } from '../../src/central-record/ledger/write-central.ts'
import { checkPicture } from '../../src/central-record/pictures/check-picture.ts'
import { pictureRefsOf } from '../../src/outbox/picture-refs.ts'
import { readBody } from '../../src/record/bodies.ts'
import { sha256Bytes } from '../../src/record/content-hash.ts'
import type { DirectWorkBody } from '../../src/record/direct-work.ts'
import { RevisionId } from '../../src/record/ids.ts'
import { mayWrite } from '../../src/record/may.ts'
import { Revision } from '../../src/record/revision.ts'
import { missingToSign } from '../../src/record/sign-check.ts'
import { Staff } from '../../src/record/staff.ts'
import { standingOf } from '../../src/record/standing.ts'
import type { VisitBody } from '../../src/record/visit.ts'

const TODAY = new Date('2026-11-23T08:00:00.000Z')
const cases = demoCases(TODAY)
const facts = (body: object): { id: string; source: string; asOf: string }[] => Object.values(body).flatMap((list) => (Array.isArray(list) ? list : []))

test('every name, case pack, contact and note fits its schema', () => {
  for (const staff of demoStaff) expect(Staff.safeParse(staff).success, staff.name).toBe(true)
  for (const one of cases) {
    expect(readBody('case-pack', one.pack.body), one.pack.body.caseName).not.toBeNull()
    for (const contact of one.contacts) expect(readBody('confidential-contact', contact.body), contact.body.personName).not.toBeNull()
    for (const words of one.revisions) {
      expect(readBody(words.kind, words.body), `${words.kind} ${words.recordId}`).not.toBeNull()
      expect(Revision.safeParse(toRevision(words)).success).toBe(true)
    }
  }
})

test('each fact says who holds it true and since when, never from a day to come', () => {
  for (const one of cases) {
    for (const fact of facts(one.pack.body)) {
      expect(fact.source, fact.id).not.toBe('')
      expect(fact.asOf <= '2026-11-23', `${fact.id} ${fact.asOf}`).toBe(true)
    }
  }
})

test('every id is used once and is a random kind of id', () => {
  const ids = cases.flatMap((one) => [
    one.caseId, one.pack.recordId, one.pack.revId, ...one.contacts.flatMap(({ recordId, revId }) => [recordId, revId]), ...one.revisions.map(({ revId }) => revId),
    ...new Set(one.revisions.map(({ recordId }) => recordId)), ...facts(one.pack.body).map(({ id }) => id),
    ...one.revisions.filter(({ act }) => act === 'draft').flatMap(({ body }) => (body as VisitBody).entries.flatMap((entry) => (entry.type === 'said' ? [entry.id, entry.statement.id] : [entry.id]))),
  ])
  expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([])
  for (const id of [...ids, ...demoStaff.map(({ id }) => id), ...demoTeams.map(({ teamId }) => teamId)]) expect(RevisionId.safeParse(id).success, id).toBe(true)
})

test('each practitioner has a visit today and a hearing ahead', () => {
  for (const staff of demoStaff.filter(({ role }) => role === 'practitioner')) {
    const theirs = cases.filter((one) => one.allocations.some(({ staffId }) => staffId === staff.id))
    expect(theirs.length, staff.name).toBe(staff.name === 'Mo' ? 2 : 1)
    expect(theirs.some(({ pack }) => pack.body.plannedVisits.some((visit) => visit.forStaffId === staff.id && visit.date === '2026-11-23')), staff.name).toBe(true)
    for (const { pack } of theirs) expect(pack.body.hearings.some(({ date }) => date > '2026-11-23'), pack.body.caseName).toBe(true)
  }
})

test('a planned visit names children and people of its own case, and somebody who has the case', () => {
  for (const one of cases) {
    const { children, people, plannedVisits } = one.pack.body
    for (const visit of plannedVisits) {
      expect(children.map(({ id }) => id)).toEqual(expect.arrayContaining(visit.childIds))
      expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(visit.present))
      expect(one.allocations.map(({ staffId }) => staffId)).toContain(visit.forStaffId)
    }
  }
})

test('signed notes lack nothing, name the draft that was on the screen, and stand as signed', () => {
  let signed = 0
  for (const one of cases) {
    const revisions = one.revisions.map(toRevision)
    const names = new Map(one.pack.body.children.map((child) => [child.id as string, child.preferredName]))
    for (const revision of revisions.filter(({ act }) => act === 'sign')) {
      signed += 1
      const body = revision.body as unknown as VisitBody
      expect(missingToSign(body, { pictures: 0, childName: (id) => names.get(id) ?? '' })).toEqual([])
      const draft = revisions.find(({ revId }) => revId === revision.parents[0])
      expect(body.signature?.signs).toBe(draft?.contentHash)
      expect(standingOf(revisions.filter(({ recordId }) => recordId === revision.recordId)).kind).toBe('signed')
    }
  }
  expect(signed).toBe(5)
})

test('nobody wrote what they may not, before they had the case, or beside words that are not there', () => {
  for (const one of cases) {
    const revisions = one.revisions.map(toRevision)
    const hashes = new Set<string>(revisions.map(({ contentHash }) => contentHash))
    for (const revision of revisions) {
      const author = demoStaff.find(({ id }) => id === revision.authorId)
      expect(author && mayWrite(author.role, revision.kind, revision.act), revision.kind).toBe(true)
      expect(author?.teamId).toBe(one.teamId)
      const allocation = one.allocations.find(({ staffId }) => staffId === revision.authorId)
      if (author?.role === 'practitioner') expect(allocation && allocation.from <= revision.capturedAt, revision.recordId).toBe(true)
      if ('refersToHash' in revision.body) expect(hashes).toContain(revision.body['refersToHash'])
    }
  }
})

test('nothing real: drama numbers, no postcodes, a court that is nowhere', () => {
  const written = JSON.stringify(cases)
  for (const number of written.match(/\b0\d{2,4} \d{3} ?\d{3,4}\b/g) ?? []) expect(number).toMatch(/^01632 960\d{3}$/)
  expect(written).not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/)
  for (const email of written.match(/[\w.]+@[\w.]+/g) ?? []) expect(email).toMatch(/\.example$/)
})

test('no note and no case pack tells the address that Cassie’s dad must not learn', () => {
  const cassie = cases[0]
  const address = cassie?.contacts[0]?.body.address.split('\n')[0] ?? 'none'
  expect(JSON.stringify([cassie?.pack, cassie?.revisions])).not.toContain(address)
})

test('the same day gives the same cases, and any day of a year gives good ones', { timeout: 30_000 }, () => {
  expect(demoCases(new Date('2026-11-23T23:59:00.000Z'))).toEqual(cases)
  for (let day = 0; day < 366; day += 1) {
    for (const one of demoCases(new Date(Date.UTC(2028, 0, 1 + day)))) {
      expect(readBody('case-pack', one.pack.body)).not.toBeNull()
      for (const hearing of one.pack.body.hearings) expect([0, 6]).not.toContain(new Date(hearing.date).getUTCDay())
    }
  }
})

test('every picture of the demo’s direct work is here, is what its name says, and is named by a record', async () => {
  const pictures = await demoPictures(CASSIE_CASE, KOFI_CASE)
  const named = cases.flatMap(({ caseId, revisions }) => revisions.flatMap((words) => pictureRefsOf(toRevision(words)).map(({ sha256, bytes, mime }) => ({ caseId, sha256, bytes, mime }))))
  expect(pictures.map(({ caseId, sha256, bytes, mime }) => ({ caseId, sha256, bytes: bytes.byteLength, mime }))).toEqual(expect.arrayContaining(named))
  expect(named).toHaveLength(pictures.length)
  for (const { bytes, sha256, mime } of pictures) {
    expect(sha256Bytes(bytes)).toBe(sha256)
    expect(await checkPicture(bytes, mime, ['picture'])).toBe('good')
  }
})

test('the demo’s direct work is such as its tools make: their names, headings and questions, and answers they can read', async () => {
  const { loadTool } = await import('../../src/direct-work/tools.ts')
  const sessions = cases.flatMap(({ revisions }) => revisions.filter(({ kind }) => kind === 'direct-work').map(({ body }) => body as DirectWorkBody))
  expect(sessions.map(({ pages }) => pages.map(({ toolId }) => toolId))).toEqual([['three-houses'], ['sorting-mat']])
  for (const page of sessions.flatMap(({ pages }) => pages)) {
    const tool = await loadTool(page.toolId as never)
    const answers: unknown = tool.answers.parse(page.answers)
    const ink = () => ({ strokes: [], paper: { width: 1600, height: 1200 } })
    const made = [...tool.items(answers, ink), ...tool.facts?.(answers) ?? []]
    expect([tool.name, tool.version]).toEqual([page.toolName, page.toolVersion])
    expect(page.items.map(({ ref, heading }) => ({ ref, heading }))).toEqual(made.map(({ ref, heading }) => ({ ref, heading })))
    expect(page.items.flatMap(({ statements }) => statements.map(({ text }) => text))).toEqual(made.flatMap(({ words }) => words.map(({ text }) => text)))
    for (const { promptId, wording } of page.prompts) expect(tool.prompts.find(({ id }) => id === promptId)?.wording).toBe(wording)
  }
})
