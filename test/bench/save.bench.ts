import { CASSIE_CASE } from '../../src/central-record/demo/demo-cases.ts'
import { STEVE } from '../../src/central-record/demo/demo-staff.ts'
import { percentile, round } from './figures.ts'
import type { OurBench } from './pages/ours.ts'
import type { Bench } from './run.ts'
import { onFreshPage, startBoth } from './setup/start-both.ts'

interface PouchBench { save(count: number): Promise<{ readonly tookMs: readonly number[] }> }
declare const bench: unknown

/**
 * One note typed to durable. Ours: sealed, strictly committed and journalled, once as the note being written and once as a
 * revision with its outbox entry. PouchDB: a plain `put` with its default, relaxed durability.
 */
export const save: Bench = async ({ small, rounds, say }) => {
  const count = small ? 50 : 300
  const both = await startBoth(say)
  const keepMs: number[] = []
  const revisionMs: number[] = []
  const pouchMs: number[] = []
  const contestants = [
    () => onFreshPage(`${both.record.origin}/ours.html`, async (page) => {
      await page.evaluate((who) => (bench as OurBench).pull(who, 1), STEVE.id)
      const run = await page.evaluate(([caseId, notes]) => (bench as OurBench).save(caseId, notes), [CASSIE_CASE, count] as const)
      keepMs.push(...run.keepMs)
      revisionMs.push(...run.revisionMs)
      say(`  ours ${round(percentile(run.keepMs, 0.5), 1)} ms kept, ${round(percentile(run.revisionMs, 0.5), 1)} ms as a revision with outbox`)
    }),
    () => onFreshPage(`${both.pouch.origin}/pouch.html`, async (page) => {
      const run = await page.evaluate((notes) => (bench as PouchBench).save(notes), count)
      pouchMs.push(...run.tookMs)
      say(`  PouchDB ${round(percentile(run.tookMs, 0.5), 1)} ms`)
    }),
  ]
  try {
    for (let at = 0; at < rounds; at += 1) {
      say(`Round ${at + 1} of ${rounds}`)
      for (let turn = 0; turn < contestants.length; turn += 1) await contestants[(at + turn) % contestants.length]?.()
    }
  } finally {
    await both.stop()
  }
  const at = (figures: readonly number[]) => ({ p50: round(percentile(figures, 0.5), 2), p95: round(percentile(figures, 0.95), 2) })
  return {
    figures: {
      notes: count * rounds, keptMs: at(keepMs), revisionWithOutboxMs: at(revisionMs), pouchMs: at(pouchMs),
      keptTimesPouch: round(percentile(keepMs, 0.5) / percentile(pouchMs, 0.5), 2),
      revisionTimesPouch: round(percentile(revisionMs, 0.5) / percentile(pouchMs, 0.5), 2),
    },
    targets: {
      keptNoSlowerThanPouch: percentile(keepMs, 0.5) <= percentile(pouchMs, 0.5),
      revisionWithOutboxNoSlowerThanPouch: percentile(revisionMs, 0.5) <= percentile(pouchMs, 0.5),
    },
  }
}
