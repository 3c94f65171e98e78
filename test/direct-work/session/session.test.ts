import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { CaptureEvent } from '../../../src/direct-work/session/capture-event.ts'
import { directWorkBody, picturesOf, type SessionAbout } from '../../../src/direct-work/session/make-body.ts'
import { applyPageEvent, beginPage, inkOf, mayUndo, type PageEvent } from '../../../src/direct-work/session/page-history.ts'
import { replaySession, toolsOf } from '../../../src/direct-work/session/replay-session.ts'
import type { AnyTool } from '../../../src/direct-work/tool.ts'
import type { ToolId } from '../../../src/direct-work/tool-id.ts'
import type { ToldWords } from '../../../src/direct-work/words.ts'
import type { InkOperation } from '../../../src/ink/ink-operation.ts'
import { DirectWorkBody } from '../../../src/record/direct-work.ts'
import { aTool } from './a-tool.ts'

const PAGE = '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01'
const WORDS = '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d02'
const at = (minute: number) => `2026-11-23T14:${String(minute).padStart(2, '0')}:00.000Z`
const begun = (tool: ToolId = 'wishes'): CaptureEvent => ({ kind: 'page-begun', at: at(2), pageId: PAGE, tool, toolVersion: 1, band: 'primary', seed: 7 })
const choose = (what: string): PageEvent => ({ kind: 'action', at: at(3), pageId: PAGE, action: { kind: 'choose', what } })
const line = (strokeId: string): InkOperation => ({ kind: 'add-stroke', strokeId, tool: 'pen', colour: 'black', width: 'middle', pointerType: 'pen', startedAtMs: 0, points: [10, 10, 0, 50] })
const draw = (strokeId: string): PageEvent => ({ kind: 'ink', at: at(3), pageId: PAGE, canvas: 'sheet', operations: [line(strokeId)] })
const undo: PageEvent = { kind: 'undo', at: at(4), pageId: PAGE }
const told = (text: string, part: Partial<ToldWords> = {}): ToldWords => ({ id: WORDS, text, by: 'child', nearness: 'exact', prompt: { id: 'wishes.1', wording: 'What would you wish for?', kind: 'open' }, at: at(5), ...part })
const say = (text: string): CaptureEvent => ({ kind: 'action', at: at(5), pageId: PAGE, action: { kind: 'say', words: told(text) } })

const about: SessionAbout = {
  visitId: '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d03' as SessionAbout['visitId'], childName: 'Cassie', band: 'primary', lead: 'child', inRoom: [{ name: 'Steve', role: 'family court adviser' }],
  toldWhoSees: 'I sit beside you and can see.', language: 'en-GB', signing: '', communicationPartner: '', wallTime: (instant) => instant.slice(11, 16),
}
const proof = { chunks: 3, missing: [], chained: true }

function replay(events: readonly CaptureEvent[], tool: AnyTool = aTool()) {
  const session = replaySession(events, new Map([[tool.id, tool]]))
  if (session === null) throw new Error('no session')
  return session
}
function bodyOf(events: readonly CaptureEvent[], tool?: AnyTool) {
  return directWorkBody(replay(events, tool), about, proof, () => undefined)
}

describe('undo', () => {
  test('takes back the last thing, whether it was chosen or drawn', () => {
    let page = beginPage(aTool(), { pageId: PAGE, band: 'primary', seed: 7 })
    for (const event of [choose('sea'), draw('a'), choose('dog')]) page = applyPageEvent(page, event)
    page = applyPageEvent(page, undo)
    expect(page.answers).toEqual({ chosen: ['sea'], words: [] })
    expect(inkOf(page, 'sheet').strokes).toHaveLength(1)
    page = applyPageEvent(page, undo)
    expect(inkOf(page, 'sheet').strokes).toHaveLength(0)
    page = applyPageEvent(applyPageEvent(page, undo), undo)
    expect(page.answers).toEqual({ chosen: [], words: [] })
    expect(mayUndo(page)).toBe(false)
  })

  test('has no end: as many undos as things done leave an empty page, in any order', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ minLength: 1 }).map((what) => choose(what)), fc.uuid().map((id) => draw(id)))), (events) => {
      let page = beginPage(aTool(), { pageId: PAGE, band: 'primary', seed: 1 })
      for (const event of events) page = applyPageEvent(page, event)
      while (mayUndo(page)) page = applyPageEvent(page, undo)
      expect(page.answers).toEqual({ chosen: [], words: [] })
      expect(inkOf(page, 'sheet').strokes).toEqual([])
    }), { seed: 20261123 })
  })

  test('keeps what was undone in the list of operations, so that nothing drawn is ever thrown away', () => {
    const session = replay([begun(), draw('a'), undo, draw('b')])
    const [picture] = picturesOf(session)
    expect(picture?.operations?.map((operation) => operation.kind)).toEqual(['add-stroke', 'undo', 'add-stroke'])
  })
})

describe('a session in the record', () => {
  test('keeps what was drawn on a sheet that the tool no longer shows, lines and picture', () => {
    const tool = aTool({ pictures: () => [] })
    const events = [begun(), draw('a')]
    expect(picturesOf(replay(events, tool)).map(({ canvas, operations }) => [canvas, operations?.length])).toEqual([['sheet', 1]])
    const picture = { sha256: 'a'.repeat(64), bytes: 1, mime: 'image/png' } as const
    const body = directWorkBody(replay(events, tool), about, proof, () => ({ picture } as never))
    expect(body.pages[0]?.pictures).toEqual([{ canvas: 'sheet', picture }])
  })

  test('holds the child\'s exact words with the question that stood before them', () => {
    const body = bodyOf([{ kind: 'opened', at: at(1), again: false }, begun(), say('A dog that stays')])
    expect(DirectWorkBody.safeParse(body).success).toBe(true)
    expect(body.pages[0]?.items[0]?.statements[0]).toMatchObject({ speaker: 'Cassie', text: 'A dog that stays', fidelity: 'exact', precededBy: 'What would you wish for?', promptKind: 'open', at: '14:05', writtenBy: 'child', readBack: 'not-asked', earlier: [] })
  })

  test('keeps the words before a change beside the words after it, and the question stays', () => {
    const body = bodyOf([begun(), say('A dog'), { kind: 'read-back', at: at(9), pageId: PAGE, itemRef: 'all', wordsId: WORDS, answer: 'changed', changedTo: { id: WORDS, text: 'A big dog', by: 'child', nearness: 'exact', at: at(9) } }])
    expect(body.pages[0]?.items[0]?.statements[0]).toMatchObject({ text: 'A big dog', earlier: ['A dog'], readBack: 'changed', precededBy: 'What would you wish for?' })
  })

  const readBack = (answer: 'yes' | 'changed' | 'leave-out', part: { readonly wordsId?: string; readonly changedTo?: ToldWords } = { wordsId: WORDS }): CaptureEvent => ({ kind: 'read-back', at: at(9), pageId: PAGE, itemRef: 'all', answer, ...part })
  const wordsOf = (events: readonly CaptureEvent[]) => bodyOf([begun(), ...events]).pages[0]?.items[0]
  // The same words written on: the tool puts what has the same id in its place.
  const rewriting = aTool({ reduce: (answers, action) => action.kind === 'say' ? { ...answers, words: [action.words] } : { ...answers, chosen: [action.what] } })
  const rewritten = (events: readonly CaptureEvent[]) => bodyOf([begun(), ...events], rewriting).pages[0]?.items[0]

  test('a yes to words is no yes to what they were changed into afterwards', () => {
    expect(rewritten([say('I like the park'), readBack('yes'), say('I do not like the park')])).toMatchObject({ readBack: 'not-asked', statements: [{ text: 'I do not like the park', readBack: 'not-asked', earlier: ['I like the park'] }] })
    expect(rewritten([say('I like the park'), readBack('yes')])?.statements[0]).toMatchObject({ readBack: 'yes', earlier: [] })
  })

  test('a yes to words that were undone is no yes to the words that stood before them', () => {
    expect(rewritten([say('I like the park'), say('I do not'), readBack('yes'), undo])?.statements[0]).toMatchObject({ text: 'I like the park', readBack: 'not-asked' })
  })

  test('a yes to a thing is no yes to another choice, nor to words that came later', () => {
    expect(rewritten([choose('yes please'), readBack('yes', {}), choose('no thank you')])).toMatchObject({ marks: ['no thank you'], readBack: 'not-asked' })
    expect(wordsOf([choose('a mark'), readBack('yes', {}), say('Cassie')])).toMatchObject({ readBack: 'not-asked', statements: [{ text: 'Cassie', readBack: 'not-asked' }] })
    expect(wordsOf([choose('a mark'), readBack('yes', {})])?.readBack).toBe('yes')
  })

  test('words changed at the read-back and again on the page are three versions, in the order they came', () => {
    const changed = readBack('changed', { wordsId: WORDS, changedTo: told('two') })
    expect(rewritten([say('one'), changed, say('three')])?.statements[0]).toMatchObject({ text: 'three', earlier: ['one', 'two'], readBack: 'not-asked' })
    expect(rewritten([say('one'), changed, say('three'), readBack('yes')])?.statements[0]).toMatchObject({ text: 'three', earlier: ['one', 'two'], readBack: 'yes' })
    expect(rewritten([say('one'), changed])?.statements[0]).toMatchObject({ text: 'two', earlier: ['one'], readBack: 'changed' })
  })

  test('what the child asked to leave out stays left out, whatever becomes of it', () => {
    expect(rewritten([say('one'), readBack('leave-out'), say('two')])?.statements[0]).toMatchObject({ text: 'two', readBack: 'leave-out' })
  })

  test('never takes silence for a yes', () => {
    expect(bodyOf([begun(), say('A dog')]).pages[0]?.items[0]?.readBack).toBe('not-asked')
  })

  test('tells a page that the child finished from one that was left, and counts interruptions', () => {
    const left = bodyOf([{ kind: 'opened', at: at(1), again: false }, begun(), { kind: 'opened', at: at(6), again: true }])
    expect(left.pages[0]?.finished).toBe(false)
    expect(left.proof).toMatchObject({ interruptions: 1, closed: false })
    const finished = bodyOf([begun(), { kind: 'page-finished', at: at(6), pageId: PAGE }, { kind: 'ended', at: at(7), ending: 'keep-covered' }])
    expect(finished.pages[0]?.finished).toBe(true)
    expect(finished).toMatchObject({ ending: 'keep-covered', proof: { closed: true } })
  })

  test('keeps three ways of not answering apart', () => {
    const shown: CaptureEvent = { kind: 'prompt-shown', at: at(3), pageId: PAGE, promptId: 'wishes.1', version: 1, wording: 'What would you wish for?', promptKind: 'open' }
    const body = bodyOf([begun(), shown, ...(['skip', 'dont-know', 'dont-want-to-say'] as const).map((how): CaptureEvent => ({ kind: 'not-answered', at: at(4), pageId: PAGE, promptId: 'wishes.1', how }))])
    expect(body.pages[0]?.unanswered.map(({ how, prompt }) => `${how}: ${prompt}`)).toEqual(['skip: What would you wish for?', 'dont-know: What would you wish for?', 'dont-want-to-say: What would you wish for?'])
  })

  test('a warm-up is let go when the child says so, and kept when nobody asked', () => {
    const tool = aTool({ keptOnlyIfAsked: true })
    const letGo = bodyOf([begun(), say('Only a scribble'), draw('a'), { kind: 'keeping', at: at(8), pageId: PAGE, keep: false }], tool)
    expect(letGo.pages[0]).toMatchObject({ keeping: 'let-go', answers: null, items: [], pictures: [] })
    expect(JSON.stringify(letGo)).not.toContain('Only a scribble')
    expect(picturesOf(replay([begun(), draw('a'), { kind: 'keeping', at: at(8), pageId: PAGE, keep: false }], tool))).toEqual([])
    expect(bodyOf([begun(), say('Only a scribble')], tool).pages[0]).toMatchObject({ keeping: 'not-asked', items: [{ ref: 'all' }] })
  })

  test('counts what it does not understand instead of guessing or dropping it in silence', () => {
    const session = replay([begun(), { kind: 'action', at: at(3), pageId: PAGE, action: { kind: 'jump' } }, { kind: 'title', at: at(3), pageId: WORDS, text: 'x' }])
    expect(session.notUnderstood).toBe(2)
  })

  test('is nothing when nothing happened, and names the tools it needs', () => {
    expect(replaySession([], new Map())).toBeNull()
    expect([...toolsOf([begun('people'), begun('letter')])]).toEqual(['people', 'letter'])
  })
})
