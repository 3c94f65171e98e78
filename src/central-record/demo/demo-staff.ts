import type { Staff } from '../../record/staff.ts'
import type { DemoTeam } from '../seed-demo.ts'

const NORTH = '5a1e0c3e-7f0b-4c39-9a53-2d1f0f6b1a01' as Staff['teamId']
const SOUTH = '5a1e0c3e-7f0b-4c39-9a53-2d1f0f6b1a02' as Staff['teamId']

export const demoTeams: readonly DemoTeam[] = [{ teamId: NORTH, name: 'North team' }, { teamId: SOUTH, name: 'South team' }]

export const STEVE: Staff = { id: 'b1d1f0aa-1111-4a11-8a11-000000000001' as Staff['id'], name: 'Steve', role: 'practitioner', title: 'Family Court Adviser', teamId: NORTH }
export const SUE: Staff = { id: 'b1d1f0aa-1111-4a11-8a11-000000000002' as Staff['id'], name: 'Sue', role: 'practitioner', title: 'Children’s Guardian', teamId: NORTH }
export const MO: Staff = { id: 'b1d1f0aa-1111-4a11-8a11-000000000003' as Staff['id'], name: 'Mo', role: 'practitioner', title: 'Family Court Adviser', teamId: NORTH }
export const HELEN: Staff = { id: 'b1d1f0aa-1111-4a11-8a11-000000000004' as Staff['id'], name: 'Helen', role: 'supervisor', title: 'Practice Supervisor', teamId: NORTH }
export const GRACE: Staff = { id: 'b1d1f0aa-1111-4a11-8a11-000000000005' as Staff['id'], name: 'Grace', role: 'supervisor', title: 'Practice Supervisor', teamId: SOUTH }
export const RUTH: Staff = { id: 'b1d1f0aa-1111-4a11-8a11-000000000006' as Staff['id'], name: 'Ruth', role: 'practitioner', title: 'Family Court Adviser', teamId: SOUTH }

/** Fictional people. Steve has Cassie, Sue has Kofi, Mo has both; Helen supervises them. Ruth and Grace are another team. */
export const demoStaff: readonly Staff[] = [STEVE, SUE, MO, HELEN, GRACE, RUTH]
