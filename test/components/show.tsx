import { render, type ComponentChildren } from 'preact'
import '../screens/all-styles.ts'

/** Puts a view on an empty page and waits until it stands. */
export async function show(view: ComponentChildren): Promise<HTMLElement> {
  clear()
  document.documentElement.lang = 'en-GB'
  document.title = 'Doorstep'
  const place = document.createElement('div')
  place.id = 'app'
  document.body.append(place)
  render(view, place)
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return place
}

/** Empties the page. */
export function clear(): void {
  const before = document.getElementById('app')
  if (!before) return
  render(null, before)
  before.remove()
}
