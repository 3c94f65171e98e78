import * as z from 'zod/mini'
import { DeviceId, Instant, StaffId } from '../record/ids.ts'
import { Staff } from '../record/staff.ts'

/** A public key of the organisation (P-256, uncompressed) in lower-case hex: 130 digits. */
export const OrganisationPublicKey = z.string().check(z.regex(/^04[0-9a-f]{128}$/))

// GET /api/hello: proof that our API answered (never navigator.onLine, never a bare 200).
export const HelloReply = z.object({
  doorstep: z.literal('central-record'),
  /** The nonce of the request's `x-nonce` header: a captive portal cannot know it. */
  nonce: z.string(),
  protocol: z.int(),
  minProtocol: z.int(),
  epoch: z.string(),
  serverTime: Instant,
  /** Demo mode: who can sign in without a password. Absent otherwise. */
  demoStaff: z.optional(z.array(Staff)),
  signedInAs: z.optional(Staff),
  /** What a new device's vault is also sealed to; absent where nobody but its owner can open a device. */
  recoveryKey: z.optional(OrganisationPublicKey),
  /** What a child's hand-over is sealed to beside the practitioner, so that no tablet's loss of its vault loses a child's words. */
  ingestKey: z.optional(OrganisationPublicKey),
  /** What children's feedback is sealed to: nobody who works on a case holds the other half. */
  insightsKey: z.optional(OrganisationPublicKey),
  /** Whether devices keep the untouched file of a photograph as well; absent: they do not. */
  keepOriginals: z.optional(z.boolean()),
  /** Whether those who read a drawing may see how it was drawn, line by line; absent: they may not. */
  replayDrawings: z.optional(z.boolean()),
})
export type HelloReply = z.infer<typeof HelloReply>

// POST /api/session: demo sign-in. DELETE /api/session: sign out.
export const SignInRequest = z.object({ staffId: StaffId, deviceId: DeviceId })
export type SignInRequest = z.infer<typeof SignInRequest>
export const SignInReply = z.object({ staff: Staff, epoch: z.string(), serverTime: Instant })
export type SignInReply = z.infer<typeof SignInReply>
