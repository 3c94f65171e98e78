import { PLAIN_BOX, THREE_HOUSES } from '../art/pieces/boards.ts'
import type { Art } from '../art/cut-paper.ts'
import type { House } from './answers.ts'

/** Each house has its own shape, so that none is told by colour; none looks brighter or kinder than another. */
export const HOUSE_ART: Readonly<Record<House, Art>> = {
  good: THREE_HOUSES[0] ?? PLAIN_BOX, worries: THREE_HOUSES[1] ?? PLAIN_BOX, wishes: THREE_HOUSES[2] ?? PLAIN_BOX, box: PLAIN_BOX,
}

/** The paper front of a house in its box of 100: where a drawing lies. */
export const FRONT = { x: 20, y: 52, width: 60, height: 37 } as const
