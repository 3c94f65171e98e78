import type { CaseId } from '../../../record/ids.ts'
import { localDateOf } from '../../../sync/clock.ts'
import type { CaseLine, CaseView, TodayLine, VisitLine } from '../../device-api.ts'
import { bodyOf } from '../case-memory.ts'
import type { OpenDevice } from '../open-device.ts'
import { visitLine } from './visit-view.ts'

/** The cases on this device, by the name of the case. One whose pack has not come yet is not usable. */
export function caseLines(device: OpenDevice): CaseLine[] {
  const { holdings, memory, clock } = device
  const today = localDateOf(clock)
  return [...holdings.cases.values()].filter((holding) => !holding.cleared).map((holding): CaseLine => {
    const pack = memory.pack(holding.caseId)
    const body = pack?.body
    const nextHearing = body?.hearings.filter((hearing) => hearing.date >= today).sort((a, b) => compare(a.date, b.date))[0]
    const drafts = memory.visits(holding.caseId).map((recordId) => visitLine(device, recordId)).filter((line) => line && line.stand !== 'signed' && line.stand !== 'withdrawn')
    return {
      caseId: holding.caseId, caseName: body?.caseName ?? '',
      children: body?.children.map((child) => ({ id: child.id, name: child.preferredName || child.firstName, age: ageOn(child.dateOfBirth, today) })) ?? [],
      pathway: body?.pathway ?? 'other', ...(nextHearing && { nextHearing: { type: nextHearing.type, date: nextHearing.date } }),
      drafts: drafts.length, allocated: holding.access === 'allocated', usable: body !== undefined, asOf: pack?.known.receivedAt ?? '',
    }
  }).sort((a, b) => compare(a.caseName, b.caseName))
}

/** A day: the visits planned for this person, and the notes dated that day that no plan names. */
export function todayLines(device: OpenDevice, date: string): TodayLine[] {
  const { holdings, memory } = device
  const lines: TodayLine[] = []
  for (const holding of holdings.cases.values()) {
    const pack = memory.pack(holding.caseId)?.body
    if (holding.cleared || !pack) continue
    const visits = memory.visits(holding.caseId).map((recordId) => ({ line: visitLine(device, recordId), planId: planOf(device, recordId) }))
    const shown = new Set<string>()
    for (const planned of pack.plannedVisits.filter((one) => one.date === date && one.forStaffId === holdings.device.me.id)) {
      const visit = visits.find((one) => one.planId === planned.id && one.line && one.line.stand !== 'withdrawn')?.line
      if (visit) shown.add(visit.recordId)
      lines.push({ caseId: holding.caseId, caseName: pack.caseName, planned, ...(visit && { visit }) })
    }
    for (const { line } of visits) {
      if (line && line.date === date && !shown.has(line.recordId) && line.stand !== 'withdrawn') lines.push({ caseId: holding.caseId, caseName: pack.caseName, visit: line })
    }
  }
  return lines.sort((a, b) => compare(a.planned?.time ?? '99', b.planned?.time ?? '99'))
}

export function caseView(device: OpenDevice, caseId: CaseId): CaseView | null {
  const { holdings, memory } = device
  const pack = memory.pack(caseId)
  if (!pack) return null
  const contacts = memory.records('confidential-contact', caseId).flatMap((recordId) => {
    const head = memory.head(recordId)
    const body = head && bodyOf(head.revision, 'confidential-contact')
    return body ? [body] : []
  })
  const visits = memory.visits(caseId).map((recordId) => visitLine(device, recordId)).filter((line): line is VisitLine => line !== null)
    .sort((a, b) => compare(b.date ?? '', a.date ?? ''))
  return { caseId, pack: pack.body, contacts, visits, asOf: pack.known.receivedAt ?? '', allocated: holdings.cases.get(caseId)?.access === 'allocated' }
}

/** The planned visit that a note was started from: where its purpose or date was filled in from. */
function planOf(device: OpenDevice, recordId: VisitLine['recordId']): string | undefined {
  const root = device.memory.revisionsOf(recordId).find((known) => known.revision.parents.length === 0)
  const first = root ? bodyOf(root.revision, 'visit') : device.memory.working.get(recordId)?.body
  return first?.filledFrom.find((from) => from.id === 'plannedVisit')?.factId
}

function ageOn(dateOfBirth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
