import type { VNode } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { cutDisc, cutSheet } from '../../../../direct-work/art/cut-paper.ts'
import type { Placed, Ring } from '../../../../direct-work/people/answers.ts'
import { type Board, drawLine, findPlace, hasRoom, layBoard, placeAll } from '../../../../direct-work/people/board.ts'
import { shownMap } from '../../../../direct-work/people/reduce-people.ts'
import { shortWord } from '../../kit/short-word.ts'
import { followDrag } from './follow-drag.ts'
import { memberName } from './member-name.ts'
import { MemberPicture } from './member-picture.tsx'
import type { PeoplePage } from './people-screen.tsx'

interface PeopleBoardProps {
  readonly page: PeoplePage
  /** Who is in the hand: a tap on a place puts them there. */
  readonly picked: string | null
  readonly onPick: (id: string | null) => void
  readonly onPlace: (id: string, ring: Ring, turn: number | undefined) => void
  /** A tap on a place while nobody is in the hand. */
  readonly onTap?: ((ring: Ring, turn: number | undefined) => void) | undefined
}

/** A shape where a finger's breadth each is too much: twelve of 75 px do not fit round "me" on a phone's 348 px. */
const SMALL_PX = 40
/** How far from such a shape a finger still means it. */
const FINGER_PX = 46
/** A little more than the 16 px there have to be: shapes come to rest near it, not on it. */
const GAP_PX = 18
const WORD_PX = 16
/** As large as the child's other targets where there is room, and no smaller than a finger needs. */
const TOKENS_PX = { 'large': [75], 'extra-large': [96, 75], 'largest': [120, 96, 75] } as const

/**
 * Rings around me with everyone who stands there. Everyone is a button; a tap, a drag or the buttons of the panel move them. Where there
 * is no room for a finger each, the shapes are small and the whole board is a finger's target: a tap takes whoever is nearest. By key and
 * by switch they stay buttons, and the list has a large one for each.
 */
export function PeopleBoard({ page, picked, onPick, onPlace, onTap }: PeopleBoardProps): VNode {
  const room = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return undefined
    const read = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(() => requestAnimationFrame(read))
    observer.observe(element)
    read()
    return () => observer.disconnect()
  }, [])
  const scaleOf = (one: Board): number => Math.min(size.width / one.width, size.height / one.height) || 0
  // Whichever way the rings are larger.
  const standing = scaleOf(layBoard(true)) > scaleOf(layBoard(false))
  const scale = scaleOf(layBoard(standing))
  const map = shownMap(page.answers)
  const { targets } = page.profile
  const { board, places, small } = useMemo(() => laidOut(map, standing, scale, TOKENS_PX[targets]), [map, standing, scale, targets])
  const spot = (clientX: number, clientY: number) => {
    const box = field.current?.getBoundingClientRect()
    return box === undefined ? null : findPlace(board, ((clientX - box.left) / box.width) * board.width, ((clientY - box.top) / box.height) * board.height)
  }
  const nearest = (clientX: number, clientY: number): string | undefined => {
    const box = field.current?.getBoundingClientRect()
    if (box === undefined) return undefined
    const away = [...places].map(([id, at]) => ({ id, px: Math.hypot(box.left + at.x * scale - clientX, box.top + at.y * scale - clientY) })).sort((one, other) => one.px - other.px)
    return away[0] !== undefined && away[0].px <= FINGER_PX ? away[0].id : undefined
  }
  const tap = (event: MouseEvent): void => {
    const near = small && picked === null && onTap === undefined ? nearest(event.clientX, event.clientY) : undefined
    if (near !== undefined) return onPick(near)
    const found = spot(event.clientX, event.clientY)
    if (found === null) return onPick(null)
    if (picked !== null) onPlace(picked, found.ring, found.turn)
    else onTap?.(found.ring, found.turn)
  }
  const percent = (value: number, whole: number): string => `${(value / whole) * 100}%`
  return (
    <div class="people-board" ref={room}>
      {/* The places are buttons of the panel too: a tap here is the short way of a finger. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div class="people-board__field" ref={field} style={{ width: `${board.width * scale}px`, height: `${board.height * scale}px` }} onClick={tap}>
        <Ground board={board} map={map} places={places} wordSize={Math.max(36, WORD_PX / (scale || 1))} word={(key) => shortWord(page, key)} />
        {map.map((placed) => {
          const member = page.answers.members.find(({ id }) => id === placed.id)
          const at = places.get(placed.id)
          if (member === undefined || at === undefined) return null
          const name = memberName(page, member)
          const style = { 'left': percent(at.x, board.width), 'top': percent(at.y, board.height), '--token': `${board.token * scale}px` }
          return (
            <button type="button" key={member.id} data-way-in={`one/${member.id}`} class={small ? 'people-token people-token--small' : 'people-token'} aria-pressed={picked === member.id} aria-label={`${name}: ${page.say(`people.ring.${placed.ring}`)}`} style={style}
              onPointerDown={(event) => followDrag(event, (x, y) => {
                const found = spot(x, y)
                if (found !== null) onPlace(member.id, found.ring, found.turn)
              })}
              onClick={(event) => {
                event.stopPropagation()
                onPick(picked === member.id ? null : member.id)
              }}>
              <MemberPicture member={member} letters={small} />
              {member.label && !member.initials && !small && <span class="people-token__name"><bdi>{member.label.text}</bdi></span>}
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** The board with shapes of the first breadth for which there is room; small ones where there is none. */
function laidOut(map: readonly Placed[], standing: boolean, scale: number, tokensPx: readonly number[]): { readonly board: Board; readonly places: ReturnType<typeof placeAll>; readonly small: boolean } {
  const lay = (px: number, gapPx: number) => {
    const board = scale === 0 ? layBoard(standing) : layBoard(standing, px / scale, gapPx / scale)
    return { board, places: placeAll(board, map) }
  }
  for (const px of tokensPx) {
    const laid = lay(px, GAP_PX)
    if (scale === 0 || hasRoom(laid.board, laid.places)) return { ...laid, small: false }
  }
  return { ...lay(SMALL_PX, 4), small: true }
}

const RING_PAPERS = [['not-so-close', 'sky'], ['quite-close', 'meadow'], ['very-close', 'lilac']] as const

interface GroundProps {
  readonly board: Board
  readonly map: readonly Placed[]
  readonly places: ReturnType<typeof placeAll>
  /** In board units: never smaller on the screen than a caption. */
  readonly wordSize: number
  readonly word: (key: string) => string
}

function Ground({ board, map, places, wordSize, word }: GroundProps): VNode {
  const { me, rings, beside } = board
  return (
    <svg class="people-board__ground" viewBox={`0 0 ${board.width} ${board.height}`} aria-hidden="true" focusable="false">
      {RING_PAPERS.map(([ring, paper]) => (
        <g key={ring}>
          <path class="people-board__edge" d={cutDisc(me.x, me.y, rings[ring] - 4)} />
          <path class={`people-board__ring people-board__ring--${paper}`} d={cutDisc(me.x, me.y, rings[ring] - 10)} />
        </g>
      ))}
      {(['not-sure', 'used-to-be'] as const).map((ring) => {
        const { x, y, width, height } = beside[ring]
        return <path key={ring} class={`people-board__beside people-board__beside--${ring}`} d={cutSheet(x + 6, y + 6, width - 12, height - 12, 40)} />
      })}
      {map.map((placed) => {
        const at = places.get(placed.id)
        if (placed.feel === undefined || at === undefined) return null
        const line = drawLine(board, at, placed.feel)
        return <path key={placed.id} class="people-board__line" d={line.path} stroke-width={line.strokeWidth} stroke-dasharray={line.dash?.join(' ')} />
      })}
      <path class="people-board__me" d={cutDisc(me.x, me.y, me.radius)} />
      <text class="people-board__me-word" x={me.x} y={me.y + 18} text-anchor="middle">{word('people.me')}</text>
      {RING_PAPERS.map(([ring]) => <text key={ring} class="people-board__word" font-size={wordSize} x={me.x} y={me.y + rings[ring] - 24} text-anchor="middle">{word(`people.ring.${ring}`)}</text>)}
      {(['not-sure', 'used-to-be'] as const).map((ring) => <text key={ring} class="people-board__word" font-size={wordSize} x={beside[ring].x + beside[ring].width / 2} y={beside[ring].y + 22 + wordSize} text-anchor="middle">{word(`people.ring.${ring}`)}</text>)}
    </svg>
  )
}
