import * as z from 'zod/mini'
import type { CaptureSession } from './captures.ts'

const Hex = z.string().check(z.regex(/^[0-9a-f]{130}$/))
const Session = z.object({
  sessionId: z.string().check(z.regex(/^[0-9a-f-]{36}$/)), state: z.enum(['handed-over', 'back']), handed: z.custom<object>((value) => typeof value === 'object' && value !== null),
  publicKey: Hex, ingestKey: z.optional(Hex), insightsKey: z.optional(Hex),
})

/** A session as a row or the mark holds it; null if it is none. */
export function readSession(found: unknown): CaptureSession | null {
  const result = Session.safeParse(found)
  return result.success ? result.data as CaptureSession : null
}

/** The same from the mark's text. */
export function sessionFromText(text: string | null): CaptureSession | null {
  try {
    return text === null ? null : readSession(JSON.parse(text))
  } catch {
    return null
  }
}

/** Whether two copies of a session name the same keys. */
export function sameKeys(a: CaptureSession, b: CaptureSession): boolean {
  return a.sessionId === b.sessionId && a.publicKey === b.publicKey && a.ingestKey === b.ingestKey && a.insightsKey === b.insightsKey
}
