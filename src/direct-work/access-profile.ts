import * as z from 'zod/mini'

/** How a child reaches the screen. Chosen before the hand-over and changeable at any moment without losing anything. */
export const AccessProfile = z.object({
  targets: z.enum(['large', 'extra-large', 'largest']),
  text: z.enum(['usual', 'large', 'largest']),
  contrast: z.enum(['usual', 'high']),
  /** One plain ground, no shadows, fewer things at once. */
  lowStimulation: z.boolean(),
  symbols: z.boolean(),
  /** The device's own voice, on tap only. */
  readAloud: z.boolean(),
  /** auto: the frame moves on by itself; step: one switch moves, the other chooses (or long and short press of one). */
  scanning: z.enum(['off', 'auto', 'step']),
  scanEveryMs: z.int().check(z.minimum(600), z.maximum(10_000)),
  /** Rest on a target this long to choose it; 0: off. */
  dwellMs: z.int().check(z.minimum(0), z.maximum(5000)),
  hand: z.enum(['right', 'left']),
  motion: z.enum(['none', 'gentle']),
})
export type AccessProfile = z.infer<typeof AccessProfile>

export const USUAL_ACCESS: AccessProfile = {
  targets: 'large', text: 'usual', contrast: 'usual', lowStimulation: false, symbols: false, readAloud: false,
  scanning: 'off', scanEveryMs: 2000, dwellMs: 0, hand: 'right', motion: 'gentle',
}
