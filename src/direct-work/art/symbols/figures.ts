import { cutCorners, cutDisc, piece, type Piece } from '../cut-paper.ts'
import type { SceneColour } from '../../scene.ts'

/**
 * A person as a paper shape: a round over a cone, like a piece of a board game. Told apart by size and by what stands beside, never
 * by hair, skin or dress. `base` is where it stands; the younger, the larger the round beside the cone.
 */
export function cutPerson(fill: SceneColour, x: number, base: number, height: number, young = 0): Piece {
  const round = height * (0.185 + 0.045 * young)
  const neck = base - height + round * 1.72
  return piece(
    fill,
    cutDisc(x, base - height + round, round),
    cutCorners([[x - height * 0.12, neck + height * 0.03], [x + height * 0.12, neck + height * 0.03], [x + height * 0.3, base], [x - height * 0.3, base]], height * 0.09),
  )
}

/** A four-sided roof and walls; `size` is the width of the walls. */
export function cutHouse(x: number, base: number, size: number, walls: SceneColour, roof: SceneColour): readonly Piece[] {
  const half = size / 2
  return [
    piece(walls, cutCorners([[x - half, base - size * 0.72], [x + half, base - size * 0.72], [x + half, base], [x - half, base]], 2.5)),
    piece(roof, cutCorners([[x, base - size * 1.32], [x + half * 1.32, base - size * 0.66], [x - half * 1.32, base - size * 0.66]], 4)),
    piece('paper', cutCorners([[x - size * 0.13, base - size * 0.42], [x + size * 0.13, base - size * 0.42], [x + size * 0.13, base], [x - size * 0.13, base]], 2)),
  ]
}

/** A triangle that points along `degrees` (0: right, 90: down). */
export function cutPoint(x: number, y: number, size: number, degrees: number): string {
  const turn = (degrees * Math.PI) / 180
  const [alongX, alongY] = [Math.cos(turn), Math.sin(turn)]
  return cutCorners([
    [x + alongX * size, y + alongY * size],
    [x - alongX * size * 0.55 - alongY * size * 0.95, y - alongY * size * 0.55 + alongX * size * 0.95],
    [x - alongX * size * 0.55 + alongY * size * 0.95, y - alongY * size * 0.55 - alongX * size * 0.95],
  ], size * 0.22)
}
