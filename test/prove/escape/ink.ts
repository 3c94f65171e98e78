import type { Page } from 'playwright-core'
import { vectorBytesToDrawing } from '../../../src/ink/vector-bytes.ts'
import type { CaseId } from '../../../src/record/ids.ts'
import type { DirectWorkView, TakenBack } from '../../../src/workers/direct-work-api.ts'
import type { Tablet } from './tablet.ts'
import { askWorker } from './worker-door.ts'

/** `lostOlder` must be 0: lines that were finished more than two seconds before the power went and did not come back. */
export interface InkFigures {
  readonly inkKills: number
  readonly linesDrawn: number
  readonly linesBack: number
  readonly linesLost: number
  readonly lostOlder: number
  readonly oldestLostMs: number
}

/** Promised: what was drawn longer than this before the power went is there. */
const PROMISED_MS = 2000

export interface DrawnRound { readonly killedAtMs: number; readonly endedAtMs: readonly number[] }

/** Draws lines as a child does until the power goes, so many times. Each time is a page of its own. */
export async function drawThroughKills(tablet: Tablet, rounds: number, chance: () => number): Promise<readonly DrawnRound[]> {
  const drawn: DrawnRound[] = []
  for (let round = 0; round < rounds; round += 1) {
    const page = tablet.page()
    await openScribble(page)
    const endedAtMs: number[] = []
    const stopAtMs = Date.now() + 2500 + chance() * 3000
    const power = new Promise<void>((gone) => { setTimeout(() => void tablet.kill().then(gone), stopAtMs - Date.now()) })
    // The pen may be on the paper when the power goes.
    try {
      while (Date.now() < stopAtMs) {
        await drawLine(page, chance)
        endedAtMs.push(Date.now())
      }
    } catch {
      // The browser went in the middle of a line.
    }
    await power
    drawn.push({ killedAtMs: stopAtMs, endedAtMs: endedAtMs.filter((ms) => ms <= stopAtMs) })
  }
  return drawn
}

/** From wherever the child's page stands to an empty sheet. */
export async function openScribble(page: Page): Promise<void> {
  const canvas = page.locator('.page-canvas canvas').first()
  const next = page.getByRole('button', { name: /^(Start|Go on|Scribble)/ }).first()
  await canvas.or(next).first().waitFor()
  for (let taps = 0; taps < 8 && !(await canvas.isVisible()); taps += 1) {
    // The card may be gone when the tap comes: its page is open by then.
    await next.click({ timeout: 3_000 }).catch(() => undefined)
    await canvas.or(next).first().waitFor()
  }
  await canvas.waitFor()
}

export async function drawLine(page: Page, chance: () => number): Promise<void> {
  const box = await page.locator('.page-canvas canvas').first().boundingBox()
  if (box === null) throw new Error('there is no sheet to draw on')
  const at = (part: number, length: number) => length * (0.15 + part * 0.7)
  const [x, y] = [box.x + at(chance(), box.width), box.y + at(chance(), box.height)]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 0; step < 5; step += 1) await page.mouse.move(box.x + at(chance(), box.width), box.y + at(chance(), box.height), { steps: 3 })
  await page.mouse.up()
}

/** Counts the lines of each page that came back against those that were drawn, in order. */
export async function countLines(page: Page, caseId: CaseId, taken: TakenBack, drawn: readonly DrawnRound[]): Promise<InkFigures> {
  const view = await askWorker<DirectWorkView | null>(page, 'device', 'directWork', taken.recordId)
  const pages = (view?.body.pages ?? []).filter(({ toolId }) => toolId === 'scribble')
  if (pages.length !== drawn.length) throw new Error(`${drawn.length} pages were drawn on and ${pages.length} came back`)
  let linesBack = 0
  const lostAgesMs: number[] = []
  for (const [at, round] of drawn.entries()) {
    const strokes = pages[at]?.pictures[0]?.strokes
    const back = strokes === undefined ? 0 : await countStrokes(page, caseId, strokes.sha256)
    // A line under the pen when the power went may come back too; it was not counted as drawn.
    linesBack += Math.min(back, round.endedAtMs.length)
    lostAgesMs.push(...round.endedAtMs.slice(back).map((ms) => round.killedAtMs - ms))
  }
  return {
    inkKills: drawn.length, linesDrawn: drawn.reduce((sum, { endedAtMs }) => sum + endedAtMs.length, 0), linesBack, linesLost: lostAgesMs.length,
    lostOlder: lostAgesMs.filter((ms) => ms > PROMISED_MS).length, oldestLostMs: Math.round(Math.max(0, ...lostAgesMs)),
  }
}

async function countStrokes(page: Page, caseId: CaseId, sha256: string): Promise<number> {
  const answer = await askWorker<{ readonly kind: string; readonly bytes?: readonly number[] }>(page, 'device', 'picture', caseId, sha256)
  if (answer.bytes === undefined) throw new Error(`the lines of a page are ${answer.kind}`)
  const drawing = vectorBytesToDrawing(Uint8Array.from(answer.bytes))
  if (drawing.kind !== 'drawing') throw new Error('the lines of a page cannot be read')
  return drawing.operations.filter(({ kind }) => kind === 'add-stroke').length
}
