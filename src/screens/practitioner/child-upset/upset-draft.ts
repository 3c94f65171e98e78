import type { FieldError } from '../../../components/form/error-summary.tsx'
import { readTime } from '../../../components/words/read-date.ts'
import type { ChildUpset } from '../../../record/direct-work/with-the-child.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'

/** What was done when a child was upset, being written down. */
export interface UpsetDraft {
  /** Of the day of the session, as a person says it. */
  readonly time: string
  readonly seen: string
  readonly helped: string
  readonly safeAdult: string
  readonly decision?: ChildUpset['decision'] | undefined
  readonly action: string
  readonly told: string
  readonly managerTold?: 'yes' | 'no' | undefined
  readonly managerName: string
  readonly managerTime: string
  readonly present: string
}

/** Begins with the time that was marked in the corner of the child's page, where one was. */
export function upsetFrom({ body: { marks = [] } }: DirectWorkView, present: string): UpsetDraft {
  const marked = marks.find(({ mark }) => mark === 'upset')
  return { time: marked ? new Date(marked.at).toLocaleTimeString('sv', { hour: '2-digit', minute: '2-digit' }) : '', seen: '', helped: '', safeAdult: '', action: '', told: '', managerName: '', managerTime: '', present }
}

/** Reads a kept draft; null if it is none. */
export function readUpsetDraft(kept: unknown): UpsetDraft | null {
  const draft = kept as Partial<UpsetDraft> | null
  if (typeof draft !== 'object' || draft === null) return null
  const { time, seen, helped, safeAdult, action, told, managerName, managerTime, present } = draft
  return [time, seen, helped, safeAdult, action, told, managerName, managerTime, present].every((text) => typeof text === 'string') ? draft as UpsetDraft : null
}

export function errorsOfUpset(draft: UpsetDraft): FieldError[] {
  const errors: FieldError[] = []
  const need = (isThere: boolean, fieldId: string, text: string) => { if (!isThere) errors.push({ fieldId, text }) }
  need(readTime(draft.time) !== undefined, 'upset-time', 'Say when it was')
  need(draft.seen.trim() !== '', 'upset-seen', 'Write what you saw and heard')
  need(draft.decision !== undefined, 'upset-decision', 'Say whether you went on')
  need(draft.action.trim() !== '', 'upset-action', 'Write what you did')
  need(draft.managerTold !== undefined, 'upset-manager', 'Say whether your manager has been told')
  if (draft.managerTold === 'yes') {
    need(draft.managerName.trim() !== '', 'upset-manager-name', 'Name the manager')
    need(readTime(draft.managerTime) !== undefined, 'upset-manager-time', 'Say when they were told')
  }
  need(draft.present.trim() !== '', 'upset-present', 'Say who was there')
  return errors
}

/** The entry, or null while something is missing. Times are of the day of the session, on this device's clock. */
export function toChildUpset(draft: UpsetDraft, { recordId, body }: DirectWorkView): ChildUpset | null {
  const { decision, managerTold, seen, helped, safeAdult, action, told, present, managerName } = draft
  if (errorsOfUpset(draft).length > 0 || decision === undefined) return null
  const day = new Date(body.startedAt).toLocaleDateString('sv')
  const at = (time: string): string => new Date(`${day}T${readTime(time) ?? '00:00'}`).toISOString()
  return {
    kind: 'child-upset', visitId: body.visitId, refersTo: recordId, at: at(draft.time), present, seen, helped, safeAdult, decision, action, told,
    ...(managerTold === 'yes' && { manager: { name: managerName, at: at(draft.managerTime) } }),
  }
}
