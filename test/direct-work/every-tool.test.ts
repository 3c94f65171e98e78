import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPageEvent, beginPage, inkOf, mayUndo } from '../../src/direct-work/session/page-history.ts'
import { loadTool, TOOLS_HERE } from '../../src/direct-work/tools.ts'
import { canonicalJson, type Json } from '../../src/record/json.ts'
import { KeptItem } from '../../src/record/direct-work.ts'
import { actionsOf } from './actions-of.ts'

const PAGE = '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01'

// The contract of src/direct-work/README.md, held for every tool that is there, with actions made from the tool's own form.
describe.each(TOOLS_HERE)('%s', async (id) => {
  const tool = await loadTool(id)
  const actions = actionsOf(tool.action)

  test('an empty page suggests nothing: no words, and every band begins alike', () => {
    for (const band of tool.bands) {
      const page = beginPage(tool, { pageId: PAGE, band, seed: 1 })
      expect(tool.answers.safeParse(page.answers).success).toBe(true)
      expect(tool.items(page.answers, (canvas) => inkOf(page, canvas)).flatMap((item) => item.words)).toEqual([])
    }
  })

  test('whatever a child does, the answers keep their form, can be listed and pictured, and can be taken back to nothing', () => {
    fc.assert(fc.property(fc.constantFrom(...tool.bands), fc.array(actions, { maxLength: 25 }), (band, done) => {
      let page = beginPage(tool, { pageId: PAGE, band, seed: 5 })
      const empty = canonicalJson(page.answers)
      for (const action of done) page = applyPageEvent(page, { kind: 'action', at: '2026-11-23T14:02:00.000Z', pageId: PAGE, action: action as Json })
      expect(page.notUnderstood).toBe(0)
      expect(tool.answers.safeParse(JSON.parse(JSON.stringify(page.answers))).success).toBe(true)
      const items = tool.items(page.answers, (canvas) => inkOf(page, canvas))
      expect(new Set(items.map(({ ref }) => ref)).size).toBe(items.length)
      for (const { ref, heading, marks } of items) {
        const statements: KeptItem['statements'] = []
        expect(KeptItem.safeParse({ ref, heading, marks, statements, readBack: 'not-asked' }).success).toBe(true)
      }
      for (const { scene } of tool.pictures(page.answers, (canvas) => inkOf(page, canvas))) {
        expect(scene.width).toBeGreaterThan(0)
        expect(JSON.stringify(scene)).not.toMatch(/NaN|null/)
      }
      while (mayUndo(page)) page = applyPageEvent(page, { kind: 'undo', at: '2026-11-23T14:03:00.000Z', pageId: PAGE })
      expect(canonicalJson(page.answers)).toBe(empty)
    }), { seed: 20261123, numRuns: 120 })
  })

  test('every word a child puts down is in the list, exactly', () => {
    fc.assert(fc.property(fc.array(actions, { maxLength: 25 }), (done) => {
      const band = tool.bands[0] ?? 'primary'
      let page = beginPage(tool, { pageId: PAGE, band, seed: 5 })
      for (const action of done) page = applyPageEvent(page, { kind: 'action', at: '2026-11-23T14:02:00.000Z', pageId: PAGE, action: action as Json })
      const inAnswers = new Set(toldIn(page.answers).filter((text) => text.trim() !== ''))
      const listed = new Set(tool.items(page.answers, (canvas) => inkOf(page, canvas)).flatMap((item) => item.words.map(({ text }) => text)))
      expect(new Set([...inAnswers].filter((text) => !listed.has(text)))).toEqual(new Set())
    }), { seed: 20261124, numRuns: 120 })
  })

  test('has prompts of its own for its bands, each with id, version and kind', () => {
    for (const prompt of tool.prompts) {
      expect(prompt.id.startsWith(`${id}.`)).toBe(true)
      expect(prompt.version).toBeGreaterThan(0)
    }
    for (const band of tool.bands) expect(tool.prompts.some(({ bands }) => bands.includes(band))).toBe(true)
  })
})

/** The texts of all told words anywhere in some answers. */
function toldIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toldIn)
  if (typeof value !== 'object' || value === null) return []
  if ('nearness' in value && 'text' in value) return [String(value.text)]
  return Object.values(value).flatMap(toldIn)
}
