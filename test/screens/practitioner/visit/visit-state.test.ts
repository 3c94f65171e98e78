import { expect, test } from 'vitest'
import { VisitBody } from '../../../../src/record/visit.ts'
import type { ChildId } from '../../../../src/record/ids.ts'
import { changeVisit, emptyEntry, isEmptyEntry, takesOut } from '../../../../src/screens/practitioner/visit/visit-state.ts'

const cassie = '0c000000-0000-4000-8000-000000000001' as ChildId
const id = (last: number) => `0e000000-0000-4000-8000-${String(last).padStart(12, '0')}`

const start: VisitBody = {
  children: [cassie], visitType: 'home', placeName: "Mum's home", date: '2026-11-23', purpose: 'To hear from Cassie', explained: '',
  present: [{ id: id(1), name: 'Cassie', role: 'child' }], seen: [{ id: cassie }], entries: [], safetyDetails: '', safetyActionTaken: '',
  analysis: '', nextActions: [], noActionsReason: '', toldChildNext: '', childSummary: '',
  filledFrom: [
    { id: 'placeName', factId: id(9), source: 'Visit plan', asOf: '2026-11-16' },
    { id: 'purpose', factId: id(9), source: 'Visit plan', asOf: '2026-11-16' },
  ],
}

test('a field that a person changes no longer claims to come from the case pack', () => {
  const next = changeVisit(start, { kind: 'set', field: 'placeName', value: 'The library' })
  expect(next.placeName).toBe('The library')
  expect(next.filledFrom.map((from) => from.id)).toEqual(['purpose'])
})

test('setting a field to what it already is changes nothing and keeps its source', () => {
  expect(changeVisit(start, { kind: 'set', field: 'placeName', value: "Mum's home" })).toBe(start)
})

test('an emptied choice is left out, so that both devices hash the note alike', () => {
  const next = changeVisit(start, { kind: 'set', field: 'visitType', value: undefined })
  expect('visitType' in next).toBe(false)
  expect(VisitBody.safeParse(next).success).toBe(true)
})

test('taking a child off the visit takes their seen answers with them', () => {
  const answered = changeVisit(start, { kind: 'seen', id: cassie, patch: { seen: 'yes', alone: 'yes' } })
  const without = changeVisit(answered, { kind: 'child', id: cassie, visited: false })
  expect(without.children).toEqual([])
  expect(without.seen).toEqual([])
  expect(changeVisit(without, { kind: 'child', id: cassie, visited: true }).seen).toEqual([{ id: cassie }])
})

test('a child marked as not seen has no answers left about being alone; reasons that were written stay', () => {
  let body = changeVisit(start, { kind: 'seen', id: cassie, patch: { seen: 'yes' } })
  body = changeVisit(body, { kind: 'seen', id: cassie, patch: { alone: 'no', couldTalkFreely: 'no', notAloneReason: 'Mum stayed.' } })
  expect(changeVisit(body, { kind: 'seen', id: cassie, patch: { seen: 'no' } }).seen).toEqual([{ id: cassie, seen: 'no', notAloneReason: 'Mum stayed.' }])
})

test('a new entry comes after the one being written', () => {
  const one = changeVisit(start, { kind: 'add-entry', entry: emptyEntry('observed', id(2), id(20)) })
  const two = changeVisit(one, { kind: 'add-entry', entry: emptyEntry('judgement', id(3), id(30)) })
  const three = changeVisit(two, { kind: 'add-entry', entry: emptyEntry('said', id(4), id(40), '14:05'), after: id(2) })
  expect(three.entries.map((entry) => entry.id)).toEqual([id(2), id(4), id(3)])
  expect(VisitBody.safeParse(three).success).toBe(true)
})

test('changing what an entry is keeps its words but never its claim to be exact', () => {
  let body = changeVisit(start, { kind: 'add-entry', entry: emptyEntry('said', id(4), id(40)) })
  body = changeVisit(body, { kind: 'change-entry', id: id(4), patch: { statement: { speaker: 'Cassie', text: 'I like the boat', fidelity: 'exact' } } })
  const reported = changeVisit(body, { kind: 'retype-entry', id: id(4), to: 'reported' })
  expect(reported.entries[0]).toEqual({ id: id(4), type: 'reported', by: 'Cassie', text: 'I like the boat' })
  const saidAgain = changeVisit(reported, { kind: 'retype-entry', id: id(4), to: 'said' }).entries[0]
  expect(saidAgain?.type === 'said' && saidAgain.statement).toEqual({ id: id(4), speaker: 'Cassie', text: 'I like the boat', precededBy: '' })
  expect(saidAgain?.type === 'said' && saidAgain.statement.text).toBe('I like the boat')
})

test('a removed entry comes back where it was', () => {
  let body = start
  for (const last of [2, 3, 4]) body = changeVisit(body, { kind: 'add-entry', entry: emptyEntry('observed', id(last), id(20)) })
  const gone = body.entries[1]
  if (gone === undefined) throw new Error('three entries were added')
  const without = changeVisit(body, { kind: 'remove-entry', id: gone.id })
  expect(changeVisit(without, { kind: 'restore-entry', entry: gone, at: 1 }).entries).toEqual(body.entries)
})

test('of something said nothing is answered before a person answers it', () => {
  const entry = emptyEntry('said', id(4), id(40))
  expect(entry).toEqual({ id: id(4), type: 'said', statement: { id: id(40), speaker: '', text: '', precededBy: '' } })
  const body = changeVisit(changeVisit(start, { kind: 'add-entry', entry }), { kind: 'change-entry', id: id(4), patch: { statement: { promptKind: 'none' } } })
  expect(body.entries[0] && isEmptyEntry(body.entries[0])).toBe(false)
})

test('an entry with only the question is not empty', () => {
  let body = changeVisit(start, { kind: 'add-entry', entry: emptyEntry('said', id(4), id(40)) })
  const empty = body.entries[0]
  expect(empty && isEmptyEntry(empty)).toBe(true)
  body = changeVisit(body, { kind: 'change-entry', id: id(4), patch: { statement: { precededBy: 'Tell me about your week.' } } })
  const asked = body.entries[0]
  expect(asked && isEmptyEntry(asked)).toBe(false)
})

test('clearing a time leaves no trace of it', () => {
  let body = changeVisit(start, { kind: 'add-entry', entry: emptyEntry('observed', id(4), id(40), '14:05') })
  body = changeVisit(body, { kind: 'change-entry', id: id(4), patch: { at: undefined } })
  expect(body.entries[0]).toEqual({ id: id(4), type: 'observed', text: '' })
  const present = changeVisit(start, { kind: 'change-present', id: id(1), patch: { cameAt: undefined } })
  expect(present.present[0]).toEqual({ id: id(1), name: 'Cassie', role: 'child' })
})

test('an entry that a join brought back does not stand twice when it is put back', () => {
  const entry = { ...emptyEntry('observed', id(4), id(40)), text: 'The door stood open.' } as typeof start.entries[number]
  const back = changeVisit(start, { kind: 'add-entry', entry })
  expect(changeVisit(back, { kind: 'restore-entry', entry, at: 0 })).toBe(back)
  expect(changeVisit(start, { kind: 'restore-entry', entry, at: 0 }).entries).toEqual([entry])
})

test('words are taken out by removing or retyping what holds some, and by nothing else', () => {
  const entry = { ...emptyEntry('reported', id(4), id(40)), by: 'Her teacher' } as typeof start.entries[number]
  const body = changeVisit(changeVisit(start, { kind: 'add-entry', entry }), { kind: 'add-entry', entry: emptyEntry('observed', id(5), id(50)) })
  expect(takesOut(body, { kind: 'remove-entry', id: id(4) })).toBe(true)
  expect(takesOut(body, { kind: 'retype-entry', id: id(4), to: 'observed' })).toBe(true)
  expect(takesOut(body, { kind: 'remove-entry', id: id(5) })).toBe(false)
  expect(takesOut(body, { kind: 'remove-present', id: id(1) })).toBe(true)
  expect(takesOut(body, { kind: 'child', id: cassie, visited: false })).toBe(false)
  const told = changeVisit(body, { kind: 'seen', id: cassie, patch: { seen: 'no', notSeenReason: 'She slept.' } })
  expect(takesOut(told, { kind: 'child', id: cassie, visited: false })).toBe(true)
  expect(takesOut(body, { kind: 'set', field: 'purpose', value: '' })).toBe(false)
})
