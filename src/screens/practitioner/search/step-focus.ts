/** Moves the focus between the search field and its results with the arrow keys, Home and End. Returns whether it moved. */
export function stepFocus(key: string, field: HTMLElement | null, list: HTMLElement | null): boolean {
  const stops = [field, ...(list?.querySelectorAll('button') ?? [])].filter((stop) => stop !== null)
  const at = stops.indexOf(document.activeElement as HTMLElement)
  if (at === -1) return false
  const inList = at > 0
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: inList ? 1 : -1, End: inList ? stops.length - 1 : -1 }[key]
  const stop = to === undefined ? undefined : stops[to]
  if (stop === undefined) return false
  stop.focus()
  return true
}
