import * as z from 'zod/mini'
import { Band } from '../../record/case-pack.ts'
import { AccessProfile } from '../access-profile.ts'
import { GivenPath } from '../path/given-path.ts'
import { TOOL_IDS } from '../tool-id.ts'

/**
 * All that the child's page knows: no name, no case, no visit. It lies in clear on the device while the child holds the tablet, so
 * nothing may be added here that says who the child is.
 */
export const HandedOver = z.object({
  sessionId: z.string(),
  tools: z.array(z.enum(TOOL_IDS)).check(z.minLength(1), z.maxLength(3)),
  band: Band,
  profile: AccessProfile,
  /** Language pack of the child's screen, `en-GB`. */
  language: z.string(),
  /** Whether the adult sits beside the child and can see, so that the child is told the truth. */
  adultCanSee: z.boolean(),
  /** Somebody the child may not want to be read by is near: cover by itself after a minute without a touch. */
  othersNear: z.boolean(),
  /** The adult writes for the child. */
  scribed: z.boolean(),
  /** My path as the practitioner confirmed it: codes, and the days they ticked. Only where the tool was chosen. */
  path: z.optional(GivenPath),
})
export type HandedOver = z.infer<typeof HandedOver>
