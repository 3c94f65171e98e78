import { createCentralRecord, type CentralRecord } from '../../../src/central-record/central-record.ts'
import type { CentralRecordDeps, LogLine } from '../../../src/central-record/http/request-context.ts'
import { memoryPictureStore } from '../../../src/central-record/pictures/memory-picture-store.ts'
import type { PictureStore } from '../../../src/central-record/pictures/picture-store.ts'
import { seedDemo, type DemoCase } from '../../../src/central-record/seed-demo.ts'
import type { Database } from '../../../src/central-record/sql/database.ts'
import type { Shell } from '../../../src/central-record/http/shell.ts'
import type { RateLimits } from '../../../src/central-record/http/rate-limit.ts'
import type { CasePackBody } from '../../../src/record/case-pack.ts'
import type { Staff } from '../../../src/record/staff.ts'

/** Ids that say what they are: `id('5', 1)`. */
export function id(kind: string, number: number): string {
  return `${kind.repeat(8).slice(0, 8)}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export const NORTH = id('a', 1)
export const SOUTH = id('a', 2)
export const CASSIE = id('c', 1)
export const KOFI = id('c', 2)
/** A case of the south team. */
export const AMARA = id('c', 3)
/** A restricted case of the north team: only Steve and Helen are named. */
export const RESTRICTED = id('c', 4)

const staff = (number: number, name: string, role: Staff['role'], teamId: string) => ({ id: id('5', number), name, role, title: role, teamId }) as Staff
export const steve = staff(1, 'Steve', 'practitioner', NORTH)
export const sue = staff(2, 'Sue', 'practitioner', NORTH)
export const mo = staff(3, 'Mo', 'practitioner', NORTH)
export const helen = staff(4, 'Helen', 'supervisor', NORTH)
export const grace = staff(5, 'Grace', 'supervisor', SOUTH)
export const ola = staff(6, 'Ola', 'practitioner', SOUTH)
export const ivy = staff(7, 'Ivy', 'supervisor', NORTH)
export const EVERYBODY = [steve, sue, mo, helen, grace, ola, ivy] as const

export const START_MS = Date.UTC(2026, 10, 23, 9, 0, 0)
const FROM = '2026-01-01T00:00:00.000Z'

export interface TestRecord extends CentralRecord {
  readonly database: Database
  readonly random: ReturnType<typeof seededRandom>
  readonly pictures: PictureStore
  readonly logged: LogLine[]
  readonly clock: { nowMs(): number; forward(ms: number): void }
  at(): string
}

/** A record with three teams' worth of people and four cases, its own clock and its own dice. */
export async function openTestRecord(database: Database, options: { shell?: Shell; limits?: Partial<RateLimits>; pictures?: PictureStore; demo?: boolean; recoveryKey?: string; keepOriginals?: boolean; replayDrawings?: boolean; ingestKey?: string; insightsKey?: string; pokes?: CentralRecordDeps['pokes']; seed?: number } = {}): Promise<TestRecord> {
  let nowMs = START_MS
  const clock = { nowMs: () => nowMs, forward(ms: number) { nowMs += ms } }
  const logged: LogLine[] = []
  const random = seededRandom(options.seed ?? 1)
  const pictures = options.pictures ?? memoryPictureStore()
  const record = await createCentralRecord({
    database, clock, random, pictures, demo: options.demo ?? true, log: (line) => logged.push(line),
    ...(options.pokes ? { pokes: options.pokes } : {}), ...(options.recoveryKey ? { recoveryKey: options.recoveryKey } : {}),
    ...(options.keepOriginals ? { keepOriginals: true } : {}), ...(options.replayDrawings ? { replayDrawings: true } : {}), ...(options.ingestKey ? { ingestKey: options.ingestKey } : {}), ...(options.insightsKey ? { insightsKey: options.insightsKey } : {}),
    ...(options.shell ? { shell: options.shell } : {}), ...(options.limits ? { limits: options.limits } : {}),
  })
  await seedDemo(database, clock, {
    teams: [{ teamId: NORTH, name: 'North' }, { teamId: SOUTH, name: 'South' }],
    staff: EVERYBODY,
    cases: [
      testCase(CASSIE, NORTH, 'Cassie', [steve, mo]), testCase(KOFI, NORTH, 'Kofi', [sue, mo]), testCase(AMARA, SOUTH, 'Amara', [ola]),
      { ...testCase(RESTRICTED, NORTH, 'Restricted', [steve, sue]), restricted: true, named: [steve.id, helen.id] },
    ],
  })
  return { ...record, database, random, pictures, logged, clock, at: () => new Date(nowMs).toISOString() }
}

function testCase(caseId: string, teamId: string, caseName: string, people: readonly Staff[]): DemoCase {
  const number = Number(caseId.slice(-12))
  return {
    caseId, teamId, contacts: [], revisions: [],
    allocations: people.map((one) => ({ staffId: one.id, from: FROM })),
    pack: { recordId: id('d', number), revId: id('e', number), body: emptyPack(caseName) },
  }
}

export function emptyPack(caseName: string): CasePackBody {
  return {
    caseName, caseNumber: '', pathway: 'other', court: '', application: '', allocatedOn: '2026-01-01', children: [], people: [], hearings: [], orders: [],
    courtAsked: [], earlierVisits: [], letters: [], needs: [], safetyMarkers: [], checks: [], plannedVisits: [],
  }
}

/** Random that repeats: xorshift from a seed. */
export function seededRandom(seed: number): { uuid(): string; secret(): string; fraction(): number } {
  let state = (seed * 2654435761) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  const hex = (length: number) => Array.from({ length }, () => (next() & 15).toString(16)).join('')
  return {
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    secret: () => hex(64),
    fraction: () => next() / 0x1_0000_0000,
  }
}
