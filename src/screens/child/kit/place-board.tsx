import type { ComponentChildren, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { dragThing } from './board/drag-thing.ts'

export interface BoardThing {
  readonly id: string
  readonly name: string
  readonly picture?: ComponentChildren
  /** The place it lies in; null: not placed yet. */
  readonly place: string | null
}

export interface BoardPlace {
  readonly id: string
  readonly name: string
  readonly picture?: ComponentChildren
}

interface PlaceBoardProps {
  /** The board's name for those who do not see it. */
  readonly label: string
  readonly say: (key: string) => string
  readonly things: readonly BoardThing[]
  readonly places: readonly BoardPlace[]
  /** `null`: taken off the board again. */
  readonly onMove: (thingId: string, placeId: string | null) => void
  /** How places lie: beside one another, under one another, or as rings around a middle (the first place is the innermost). */
  readonly layout?: 'columns' | 'rows' | 'rings'
  /** Name of the tray where things lie that are not placed; without it there is no tray. */
  readonly tray?: string
  /** What stands in the middle of rings. */
  readonly middle?: ComponentChildren
}

/**
 * Things on a board. Tap a thing and then a place; or drag it; or use the buttons by key or switch. The thing in the hand is lifted
 * out, and every place offers itself as a button.
 */
export function PlaceBoard({ label, say, things, places, onMove, layout = 'columns', tray, middle }: PlaceBoardProps): VNode {
  const [inHand, setInHand] = useState<string | null>(null)
  const board = useRef<HTMLDivElement>(null)
  const held = things.find(({ id }) => id === inHand)
  const put = (placeId: string | null): void => {
    if (held === undefined) return
    setInHand(null)
    onMove(held.id, placeId)
  }
  const thingButton = (thing: BoardThing): VNode => (
    <button type="button" key={thing.id} class="board-thing" data-thing={thing.id} aria-pressed={inHand === thing.id}
      onClick={() => setInHand(inHand === thing.id ? null : thing.id)}
      onPointerDown={(event) => dragThing(event, board.current, (placeId) => {
        setInHand(null)
        onMove(thing.id, placeId === TRAY ? null : placeId)
      })}>
      {thing.picture}
      <span>{thing.name}</span>
    </button>
  )
  const placeView = (place: BoardPlace): VNode => (
    <section key={place.id} class="board-place" data-place={place.id} aria-label={place.name}>
      <h3 class="board-place__name">{place.picture}<span>{place.name}</span></h3>
      <div class="board-place__things">{things.filter((thing) => thing.place === place.id).map(thingButton)}</div>
      {held !== undefined && held.place !== place.id && <PutHere say={say} thing={held.name} place={place.name} onPut={() => put(place.id)} />}
    </section>
  )
  const loose = things.filter(({ place }) => place === null)
  return (
    <div class={`place-board place-board--${layout}`} role="group" aria-label={label} ref={board}>
      <div class="place-board__places">
        {layout === 'rings' && middle !== undefined && <div class="place-board__middle">{middle}</div>}
        {places.map(placeView)}
      </div>
      {tray !== undefined && (
        <section class="board-place board-place--tray" data-place={TRAY} aria-label={tray}>
          <h3 class="board-place__name"><span>{tray}</span></h3>
          <div class="board-place__things">{loose.map(thingButton)}</div>
          {held !== undefined && held.place !== null && <PutHere say={say} thing={held.name} place={tray} onPut={() => put(null)} />}
        </section>
      )}
      <p class="visually-hidden" role="status">{held === undefined ? '' : `${say('frame.board.in-hand')}: ${held.name}`}</p>
    </div>
  )
}

const TRAY = '(tray)'

function PutHere({ say, thing, place, onPut }: { readonly say: (key: string) => string; readonly thing: string; readonly place: string; readonly onPut: () => void }): VNode {
  return (
    <button type="button" class="kit-button board-place__put" aria-label={`${say('frame.board.put-here')}: ${thing}, ${place}`} onClick={onPut}>
      <span>{say('frame.board.put-here')}</span>
    </button>
  )
}
