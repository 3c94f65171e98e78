import { useState } from 'preact/hooks'
import type { FieldError } from '../../components/form/error-summary.tsx'

/**
 * Of the errors that a form has now, those it had when the person last asked to go on: what is put right disappears, and nothing new
 * appears under somebody's hands while they type.
 */
export function useShownErrors(now: readonly FieldError[]): { readonly shown: readonly FieldError[]; readonly errorFor: (fieldId: string) => string | undefined; readonly ask: () => void } {
  const [asked, setAsked] = useState<readonly string[]>([])
  const shown = now.filter((error) => asked.includes(nameOf(error)))
  return { shown, errorFor: (fieldId) => shown.find((error) => error.fieldId === fieldId)?.text, ask: () => setAsked(now.map(nameOf)) }
}

function nameOf({ fieldId, text }: FieldError): string {
  return `${fieldId} ${text}`
}
