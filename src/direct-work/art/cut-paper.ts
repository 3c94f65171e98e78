import type { SceneColour } from '../scene.ts'

/** One piece of cut paper: SVG path data in a box of 100 x 100, and the paper it is cut from. All art is filled shapes, no outlines. */
export interface Piece {
  readonly path: string
  readonly fill: SceneColour
}

/** A picture: pieces of paper, the lowest first. */
export type Art = readonly Piece[]

export type Point = readonly [x: number, y: number]

/** Papers that carry a shape; the others are light and lie on or under them. Screens with few colours need to know which is which. */
export const DARK_PAPERS: readonly SceneColour[] = ['night', 'quiet', 'clay', 'sea', 'moss', 'straw', 'plum']

/** A disc, or an oval, as a hand cuts it: never quite round. */
export function cutDisc(x: number, y: number, across: number, down: number = across): string {
  const count = 12
  return throughAll(Array.from({ length: count }, (_, step) => {
    const turn = (step / count) * 2 * Math.PI
    const reach = 1 + 0.012 * Math.sin(turn * 2 + x) + 0.008 * Math.sin(turn * 3 + y)
    return [x + Math.cos(turn) * across * reach, y + Math.sin(turn) * down * reach] as const
  }))
}

/** A shape with straight edges and soft corners; `soft` is about the radius of a corner. */
export function cutCorners(points: readonly Point[], soft = 4): string {
  const placed = points.map(([x, y]) => [x + 0.6 * unevenness(x, y), y + 0.6 * unevenness(y, x)] as const)
  const parts = placed.map((corner, index) => {
    const before = placed[(index + placed.length - 1) % placed.length] ?? corner
    const after = placed[(index + 1) % placed.length] ?? corner
    const from = towards(corner, before, soft)
    const to = towards(corner, after, soft)
    return `${index === 0 ? 'M' : 'L'}${write(from)}Q${write(corner)} ${write(to)}`
  })
  return `${parts.join('')}Z`
}

/** An upright sheet of paper. */
export function cutSheet(x: number, y: number, width: number, height: number, soft = 4): string {
  return cutCorners([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], soft)
}

/** A closed shape with no corners, through all points. */
export function cutRound(points: readonly Point[]): string {
  return throughAll(points)
}

/** A strip of paper of one width along a curve through all points, with round ends. */
export function cutStrip(points: readonly Point[], width: number): string {
  const line = alongCurve(points)
  const left: Point[] = []
  const right: Point[] = []
  line.forEach(([x, y], index) => {
    const [nextX, nextY] = line[Math.min(index + 1, line.length - 1)] ?? [x, y]
    const [lastX, lastY] = line[Math.max(index - 1, 0)] ?? [x, y]
    const length = Math.hypot(nextX - lastX, nextY - lastY) || 1
    const half = (width / 2) * (1 + 0.06 * Math.sin(index * 0.32 + width))
    const acrossX = (-(nextY - lastY) / length) * half
    const acrossY = ((nextX - lastX) / length) * half
    left.push([x + acrossX, y + acrossY])
    right.push([x - acrossX, y - acrossY])
  })
  const end = roundEnd(line.at(-1), left.at(-1))
  const begin = roundEnd(line[0], right[0])
  // The same way round as every other shape, so that shapes may overlap in one path.
  const outline = [...left, ...end, ...right.reverse(), ...begin].reverse()
  return `M${outline.map(write).join('L')}Z`
}

/** Points on a part of a circle; degrees clockwise from three o'clock. */
export function aroundPoint(x: number, y: number, radius: number, fromDegrees: number, toDegrees: number, down: number = radius): readonly Point[] {
  const steps = Math.max(2, Math.ceil(Math.abs(toDegrees - fromDegrees) / 30))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const turn = ((fromDegrees + ((toDegrees - fromDegrees) * step) / steps) * Math.PI) / 180
    return [x + Math.cos(turn) * radius, y + Math.sin(turn) * down] as const
  })
}

/** Points turned about a centre. */
export function turned(points: readonly Point[], degrees: number, [aboutX, aboutY]: Point = [50, 50]): readonly Point[] {
  const turn = (degrees * Math.PI) / 180
  return points.map(([x, y]) => [
    aboutX + (x - aboutX) * Math.cos(turn) - (y - aboutY) * Math.sin(turn),
    aboutY + (x - aboutX) * Math.sin(turn) + (y - aboutY) * Math.cos(turn),
  ] as const)
}

export function piece(fill: SceneColour, ...paths: readonly string[]): Piece {
  return { fill, path: paths.join('') }
}

/** The half circle that closes a strip, from one edge over the end to the other. */
function roundEnd(centre: Point | undefined, edge: Point | undefined): readonly Point[] {
  if (!centre || !edge) return []
  return [36, 72, 108, 144].map((degrees) => turned([edge], -degrees, centre)[0] ?? centre)
}

/** Many points on the smooth curve through a few. */
function alongCurve(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return straight(points)
  const found: Point[] = []
  for (let index = 0; index < points.length - 1; index += 1) {
    const from = points[index] as Point
    const to = points[index + 1] as Point
    const before = points[index - 1] ?? from
    const after = points[index + 2] ?? to
    for (let step = 0; step < 6; step += 1) found.push(betweenPoints(before, from, to, after, step / 6))
  }
  return [...found, points.at(-1) as Point]
}

function straight(points: readonly Point[]): readonly Point[] {
  const [from, to] = points
  if (!from || !to) return points
  return Array.from({ length: 5 }, (_, step) => [from[0] + ((to[0] - from[0]) * step) / 4, from[1] + ((to[1] - from[1]) * step) / 4] as const)
}

function betweenPoints(before: Point, from: Point, to: Point, after: Point, share: number): Point {
  const at = (axis: 0 | 1) => {
    const [a, b, c, d] = [before[axis], from[axis], to[axis], after[axis]]
    return 0.5 * (2 * b + (c - a) * share + (2 * a - 5 * b + 4 * c - d) * share ** 2 + (3 * b - a - 3 * c + d) * share ** 3)
  }
  return [at(0), at(1)]
}

function throughAll(points: readonly Point[]): string {
  const around = (index: number) => points[(index + points.length) % points.length] as Point
  const curves = points.map((from, index) => {
    const [before, to, after] = [around(index - 1), around(index + 1), around(index + 2)]
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${write(first)} ${write(second)} ${write(to)}`
  })
  return `M${write(around(0))}${curves.join('')}Z`
}

function towards([fromX, fromY]: Point, [toX, toY]: Point, distance: number): Point {
  const length = Math.hypot(toX - fromX, toY - fromY) || 1
  const share = Math.min(distance / length, 0.5)
  return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]
}

/** Between -1 and 1, the same for the same place: what makes a cut look like a hand's. */
function unevenness(x: number, y: number): number {
  const mixed = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453
  return 2 * (mixed - Math.floor(mixed)) - 1
}

function write([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
