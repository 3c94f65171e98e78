import * as z from 'zod/mini'
import { StaffId, TeamId } from './ids.ts'
import { ShortText } from './text.ts'

export const StaffRole = z.enum(['practitioner', 'supervisor'])
export type StaffRole = z.infer<typeof StaffRole>

/** A member of staff as shown to colleagues. `title` as the field says it: Family Court Adviser, Children's Guardian, Practice Supervisor. */
export const Staff = z.object({ id: StaffId, name: ShortText, role: StaffRole, title: ShortText, teamId: TeamId })
export type Staff = z.infer<typeof Staff>
