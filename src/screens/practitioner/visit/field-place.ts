import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { VisitBody } from '../../../record/visit.ts'

/** A place on the visit screen: a field, which child, entry or action, and which answer of it. */
export interface FieldPlace {
  readonly field: keyof VisitBody
  readonly itemId?: string
  readonly part?: string
}

/** The id of the element of a field. */
export function fieldId(field: keyof VisitBody, itemId?: string): string {
  return itemId === undefined ? `visit-${field}` : `visit-${field}-${itemId}`
}

const wanted = signal<FieldPlace | null>(null)

/** Asks the visit screen to put the focus on a field as soon as it is there. */
export function wantFocus(place: FieldPlace): void {
  wanted.value = place
}

/** The field somebody asked for, if it is not yet in focus. */
export function wantedField(): FieldPlace | null {
  return wanted.value
}

/** Puts the focus on the field that was asked for: the exact one, or else the first of its section. */
export function useWantedFocus(): void {
  useEffect(() => {
    const place = wanted.value
    if (place === null) return
    const element = elementAt(place)
    if (element === null) return
    wanted.value = null
    showField(element)
  })
}

/** Goes to a field of the note that is on the screen now. */
export function goToField(place: FieldPlace): void {
  const element = elementAt(place)
  if (element !== null) showField(element)
}

function elementAt({ field, itemId, part }: FieldPlace): HTMLElement | null {
  const exact = itemId === undefined || part === undefined ? null : document.getElementById(fieldId(field, `${itemId}-${part}`))
  return exact ?? document.getElementById(fieldId(field, itemId)) ?? document.getElementById(fieldId(field))
}

/** Brings a field into sight, clear of what sticks to the edges, and focuses it. */
export function showField(element: HTMLElement): void {
  const frame = element.closest('.entry-editor, .field, .visit-part') ?? element
  frame.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
}
