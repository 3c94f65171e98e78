import { type Feel, type Placed, type Ring, TURNS } from './answers.ts'
import { isAroundMe } from './reduce-people.ts'

/** The board on which people stand: "me" in the middle of three rings, and two places beside or below. Units are the board's own. */
export interface Board {
  readonly width: number
  readonly height: number
  readonly me: { readonly x: number; readonly y: number; readonly radius: number }
  /** Outer edge of each ring. */
  readonly rings: Readonly<Record<'very-close' | 'quite-close' | 'not-so-close', number>>
  readonly beside: Readonly<Record<'not-sure' | 'used-to-be', { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>>
  /** Breadth of a shape. */
  readonly token: number
  /** From the middle of one shape to the middle of the next, at the least. */
  readonly apart: number
}

const MIDDLE_OF_RING = { 'very-close': 0.31, 'quite-close': 0.6, 'not-so-close': 0.885 } as const

/** A board lying or standing, as the room for it does. `token` is the breadth of a shape in board units, `gap` what lies between two. */
export function layBoard(standing: boolean, token = 130, gap = 24): Board {
  const radius = 590
  const rings = { 'very-close': radius * 0.46, 'quite-close': radius * 0.745, 'not-so-close': radius }
  const apart = token + gap
  const me = { x: 600, y: 600, radius: radius * 0.13 }
  return standing
    ? { width: 1200, height: 1500, me, rings, token, apart, beside: { 'not-sure': { x: 10, y: 1204, width: 585, height: 290 }, 'used-to-be': { x: 605, y: 1204, width: 585, height: 290 } } }
    : { width: 1620, height: 1200, me, rings, token, apart, beside: { 'not-sure': { x: 1220, y: 20, width: 380, height: 570 }, 'used-to-be': { x: 1220, y: 610, width: 380, height: 570 } } }
}

/** Where the middle of a shape stands. */
export function placeOn(board: Board, { ring, turn }: Pick<Placed, 'ring' | 'turn'>): { readonly x: number; readonly y: number } {
  if (isAroundMe(ring)) {
    const angle = (turn / TURNS) * 2 * Math.PI
    const reach = board.rings['not-so-close'] * MIDDLE_OF_RING[ring]
    return { x: board.me.x + Math.sin(angle) * reach, y: board.me.y - Math.cos(angle) * reach }
  }
  const room = board.beside[ring]
  const step = board.apart
  const across = Math.max(1, Math.floor(room.width / step))
  const head = Math.max(60, board.token * 0.62)
  const down = Math.max(1, Math.floor((room.height - head) / step))
  const seat = turn % (across * down)
  return { x: room.x + (room.width - across * step) / 2 + (seat % across + 0.5) * step, y: room.y + head + (Math.floor(seat / across) + 0.5) * step }
}

/** Rounds of moving apart: the last of them move nothing on any board that has room. */
const ROUNDS = 160

/**
 * Where everyone stands, so that nobody stands on anybody: each on their own ring, as near to their turn as the others allow. Only the
 * picture moves; the place and the turn the child chose stay in the answers.
 */
export function placeAll(board: Board, map: readonly Placed[]): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const reach = ({ ring }: Placed): number => isAroundMe(ring) ? board.rings['not-so-close'] * MIDDLE_OF_RING[ring] : 0
  const around = map.filter(({ ring }) => isAroundMe(ring)).map((placed, index) => ({ placed, radius: reach(placed), angle: (placed.turn / TURNS) * 2 * Math.PI + index * 1e-3 }))
  const at = ({ radius, angle }: { readonly radius: number; readonly angle: number }) => ({ x: board.me.x + Math.sin(angle) * radius, y: board.me.y - Math.cos(angle) * radius })
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, one] of around.entries()) {
      for (const other of around.slice(index + 1)) {
        const [here, there] = [at(one), at(other)]
        const missing = board.apart - Math.hypot(here.x - there.x, here.y - there.y)
        if (missing <= 0) continue
        // Round the shorter way; who came later gives way as much as who came before.
        const turned = Math.sin(other.angle - one.angle) < 0 ? -1 : 1
        one.angle -= (turned * missing * 0.3) / one.radius
        other.angle += (turned * missing * 0.3) / other.radius
      }
    }
  }
  const beside = map.filter(({ ring }) => !isAroundMe(ring)).map((placed): readonly [string, { readonly x: number; readonly y: number }] => [placed.id, placeOn(board, placed)])
  return new Map([...around.map((one): readonly [string, { readonly x: number; readonly y: number }] => [one.placed.id, at(one)]), ...beside])
}

/** Whether everyone stands free of everyone else. */
export function hasRoom(board: Board, places: ReturnType<typeof placeAll>): boolean {
  const all = [...places.values()]
  return all.every((one, index) => all.slice(index + 1).every((other) => Math.hypot(one.x - other.x, one.y - other.y) > board.apart * 0.98))
}

/** What lies under a tap, in board units: a place and a turn around "me"; null off every place. */
export function findPlace(board: Board, x: number, y: number): { readonly ring: Ring; readonly turn?: number } | null {
  for (const ring of ['not-sure', 'used-to-be'] as const) {
    const room = board.beside[ring]
    if (x >= room.x && x <= room.x + room.width && y >= room.y && y <= room.y + room.height) return { ring }
  }
  const distance = Math.hypot(x - board.me.x, y - board.me.y)
  const ring = (['very-close', 'quite-close', 'not-so-close'] as const).find((one) => distance <= board.rings[one])
  if (ring === undefined) return null
  const angle = Math.atan2(x - board.me.x, board.me.y - y)
  return { ring, turn: Math.round(((angle / (2 * Math.PI)) * TURNS + TURNS)) % TURNS }
}

/** A line from "me" to a shape: smooth and thick, in waves, in corners, or in pieces. The four differ in form, all in one colour. */
export function drawLine(board: Board, to: { readonly x: number; readonly y: number }, feel: Feel): { readonly path: string; readonly strokeWidth: number; readonly dash?: readonly [number, number] } {
  const { me } = board
  const length = Math.hypot(to.x - me.x, to.y - me.y) || 1
  const [alongX, alongY] = [(to.x - me.x) / length, (to.y - me.y) / length]
  const [from, end] = [me.radius, length - board.token * 0.42]
  const at = (distance: number, aside: number) => `${round(me.x + alongX * distance - alongY * aside)} ${round(me.y + alongY * distance + alongX * aside)}`
  if (feel === 'good') return { path: `M${at(from, 0)}L${at(end, 0)}`, strokeWidth: 12 }
  if (feel === 'on-off') return { path: `M${at(from, 0)}L${at(end, 0)}`, strokeWidth: 8, dash: [34, 30] }
  const count = Math.max(2, Math.round((end - from) / (feel === 'mixed' ? 62 : 30)))
  const share = (index: number) => from + ((end - from) * index) / count
  const steps = Array.from({ length: count + 1 }, (_, index) => index)
  if (feel === 'hard') return { path: `M${steps.map((index) => at(share(index), index === 0 || index === count ? 0 : index % 2 === 0 ? 24 : -24)).join('L')}`, strokeWidth: 9 }
  const [first, second, ...rest] = steps.map((index) => at(share(index), 0))
  return { path: `M${first}Q${at(share(0.5), -44)} ${second}${rest.map((point) => `T${point}`).join('')}`, strokeWidth: 7 }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
