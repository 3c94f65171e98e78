import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import { type Board, drawLine, layBoard, placeAll } from './board.ts'
import type { Member, PeopleAnswers, Placed } from './answers.ts'
import { SHAPE_PATHS } from './shapes.ts'
import { cutDisc } from '../art/cut-paper.ts'

/** The board now and, if the child made one, as they would like it. No distance is measured and nobody is ranked. */
export function peoplePictures(answers: PeopleAnswers): readonly { readonly canvas: string; readonly scene: Scene }[] {
  if (answers.members.length === 0) return []
  const maps = [{ canvas: 'people-now', title: 'Now', map: answers.now }, ...(answers.wished ? [{ canvas: 'people-wished', title: 'How I would like it', map: answers.wished }] : [])]
  return maps.map(({ canvas, title, map }) => ({ canvas, scene: boardScene(answers.members, map, title) }))
}

function boardScene(members: readonly Member[], map: readonly Placed[], title: string): Scene {
  const board = layBoard(false)
  const places = placeAll(board, map)
  const standing = map.flatMap((placed) => {
    const member = members.find(({ id }) => id === placed.id)
    const at = places.get(placed.id)
    return member && at ? [{ placed, member, at }] : []
  })
  return {
    width: board.width, height: board.height, ground: 'sand', parts: [
      ...ground(board), { kind: 'text', x: 24, y: 50, text: title, size: 34, anchor: 'start', colour: 'night', weight: 'bold' },
      ...standing.flatMap(({ placed, at }): ScenePart[] => {
        if (placed.feel === undefined) return []
        const line = drawLine(board, at, placed.feel)
        return [{ kind: 'path', path: line.path, stroke: 'night', strokeWidth: line.strokeWidth, ...(line.dash && { dash: line.dash }) }]
      }),
      { kind: 'path', path: cutDisc(board.me.x, board.me.y, board.me.radius), fill: 'night' },
      { kind: 'text', x: board.me.x, y: board.me.y + 14, text: 'Me', size: 40, anchor: 'middle', colour: 'paper', weight: 'bold' },
      ...standing.flatMap(({ member, at }) => token(board, member, at)),
    ],
  }
}

/** Rings and the two places beside, with their names. */
function ground(board: Board): readonly ScenePart[] {
  const named = [['not-so-close', 'sky', 'not so close'], ['quite-close', 'meadow', 'quite close'], ['very-close', 'lilac', 'very close to me']] as const
  const rings = named.flatMap(([ring, fill, text]): ScenePart[] => [
    { kind: 'path', path: cutDisc(board.me.x, board.me.y, board.rings[ring] - 6), fill },
    { kind: 'text', x: board.me.x, y: board.me.y + board.rings[ring] - 20, text, size: 26, anchor: 'middle', colour: 'night' },
  ])
  const beside = ([['not-sure', 'not sure'], ['used-to-be', 'used to be']] as const).flatMap(([ring, text]): ScenePart[] => {
    const { x, y, width, height } = board.beside[ring]
    return [
      { kind: 'path', path: `M${x} ${y}h${width}v${height}h${-width}Z`, fill: 'paper', stroke: 'quiet', strokeWidth: 4, dash: ring === 'not-sure' ? [4, 18] : [30, 18] },
      { kind: 'text', x: x + width / 2, y: y + 42, text, size: 28, anchor: 'middle', colour: 'night' },
    ]
  })
  return [...rings, ...beside]
}

function token(board: Board, member: Member, { x, y }: { readonly x: number; readonly y: number }): readonly ScenePart[] {
  const { token: size } = board
  const label = member.label?.text ?? ''
  const shape: ScenePart = { kind: 'path', path: SHAPE_PATHS[member.shape], fill: member.colour, at: { x: x - size / 2, y: y - size / 2, size } }
  if (label === '') return [shape]
  if (member.initials) return [shape, { kind: 'text', x, y: y + 15, text: initialsOf(label), size: 42, anchor: 'middle', colour: 'paper', weight: 'bold' }]
  return [shape, ...layText(label, { x, y: y + size / 2 + 28, width: size * 1.7, size: 26, anchor: 'middle', weight: 'bold' }).parts.slice(0, 2)]
}

/** First letters of the words the child wrote, two at most. */
export function initialsOf(label: string): string {
  return label.trim().split(/\s+/).slice(0, 2).map((word) => Array.from(word)[0]?.toUpperCase() ?? '').join('')
}
