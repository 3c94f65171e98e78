import type { Staff } from '../../../record/staff.ts'

/** What a practitioner declares by signing. Kept word for word in the signature. */
export function declarationOf(staff: Pick<Staff, 'name' | 'title'>): string {
  return `I, ${staff.name}, ${staff.title}, made this note. It is true and complete as far as I know. Words in quotation marks are the exact words that were said. What I think is marked as what I think.`
}
