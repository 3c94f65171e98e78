import type { Staff } from '../../record/staff.ts'
import type { DemoTeam } from '../seed-demo.ts'

const NORTH = '5a1e0c3e-7f0b-4c39-9a53-2d1f0f6b1a01'
const SOUTH = '5a1e0c3e-7f0b-4c39-9a53-2d1f0f6b1a02'

export const demoTeams: readonly DemoTeam[] = [{ teamId: NORTH, name: 'North team' }, { teamId: SOUTH, name: 'South team' }]

/** Fictional people: two practitioners on different cases, one on both, a supervisor of each team. */
export const demoStaff: readonly Staff[] = [
  { id: 'b1d1f0aa-1111-4a11-8a11-000000000001', name: 'Steve', role: 'practitioner', title: 'Family Court Adviser', teamId: NORTH },
  { id: 'b1d1f0aa-1111-4a11-8a11-000000000002', name: 'Sue', role: 'practitioner', title: "Children's Guardian", teamId: NORTH },
  { id: 'b1d1f0aa-1111-4a11-8a11-000000000003', name: 'Mo', role: 'practitioner', title: 'Family Court Adviser', teamId: NORTH },
  { id: 'b1d1f0aa-1111-4a11-8a11-000000000004', name: 'Helen', role: 'supervisor', title: 'Practice Supervisor', teamId: NORTH },
  { id: 'b1d1f0aa-1111-4a11-8a11-000000000005', name: 'Grace', role: 'supervisor', title: 'Practice Supervisor', teamId: SOUTH },
] as unknown as readonly Staff[]
