import { expect, test } from 'vitest'
import type { VisitBody } from '../../../../../src/record/visit.ts'
import { handOver, openEditor, receive, write } from '../../../../../src/screens/practitioner/visit/keeping/visit-editor.ts'

const blank: VisitBody = {
  children: [], placeName: '', purpose: '', explained: '', present: [], seen: [], entries: [], safetyDetails: '', safetyActionTaken: '',
  analysis: '', nextActions: [], noActionsReason: '', toldChildNext: '', childSummary: '', filledFrom: [],
}
const typed = (state: ReturnType<typeof openEditor>, purpose: string) => write(state, { kind: 'set', field: 'purpose', value: purpose })

test('own words coming back after a checkpoint never replace newer words on the screen', () => {
  let state = typed(openEditor(blank, 'h0'), 'To hear')
  state = handOver(state, state.body)
  const checkpointed = state.body
  state = typed(state, 'To hear from Cassie')
  state = receive(state, { body: checkpointed, headHash: 'h1', storedWhenAsked: 1 }, false)
  expect(state.body.purpose).toBe('To hear from Cassie')
  expect(state.writtenOn).toBe('h1')
})

test('joined words come onto the screen when nothing is unsaved', () => {
  const state = openEditor(blank, 'h0')
  const joined = { ...blank, analysis: 'Written on the laptop.' }
  expect(receive(state, { body: joined, headHash: 'h2', storedWhenAsked: 0 }, true)).toMatchObject({ body: joined, writtenOn: 'h2' })
})

test('joined words that arrive while somebody types wait, and the next save says what it was written on', () => {
  const state = typed(openEditor(blank, 'h0'), 'To hear')
  const after = receive(state, { body: { ...blank, analysis: 'Written on the laptop.' }, headHash: 'h2', storedWhenAsked: 1 }, false)
  expect(after).toBe(state)
  expect(after.writtenOn).toBe('h0')
})

test('an answer to a question asked before the last keystroke is not taken', () => {
  const state = typed(openEditor(blank, 'h0'), 'To hear')
  expect(receive(state, { body: blank, headHash: 'h0', storedWhenAsked: 0 }, true).body.purpose).toBe('To hear')
  expect(receive(state, { body: { ...blank, analysis: 'older' }, headHash: 'h0', storedWhenAsked: 0 }, true).body.purpose).toBe('To hear')
})
