import type { CaseId, RevisionId } from '../record/ids.ts'
import type { VisitBody } from '../record/visit.ts'
import type { HistoryLine, VisitLine, VisitView } from './device-api.ts'

// What the device worker answers to those who read and oversee: the queue, a note as it is read, work that was kept aside.

export interface QueueLine {
  readonly line: VisitLine
  readonly caseName: string
  readonly unread: boolean
  readonly changedSinceRead: boolean
  readonly openQuestions: number
  readonly receivedAt?: string
  /** The writer's reason, of a note that was withdrawn after the team saw it. */
  readonly withdrawnBecause?: string
}

export interface ReadingView {
  readonly view: VisitView
  /** The body at this reader's last read, to show what changed. */
  readonly lastRead?: { readonly revId: RevisionId; readonly at: string; readonly body: VisitBody }
  readonly history: readonly HistoryLine[]
  readonly picturesOnTheWay: number
}

export interface EscrowLine { readonly caseId: CaseId; readonly revId: string; readonly fromName: string; readonly receivedAt: string; readonly kind: string; readonly body: unknown }
