import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock, Random } from './clock.ts'

/** The machine's own clock and randomness. */
export const systemClock: Clock = { nowMs: () => Date.now() }
export const systemRandom: Random = { uuid: () => randomUUID(), secret: () => randomBytes(32).toString('base64url') }
