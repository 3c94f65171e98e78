import { render, type ComponentChildren } from 'preact'
// The child's page has these styles, in the order of src/child.tsx, and none of the staff's.
import '../../../src/styles/layers.css'
import '../../../src/styles/fonts.css'
import '../../../src/styles/reset.css'
import '../../../src/styles/tokens.css'
import '../../../src/styles/base.css'
import '../../../src/styles/child.css'

/** Puts a view on an empty child's page and waits until it stands. */
export async function showChild(view: ComponentChildren): Promise<HTMLElement> {
  clearChild()
  document.documentElement.lang = 'en-GB'
  document.title = 'Drawing'
  const place = document.createElement('div')
  place.id = 'child'
  document.body.append(place)
  render(view, place)
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return place
}

export function clearChild(): void {
  const before = document.getElementById('child')
  if (!before) return
  render(null, before)
  before.remove()
}

/** Waits until a check no longer throws. */
export async function until<T>(check: () => T, patienceMs = 4000): Promise<T> {
  const start = performance.now()
  for (;;) {
    try {
      return check()
    } catch (error) {
      if (performance.now() - start > patienceMs) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
