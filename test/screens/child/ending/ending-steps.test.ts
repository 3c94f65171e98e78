import { expect, test } from 'vitest'
import { finishWell } from '../../../../src/direct-work/finish-well/finish-well.ts'
import { scribble } from '../../../../src/direct-work/scribble/scribble.ts'
import { applyPageEvent, beginPage } from '../../../../src/direct-work/session/page-history.ts'
import type { AnyTool } from '../../../../src/direct-work/tool.ts'
import type { InkOperation } from '../../../../src/ink/ink-operation.ts'
import type { Json } from '../../../../src/record/json.ts'
import { endingSteps, stepName } from '../../../../src/screens/child/ending/ending-steps.ts'
import type { RunPage } from '../../../../src/screens/child/frame/child-run.ts'

const at = '2026-11-23T14:02:00.000Z'
const pageId = '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01'
const words = (text: string) => ({ id: '2b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d02', text, by: 'child', nearness: 'exact', at }) as const

function pageOf(tool: AnyTool, actions: readonly Json[], keep?: boolean): RunPage {
  let history = beginPage(tool, { pageId, band: 'primary', seed: 1 })
  for (const action of actions) history = applyPageEvent(history, { kind: 'action', at, pageId, action })
  return { pageId, toolId: tool.id, seed: 1, history, title: '', finished: true, unanswered: new Map(), ...(keep !== undefined && { keep }) }
}
const kinds = (steps: ReturnType<typeof endingSteps>): readonly string[] => steps.map(({ kind }) => kind)

test('each kept thing is read back and wished about, then how it was, then who sees it', () => {
  const page = pageOf(finishWell, [{ kind: 'how-it-was', face: 'all-right' }, { kind: 'say', place: 'for-you', words: words('phone my nan') }])
  expect(kinds(endingSteps([page], 'primary', true))).toEqual(['read-back', 'wish', 'read-back', 'wish', 'felt', 'felt', 'felt', 'felt', 'show'])
})

test('an empty page asks nothing, and nobody is asked how it was where nobody could read it', () => {
  expect(kinds(endingSteps([pageOf(finishWell, [])], 'junior', false))).toEqual(['show'])
})

test('the youngest see each thing alone, wish once for the page, and are asked for one face', () => {
  const page = pageOf(finishWell, [{ kind: 'how-it-was', face: 'all-right' }, { kind: 'say', place: 'for-you', words: words('phone my nan') }])
  expect(kinds(endingSteps([page], 'early', true))).toEqual(['read-back', 'read-back', 'page-wish', 'felt', 'show'])
  expect(kinds(endingSteps([pageOf(finishWell, [])], 'early', true))).toEqual(['felt', 'show'])
})

test('a wish of the whole page is asked again once the page is another', () => {
  const page = (face: string): RunPage => pageOf(finishWell, [{ kind: 'how-it-was', face }])
  const steps = endingSteps([page('all-right')], 'early', false)
  const answered = new Set(steps.flatMap((step) => step.kind === 'read-back' || step.kind === 'page-wish' ? [stepName(step)] : []))
  expect(kinds(endingSteps([page('all-right')], 'early', false, answered))).toEqual(['show'])
  expect(kinds(endingSteps([page('not-all-right')], 'early', false, answered))).toEqual(['read-back', 'page-wish', 'show'])
})

test('a scribble that was left without an answer is asked about; one that was let go is not read back', () => {
  const idea = { kind: 'idea', idea: 'anything' }
  expect(kinds(endingSteps([pageOf(scribble, [idea])], 'primary', false))[0]).toBe('keep')
  expect(kinds(endingSteps([pageOf(scribble, [idea], false)], 'primary', false))).toEqual(['show'])
  expect(kinds(endingSteps([pageOf(scribble, [])], 'primary', false))).toEqual(['show'])
})

test('what was answered is not asked again, unless it was changed', () => {
  const said = (text: string): RunPage => pageOf(finishWell, [{ kind: 'say', place: 'for-you', words: words(text) }])
  const steps = endingSteps([said('phone my nan')], 'primary', false)
  const answered = new Set(steps.flatMap((step) => step.kind === 'read-back' || step.kind === 'wish' ? [stepName(step)] : []))
  expect(kinds(endingSteps([said('phone my nan')], 'primary', false, answered))).toEqual(['show'])
  expect(kinds(endingSteps([said('text my nan')], 'primary', false, answered))).toEqual(['read-back', 'wish', 'show'])
})

test('a drawing that was changed after it was read back is read back again', () => {
  const line = (strokeId: string): InkOperation => ({ kind: 'add-stroke', strokeId, tool: 'pen', colour: 'black', width: 'middle', pointerType: 'pen', startedAtMs: 0, points: [10, 10, 0, 50] })
  const drawn = (...ids: readonly string[]): RunPage => {
    const page = pageOf(scribble, [], true)
    return { ...page, history: ids.reduce((history, id) => applyPageEvent(history, { kind: 'ink', at, pageId, canvas: 'child', operations: [line(id)] }), page.history) }
  }
  const answered = new Set(endingSteps([drawn('a')], 'early', false).flatMap((step) => step.kind === 'read-back' || step.kind === 'page-wish' ? [stepName(step)] : []))
  expect(kinds(endingSteps([drawn('a')], 'early', false, answered))).toEqual(['show'])
  expect(kinds(endingSteps([drawn('a', 'b')], 'early', false, answered))).toEqual(['read-back', 'page-wish', 'show'])
})
