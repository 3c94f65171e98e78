import type { DirectWorkBody } from '../../record/direct-work.ts'
import type { Revision } from '../../record/revision.ts'
import { nowOf, type Clock } from '../clock.ts'
import type { Database } from '../sql/database.ts'
import { openFeedback, type InsightsKey } from './open-feedback.ts'

/** One child's feedback with no more than the month it was given in. */
export interface Insight { readonly month: string; readonly answers: unknown }
export interface Insights { readonly insights: readonly Insight[]; /** Sealed to another key, or damaged. */ readonly notOpened: number }

/**
 * All feedback that the key opens, by month; inside a month in an order that tells nothing of the order of visits. No case, child,
 * practitioner or day leaves this function.
 */
export async function readInsights(database: Database, clock: Clock, key: InsightsKey): Promise<Insights> {
  const rows = await database.transaction({ kind: 'system', at: nowOf(clock) }, (sql) => sql<{ revision: string }>(`select revision from ledger where kind = 'direct-work'`))
  const given = rows.flatMap(({ revision }) => {
    const body = (JSON.parse(revision) as Revision).body as unknown as DirectWorkBody
    return body.feedback === undefined ? [] : [{ month: body.endedAt.slice(0, 7), sealed: body.feedback }]
  })
  const opened = given.flatMap(({ month, sealed }) => {
    const answers = openFeedback(key, sealed)
    // By the sealed text, which is random.
    return answers === null ? [] : [{ insight: { month, answers }, by: `${month}${sealed}` }]
  }).sort((a, b) => (a.by < b.by ? -1 : 1))
  return { insights: opened.map(({ insight }) => insight), notOpened: given.length - opened.length }
}
