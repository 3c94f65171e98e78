import { MAX_PULL_ROWS, type PullReply } from '../../wire/pull.ts'
import type { ApiReply } from '../api-call.ts'

/** caseSeq through which everything is here or on its way, by case. */
export type Cursors = Readonly<Record<string, number>>
type Reply = Promise<ApiReply<PullReply>>
/** The first question asks for little: its answer says where the cases end, and only then can two be on their way. */
const FIRST_ROWS = 100
interface Asked { readonly cursors: Cursors; readonly reply: Reply }

/** The questions of one pull, in order. */
export interface Asker {
  /** The reply to the oldest question. */
  next(): Reply
  /** Takes in where a reply ended; asks on, if more waits. */
  take(reply: PullReply): void
  /** Waits until nothing is on its way any more: nobody listens to it. */
  end(): Promise<void>
}

/**
 * Asks for the pages of a pull, one question ahead of the reply that is awaited: a whole ledger has no gaps, so where the next
 * page will end can be foreseen, and the record works while the device does. A question that foresaw wrongly (rows so long
 * that a page was cut) is dropped, and none is asked ahead again.
 */
export function askAhead(ask: (cursors: Cursors, limit: number) => Reply, start: Cursors): Asker {
  let current: Asked = asked(start, FIRST_ROWS)
  let ahead: Asked | undefined
  const dropped: Reply[] = []
  let foresees = true

  function asked(cursors: Cursors, limit = MAX_PULL_ROWS): Asked {
    const reply = ask(cursors, limit)
    // Awaited later or dropped: until then a failure must not count as unheard.
    reply.catch(() => undefined)
    return { cursors, reply }
  }

  return {
    next: () => current.reply,
    take(reply) {
      const cursors = { ...current.cursors, ...Object.fromEntries(reply.pages.map((page) => [page.caseId, page.throughSeq])) }
      const foreseen = ahead
      ahead = undefined
      const wasRight = foreseen !== undefined && reply.more && same(foreseen.cursors, cursors)
      if (foreseen && !wasRight) {
        dropped.push(foreseen.reply)
        foresees = false
      }
      if (!reply.more) return
      current = wasRight ? foreseen : asked(cursors)
      const then = foresees && reply.pages.every((page) => page.complete) ? foresee(current.cursors, reply.cases) : undefined
      if (then) ahead = asked(then)
    },
    async end() {
      await Promise.allSettled([current.reply, ahead?.reply, ...dropped])
    },
  }
}

/** Where a full page after `cursors` ends: cases in the record's order, gap-free. Undefined if that page would be the last one. */
export function foresee(cursors: Cursors, cases: PullReply['cases']): Cursors | undefined {
  const through: Record<string, number> = { ...cursors }
  let left = MAX_PULL_ROWS
  for (const { caseId, headSeq } of cases) {
    const after = through[caseId] ?? 0
    if (after >= headSeq) continue
    if (left === 0) return through
    const rows = Math.min(left, headSeq - after)
    through[caseId] = after + rows
    left -= rows
    if (after + rows < headSeq) return through
  }
  return undefined
}

function same(a: Cursors, b: Cursors): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
