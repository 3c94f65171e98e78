import { useRef, useState } from 'preact/hooks'
import type { FieldError } from '../../../../components/form/error-summary.tsx'
import { Alert } from '../../../../components/page/alert.tsx'
import type { DirectWorkNoteBody } from '../../../../record/direct-work.ts'
import type { CaseId } from '../../../../record/ids.ts'
import { device } from '../../../device.ts'

/** Adds an entry beside a session, once; `failed` until it is tried again. */
export function useAddNote(caseId: CaseId, onAdded: () => void): { readonly add: (body: DirectWorkNoteBody) => Promise<void>; readonly failed: boolean } {
  const [failed, setFailed] = useState(false)
  const underWay = useRef(false)
  const add = async (body: DirectWorkNoteBody) => {
    if (underWay.current) return
    underWay.current = true
    const saved = await device.addDirectWorkNote(caseId, body).catch(() => ({ kind: 'store-lost' as const }))
    underWay.current = false
    setFailed(saved.kind !== 'saved')
    if (saved.kind === 'saved') onAdded()
  }
  return { add, failed }
}

/** A short form inside a list has no summary of its own: the first field to put right takes the focus, with its error read out. */
export function goToFirst(errors: readonly FieldError[]): void {
  const [first] = errors
  if (first) requestAnimationFrame(() => document.getElementById(first.fieldId)?.focus())
}

export function NotAdded() {
  return <Alert kind="refused" urgent title="It is not added yet">Your words are on this screen. Make room on this device if it is full, then try again.</Alert>
}

/** Whether a half-written form lies safe on the device. */
export function KeptLine({ kept }: { readonly kept: boolean }) {
  return <p class="saved-state">{kept ? 'Kept on this device until you add it' : 'Saving on this device'}</p>
}
