import { expect, test } from 'vitest'
import { scribblePrompt, SCRIBBLE_PROMPTS } from '../../src/direct-work/scribble/prompts.ts'
import { IDEAS } from '../../src/direct-work/scribble/answers.ts'
import { scribble } from '../../src/direct-work/scribble/scribble.ts'
import { applyPageEvent, beginPage, inkOf } from '../../src/direct-work/session/page-history.ts'
import { DEFAULT_PAPER } from '../../src/ink/paper.ts'
import { packPoints } from '../../src/ink/packed-points.ts'

const pageId = '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01'
const at = '2026-11-23T14:02:00.000Z'
const noInk = () => ({ strokes: [], paper: DEFAULT_PAPER })
const point = { x: 10, y: 10, pressure: 0.5, tMs: 0, tiltX: 0, tiltY: 0 }

test('a scribble is kept only if the child asks', () => {
  expect(scribble.keptOnlyIfAsked).toBe(true)
})

test('every idea has a prompt for every band', () => {
  for (const band of scribble.bands) for (const idea of [null, ...IDEAS]) {
    expect(SCRIBBLE_PROMPTS.find(({ id }) => id === scribblePrompt(idea, band))?.bands).toContain(band)
  }
})

test('the adult draws on a sheet of their own, and it is listed as theirs', () => {
  let page = beginPage(scribble, { pageId, band: 'primary', seed: 1 })
  page = applyPageEvent(page, { kind: 'action', at, pageId, action: { kind: 'together', together: true } })
  for (const canvas of ['child', 'together']) {
    page = applyPageEvent(page, { kind: 'ink', at, pageId, canvas, operations: [{ kind: 'add-stroke', strokeId: canvas, tool: 'pen', colour: 'black', width: 'middle', pointerType: 'touch', startedAtMs: 0, points: packPoints([point, { ...point, x: 90 }]) }] })
  }
  const items = scribble.items(page.answers as never, (canvas) => inkOf(page, canvas))
  expect(items.map(({ canvas }) => canvas)).toEqual(['child', 'together'])
  expect(items.map(({ marks }) => marks)).toEqual([['a drawing'], ['a drawing']])
  expect(scribble.pictures(page.answers as never, (canvas) => inkOf(page, canvas)).map(({ canvas }) => canvas)).toEqual(['child', 'together'])
})

test('an idea taken is named and nothing is said about the drawing', () => {
  expect(scribble.items({ idea: 'weather-inside', together: false }, noInk)).toEqual([{ ref: 'child', heading: 'Scribble', marks: ['idea taken: the weather in me today'], words: [], canvas: 'child' }])
})
