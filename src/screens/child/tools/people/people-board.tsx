import type { VNode } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { cutDisc, cutSheet } from '../../../../direct-work/art/cut-paper.ts'
import type { Placed, Ring } from '../../../../direct-work/people/answers.ts'
import { type Board, drawLine, findPlace, layBoard, placeOn } from '../../../../direct-work/people/board.ts'
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

/** Rings around me with everyone who stands there. Everyone is a button; a tap, a drag or the buttons of the panel move them. */
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
  const standing = size.width < size.height * 1.15
  const plain = layBoard(standing)
  const scale = Math.min(size.width / plain.width, size.height / plain.height) || 0
  // A shape is as broad as a finger needs, whatever the board's size.
  const token = scale === 0 ? 130 : Math.min(210, Math.max(110, 75 / scale))
  const board = useMemo(() => layBoard(standing, token), [standing, token])
  // On a phone names would lie on each other: letters stand on the shapes, and names in the list.
  const small = scale < 0.36
  const map = shownMap(page.answers)
  const spot = (clientX: number, clientY: number) => {
    const box = field.current?.getBoundingClientRect()
    return box === undefined ? null : findPlace(board, ((clientX - box.left) / box.width) * board.width, ((clientY - box.top) / box.height) * board.height)
  }
  const tap = (event: MouseEvent): void => {
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
        <Ground board={board} map={map} word={(key) => shortWord(page, key)} />
        {map.map((placed) => {
          const member = page.answers.members.find(({ id }) => id === placed.id)
          if (member === undefined) return null
          const at = placeOn(board, placed)
          const name = memberName(page, member)
          return (
            <button type="button" key={member.id} class="people-token" data-way-in={`one/${member.id}`} aria-pressed={picked === member.id} aria-label={`${name}: ${page.say(`people.ring.${placed.ring}`)}`}
              style={{ 'left': percent(at.x, board.width), 'top': percent(at.y, board.height), '--token': `${token * scale}px` }}
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

const RING_PAPERS = [['not-so-close', 'sky'], ['quite-close', 'meadow'], ['very-close', 'lilac']] as const

function Ground({ board, map, word }: { readonly board: Board; readonly map: readonly Placed[]; readonly word: (key: string) => string }): VNode {
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
        if (placed.feel === undefined) return null
        const line = drawLine(board, placeOn(board, placed), placed.feel)
        return <path key={placed.id} class="people-board__line" d={line.path} stroke-width={line.strokeWidth} stroke-dasharray={line.dash?.join(' ')} />
      })}
      <path class="people-board__me" d={cutDisc(me.x, me.y, me.radius)} />
      <text class="people-board__me-word" x={me.x} y={me.y + 18} text-anchor="middle">{word('people.me')}</text>
      {RING_PAPERS.map(([ring]) => <text key={ring} class="people-board__word" x={me.x} y={me.y + rings[ring] - 24} text-anchor="middle">{word(`people.ring.${ring}`)}</text>)}
      {(['not-sure', 'used-to-be'] as const).map((ring) => <text key={ring} class="people-board__word" x={beside[ring].x + beside[ring].width / 2} y={beside[ring].y + 58} text-anchor="middle">{word(`people.ring.${ring}`)}</text>)}
    </svg>
  )
}
