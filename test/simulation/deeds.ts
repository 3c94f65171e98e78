import type { RecordId } from '../../src/record/ids.ts'
import type { VisitBody } from '../../src/record/visit.ts'
import type { Random } from '../../src/sync/clock.ts'
import { sha256Bytes } from '../../src/record/content-hash.ts'
import { filledVisit } from '../workers/setup/filled-visit.ts'
import type { Promised } from './promises.ts'
import type { SimulatedDevice } from './simulated-device.ts'

export const CHILD = '00000000-0000-4000-8000-0000000000c1' as never

export interface DeedContext {
  readonly random: Random
  readonly promised: Promised
  readonly caseId: string
  readonly nextToken: () => string
  readonly png: ArrayBuffer
}

/** One thing that a person does on a device. What the device says is safe goes into the promises, and nothing else. */
export async function doSomething(sim: SimulatedDevice, context: DeedContext, deed: string): Promise<void> {
  const api = sim.device?.api
  if (!api) return
  const { random, promised } = context
  const life = sim.life
  const isAlive = () => sim.life === life && sim.device !== undefined
  const lines = (await api.casePack(context.caseId as never))?.visits ?? []
  const line = lines[Math.floor(random.fraction() * lines.length)]
  switch (deed) {
    case 'start': {
      if (lines.filter((one) => one.stand !== 'signed').length >= 4) return
      const started = await api.startVisit(context.caseId as never)
      if (started.kind !== 'started') return
      const view = await api.visit(started.recordId)
      if (view) await save(started.recordId, filledVisit({ ...view.body, analysis: SENTENCES.join(' ') }, [CHILD]), view.headHash, [])
      return
    }
    case 'edit': {
      if (!line) return
      const view = await api.visit(line.recordId)
      if (!view || !view.mayEdit) return
      const token = context.nextToken()
      const entry = { id: random.uuid(), type: 'observed' as const, text: `Saw ${token}.` }
      const changed = Math.floor(random.fraction() * SENTENCES.length)
      const analysis = random.fraction() < 0.4 ? view.body.analysis.split(/(?<=\.) /).map((one, at) => (at === changed ? `Part ${changed} now says ${token}.` : one)).join(' ') : view.body.analysis
      await save(line.recordId, { ...view.body, analysis, entries: [...view.body.entries, entry] }, view.headHash, [token])
      return
    }
    case 'checkpoint': if (line) await api.checkpoint(line.recordId); return
    case 'share': if (line) await api.shareVisit(line.recordId); return
    case 'sign': {
      // Most notes stay open for a while, or nobody would have anything to write in.
      if (!line || random.fraction() < 0.4) return
      await api.checkpoint(line.recordId)
      const state = await api.checkSign(line.recordId)
      if (state.missing.length > 0 || state.conflict) return
      const signed = await api.signVisit(line.recordId, 'So it was.', state.headHash)
      if (isAlive() && signed.kind === 'signed') promised.signatures.push(signed.contentHash)
      return
    }
    case 'draw': {
      if (!line) return
      const drawing = await api.startDrawing(line.recordId)
      if (drawing.kind !== 'started') return
      await api.saveInk(drawing.drawingId, [{ pen: 1 }])
      const strokes = new TextEncoder().encode(`strokes ${context.nextToken()}`)
      const kept = await api.keepDrawing(drawing.drawingId, { title: '', words: [], strokes: strokes.slice().buffer, png: context.png.slice(0), widthPx: 8, heightPx: 8 })
      if (isAlive() && kept.kind === 'saved') promised.pictures.push({ sha256: sha256Bytes(strokes), bytes: strokes })
      return
    }
    case 'settle': await settleAll(sim); return
  }

  async function save(recordId: RecordId, body: VisitBody, writtenOn: string, tokens: readonly string[]): Promise<void> {
    const saved = await api?.saveVisit(recordId, body, writtenOn)
    if (isAlive() && saved?.kind === 'saved') for (const token of tokens) promised.words.push({ token, recordId, staffId: sim.staffId })
  }
}

const SENTENCES = ['Part 0 says nothing yet.', 'Part 1 says nothing yet.', 'Part 2 says nothing yet.', 'Part 3 says nothing yet.']

/** Settles every conflict that the device shows, always for side a. */
export async function settleAll(sim: SimulatedDevice): Promise<void> {
  const api = sim.device?.api
  for (const { recordId } of await api?.conflicts() ?? []) {
    const view = await api?.conflict(recordId)
    if (!view || view.doubleSign) continue
    await api?.settleConflict(recordId, Object.fromEntries(view.clashes.map((clash) => [clash.id, { take: 'a' as const }])))
  }
}
