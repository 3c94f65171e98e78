import type { CaseId, RecordId } from '../record/ids.ts'

/** A note in which searched words stand, with the text around the first match. */
export interface SearchHit {
  readonly recordId: RecordId
  readonly caseId: CaseId
  readonly caseName: string
  readonly title: string
  readonly date?: string
  /** Text around the match, with the match's start and end in it. */
  readonly snippet: string
  readonly matchStart: number
  readonly matchEnd: number
}
