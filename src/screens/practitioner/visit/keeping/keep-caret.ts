/**
 * Notes where the hand is in the text that has the focus; what it returns puts it there again after other words came into that
 * field. Browsers put it at the end, and the rest of a half-typed sentence would land there.
 */
export function noteCaret(): () => void {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return () => undefined
  const { value: before, selectionStart, selectionEnd } = field
  // Fields that are not text have no such place.
  if (selectionStart === null || selectionEnd === null) return () => undefined
  return () => {
    if (document.activeElement !== field || field.value === before) return
    field.setSelectionRange(placeAfter(before, field.value, selectionStart), placeAfter(before, field.value, selectionEnd))
  }
}

/** Where a place in a text is after words were put in, changed or taken out elsewhere in it. */
export function placeAfter(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same += 1
  if (place <= same) return place
  let sameAtEnd = 0
  while (sameAtEnd < shorter - same && before[before.length - 1 - sameAtEnd] === after[after.length - 1 - sameAtEnd]) sameAtEnd += 1
  const fromEnd = before.length - place
  return fromEnd <= sameAtEnd ? after.length - fromEnd : after.length - sameAtEnd
}
