import type { VNode } from 'preact'
import type { Paper } from '../../../../ink/paper.ts'

const COLUMNS = 4
const ROWS = 3

/**
 * Twelve places on a sheet to tap, each a button, so that a stamp can be put down, or the bucket poured, by finger, key or switch. A finger that taps inside
 * a place gets that very spot. With `follow` a finger that slides over the sheet reaches all it passes;
 * `quiet` shows the places only to those who go from one to the next.
 */
export function SheetPlaces({ label, place, paper, onPlace, follow = false, quiet = false }: {
  readonly label: string
  /** What each place is called; its number follows. */
  readonly place: string
  readonly paper: Paper
  /** In paper units. `reach`: how far around it is meant, since a key or a switch has a whole place and no spot in it. */
  readonly onPlace: (x: number, y: number, reach: number) => void
  readonly follow?: boolean
  readonly quiet?: boolean
}): VNode {
  const spot = (event: { readonly clientX: number; readonly clientY: number }, sheet: Element): readonly [number, number] => {
    const box = sheet.getBoundingClientRect()
    return [((event.clientX - box.left) / box.width) * paper.width, ((event.clientY - box.top) / box.height) * paper.height]
  }
  return (
    <div class={quiet ? 'sheet-places sheet-places--quiet' : 'sheet-places'} data-scan-first role="group" aria-label={label}
      onPointerMove={(event) => { if (follow && event.buttons === 1) onPlace(...spot(event, event.currentTarget), 0) }}>
      {Array.from({ length: COLUMNS * ROWS }, (_, index) => (
        <button type="button" key={index} class="sheet-places__place" aria-label={`${place} ${index + 1}`}
          onPointerDown={(event) => event.currentTarget.releasePointerCapture?.(event.pointerId)}
          onClick={(event) => {
            // A key or a switch has no spot: the middle of the place.
            const byFinger = event.detail > 0 && (event.clientX !== 0 || event.clientY !== 0)
            const sheet = event.currentTarget.parentElement
            if (byFinger && sheet) onPlace(...spot(event, sheet), 0)
            else onPlace(((index % COLUMNS) + 0.5) * (paper.width / COLUMNS), (Math.floor(index / COLUMNS) + 0.5) * (paper.height / ROWS), Math.min(paper.width / COLUMNS, paper.height / ROWS) / 2)
          }} />
      ))}
    </div>
  )
}
