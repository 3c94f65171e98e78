import type { CasePackBody } from '../../record/case-pack.ts'
import type { DemoCase } from '../seed-demo.ts'
import { demoStaff, demoTeams } from './demo-staff.ts'

const staffId = (name: string) => demoStaff.find((one) => one.name === name)?.id ?? ''
const TEAM = demoTeams[0]?.teamId ?? ''

/** The two cases of the demo, with dates near `today`. */
export function demoCases(today: Date): readonly DemoCase[] {
  const day = (offset: number) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
  const from = `${day(-30)}T09:00:00.000Z`
  return [
    {
      caseId: 'c0ffee00-2222-4b22-8b22-000000000001',
      teamId: TEAM,
      allocations: ['Steve', 'Mo'].map((name) => ({ staffId: staffId(name), from })),
      pack: { recordId: 'c0ffee00-2222-4b22-8b22-00000000000a', revId: 'c0ffee00-2222-4b22-8b22-00000000000b', body: pack('Cassie', 'childArrangementsProgramme', day(-30)) },
      contacts: [],
      revisions: [],
    },
    {
      caseId: 'c0ffee00-2222-4b22-8b22-000000000002',
      teamId: TEAM,
      allocations: ['Sue', 'Mo'].map((name) => ({ staffId: staffId(name), from })),
      pack: { recordId: 'c0ffee00-2222-4b22-8b22-00000000000c', revId: 'c0ffee00-2222-4b22-8b22-00000000000d', body: pack('Kofi', 'publicLaw', day(-30)) },
      contacts: [],
      revisions: [],
    },
  ]
}

function pack(caseName: string, pathway: CasePackBody['pathway'], allocatedOn: string): CasePackBody {
  return {
    caseName, caseNumber: '', pathway, court: '', application: '', allocatedOn, children: [], people: [], hearings: [], orders: [], courtAsked: [],
    earlierVisits: [], letters: [], needs: [], safetyMarkers: [], checks: [], plannedVisits: [],
  }
}
