import * as z from 'zod/mini'

/** Ideas to draw; each may be skipped without a word. */
export const IDEAS = ['favourite-place', 'made-up-animal', 'weather-inside', 'anything'] as const
export const Idea = z.enum(IDEAS)
export type Idea = z.infer<typeof Idea>

/** The two halves of the sheet are canvases of their own, `child` and `together`: nobody draws on the child's half but the child. */
export const ScribbleAnswers = z.object({
  idea: z.nullable(Idea),
  /** Whether the practitioner draws too, on a sheet beside. */
  together: z.boolean(),
})
export type ScribbleAnswers = z.infer<typeof ScribbleAnswers>

export const ScribbleAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idea'), idea: z.nullable(Idea) }),
  z.object({ kind: z.literal('together'), together: z.boolean() }),
])
export type ScribbleAction = z.infer<typeof ScribbleAction>
