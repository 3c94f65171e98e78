import type { Staff } from '../../record/staff.ts'
import type { DeviceReport, EscrowItem, PullRequest } from '../../wire/pull.ts'
import { nowOf } from '../clock.ts'
import type { Sql } from '../sql/database.ts'
import { noteStillOnDevice, teamDevices } from '../sql/tables/access.ts'
import { addAudit } from '../sql/tables/audit.ts'
import { visibleEscrow } from '../sql/tables/kept-aside.ts'
import { releasedRowsAfter, rowsAfter, visibleHeads, type ReadRow } from '../sql/tables/ledger-reading.ts'
import { staffKnownTo } from '../sql/tables/people.ts'
import type { LedgerDeps, Pusher } from './accept-push.ts'

/** Most JSON of ledger rows in one reply, in UTF-16 code units, unless one row or one release is larger. */
export const MAX_PULL_TEXT = 4 * 1024 * 1024

/** A UTF-16 code unit is at most three bytes of UTF-8: what is read by bytes is never less than what a reply takes. */
const MOST_BYTES_A_UNIT = 3

/** As `CasePage` of the wire, with each revision still the JSON text that was stored. */
export interface TextPage {
  readonly caseId: string
  readonly rows: readonly ReadRow[]
  readonly throughSeq: number
  readonly headSeq: number
  readonly complete: boolean
}

export interface Changes {
  readonly cases: readonly { readonly caseId: string; readonly headSeq: number }[]
  readonly pages: readonly TextPage[]
  readonly more: boolean
  readonly staff: readonly Staff[]
  readonly escrow: readonly EscrowItem[]
  readonly devices?: readonly DeviceReport[]
}

/**
 * Everything after the cursors that this person may see, by row-level security alone. A cursor for another's case is ignored.
 * Whoever answers with them first has them noted by `auditReading`.
 */
export async function changesSince(deps: LedgerDeps, reader: Pusher, request: PullRequest): Promise<Changes> {
  const at = nowOf(deps.clock)
  const isSupervisor = reader.staff.role === 'supervisor'
  return deps.database.transaction({ kind: 'staff', staffId: reader.staff.id, deviceId: reader.deviceId, at }, async (sql) => {
    // Heads are read before rows: a row that commits in between is read twice at worst, never passed over.
    const cases = await visibleHeads(sql)
    const read = await readPages(sql, cases, request, isSupervisor)
    const [staff, escrow] = [await staffKnownTo(sql, reader.staff.id), await visibleEscrow(sql)]
    return { cases, ...read, staff, escrow, ...(isSupervisor ? { devices: await teamDevices(sql) } : {}) }
  })
}

/** Puts into the audit what was read, and notes what the device said of itself. The answer may only be given once this resolves. */
export async function auditReading(deps: LedgerDeps, reader: Pusher, request: PullRequest, changes: Changes): Promise<void> {
  const at = nowOf(deps.clock)
  await deps.database.transaction({ kind: 'system', at }, async (sql) => {
    await noteStillOnDevice(sql, reader.deviceId, reader.staff.id, request.stillOnDevice, at)
    // In the order of case ids, so that two readers never hold each other up in a ring.
    for (const { caseId, rows, throughSeq } of changes.pages) {
      if (rows.length === 0) continue
      const facts = { rows: rows.length, afterSeq: cursorOf(request, caseId), throughSeq }
      await addAudit(sql, { stream: caseId, staffId: reader.staff.id, deviceId: reader.deviceId, what: 'pull', facts, at })
    }
  })
}

function cursorOf(request: PullRequest, caseId: string): number {
  const cursor = Object.hasOwn(request.cursors, caseId) ? request.cursors[caseId] : 0
  return Math.max(0, cursor ?? 0)
}

async function readPages(sql: Sql, cases: Changes['cases'], request: PullRequest, isSupervisor: boolean): Promise<{ pages: TextPage[]; more: boolean }> {
  const pages: TextPage[] = []
  let rowsLeft = request.limit
  let textLeft = MAX_PULL_TEXT
  for (const { caseId, headSeq } of cases) {
    const after = cursorOf(request, caseId)
    if (after >= headSeq) continue
    if (rowsLeft <= 0 || textLeft <= 0) return { pages, more: true }
    const read = isSupervisor ? await releasedRowsAfter(sql, caseId, after, rowsLeft) : await rowsAfter(sql, caseId, after, rowsLeft, MOST_BYTES_A_UNIT * textLeft)
    const rows = cutAt(read, textLeft)
    const last = rows.at(-1)
    // A whole ledger has no gaps: what ends below its head was cut, whoever cut it.
    const isCut = rows.length < read.length || read.length >= rowsLeft || (!isSupervisor && last !== undefined && last.caseSeq < headSeq)
    const throughSeq = isCut && last ? last.visibleSeq : Math.max(headSeq, last?.visibleSeq ?? 0)
    pages.push({ caseId, rows, throughSeq, headSeq: Math.max(headSeq, throughSeq), complete: !isSupervisor })
    rowsLeft -= rows.length
    textLeft -= rows.reduce((sum, row) => sum + row.revision.length, 0)
    if (isCut && throughSeq < headSeq) return { pages, more: true }
  }
  return { pages, more: false }
}

/** The first rows up to a size, never stopping between rows that a cursor meets at one place; at least one such group. */
function cutAt(rows: readonly ReadRow[], mostText: number): readonly ReadRow[] {
  let text = 0
  for (const [index, row] of rows.entries()) {
    text += row.revision.length
    const next = rows[index + 1]
    if (next && next.visibleSeq !== row.visibleSeq && text + next.revision.length > mostText) return rows.slice(0, index + 1)
  }
  return rows
}
