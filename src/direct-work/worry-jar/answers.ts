import * as z from 'zod/mini'
import { ItemId } from '../../record/ids.ts'
import { ToldWords } from '../words.ts'

export const WORRY_STEPS = ['worry', 'can', 'plan', 'rest'] as const
export type WorryStep = (typeof WORRY_STEPS)[number]
export const CAN_ANSWERS = ['yes', 'not-now', 'not-sure'] as const
export const PLAN_PARTS = ['who', 'what', 'when'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

const Worry = z.object({
  id: ItemId,
  words: z.optional(ToldWords),
  inJar: z.boolean(),
  /** Whether anyone can do something about it, as the child sees it. */
  can: z.optional(z.enum(CAN_ANSWERS)),
  plan: z.object({ who: z.optional(ToldWords), what: z.optional(ToldWords), when: z.optional(ToldWords) }),
  /** The child let it rest for now. It stays in the jar all the same. */
  resting: z.boolean(),
})
export type Worry = z.infer<typeof Worry>

export const WorryJarAnswers = z.object({
  /** The child saw who reads what is in the jar. */
  heard: z.boolean(),
  /** From the junior band on a worry may be looked at: can anyone do something? */
  tree: z.boolean(),
  worries: z.array(Worry),
  open: z.optional(z.object({ worry: ItemId, step: z.enum(WORRY_STEPS), view: z.enum(['write', 'draw']) })),
})
export type WorryJarAnswers = z.infer<typeof WorryJarAnswers>

/** Nothing here takes a worry away: a worry is added, changed and put in the jar, and never thrown out. */
export const WorryJarAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hear') }),
  z.object({ kind: z.literal('begin'), worry: ItemId, view: z.enum(['write', 'draw']) }),
  z.object({ kind: z.literal('go'), worry: ItemId, step: z.enum(WORRY_STEPS), view: z.enum(['write', 'draw']) }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('say'), worry: ItemId, words: ToldWords }),
  z.object({ kind: z.literal('put-in'), worry: ItemId }),
  z.object({ kind: z.literal('can'), worry: ItemId, answer: z.enum(CAN_ANSWERS) }),
  z.object({ kind: z.literal('plan'), worry: ItemId, part: z.enum(PLAN_PARTS), words: ToldWords }),
  z.object({ kind: z.literal('rest'), worry: ItemId }),
])
export type WorryJarAction = z.infer<typeof WorryJarAction>

export const worryCanvas = (worry: string) => `worry-${worry}`
