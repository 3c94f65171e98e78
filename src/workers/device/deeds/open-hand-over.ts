import type { Captures, FoundChunks, FoundSession } from '../../../device-store/capture/captures.ts'
import { CaptureEvent } from '../../../direct-work/session/capture-event.ts'
import { type ReplayedSession, replaySession, toolsOf } from '../../../direct-work/session/replay-session.ts'
import { loadTools } from '../../../direct-work/tools.ts'
import { fromHex } from '../../../vault/bytes.ts'
import { readCapturePair } from '../../../vault/capture/capture-pair.ts'
import { type OpenedChunks, openChunks } from '../../../vault/capture/open-chunks.ts'
import { PUBLIC_KEY_BYTES } from '../../../vault/hpke/schedule.ts'
import type { TakenBack } from '../../direct-work-api.ts'
import type { SealedHandOver } from '../hand-overs.ts'

/** A hand-over as it was found: opened, verified and replayed, and not yet a record. */
export interface OpenedHandOver {
  readonly sealed: SealedHandOver
  readonly chunks: OpenedChunks
  /** Null: nothing that was kept of it opens. */
  readonly session: ReplayedSession | null
  readonly findings: TakenBack['findings']
  /** Nothing was done and nothing is missing. */
  readonly nothingMade: boolean
  /** Some of it says what this build does not know: the sealed chunks stay. */
  readonly understood: boolean
}

/** Says why a session cannot be opened now; it stays as it is. */
export type NotOpened = { readonly kind: 'not-opened'; readonly sealed: SealedHandOver }

/** Opens what a child made. Nothing is changed. */
export async function openHandOver(sealed: SealedHandOver, captures: Captures, clear: FoundSession | undefined): Promise<OpenedHandOver | NotOpened> {
  const found = await captures.chunks(sealed.sessionId)
  const recipient = await readCapturePair(sealed.pair)
  if (!recipient) return { kind: 'not-opened', sealed }
  const ingestKey = fromHex(sealed.ingestKey, PUBLIC_KEY_BYTES)
  const keys = { sessionId: sealed.sessionId, publicKey: recipient.publicKey, ...(ingestKey && { ingestKey }) }
  const chunks = await openChunks(recipient, keys, found.copies, found.lastSeq)
  if (found.unread && mayBeElsewhere(found, chunks)) return { kind: 'not-opened', sealed }
  const read = chunks.events.map((event) => CaptureEvent.safeParse(event))
  const events = read.flatMap((one) => one.success ? [one.data as CaptureEvent] : [])
  const session = replaySession(events, await loadTools(toolsOf(events)))
  const nothingLeft = !clear && found.copies.length === 0 && found.lastSeq === 0
  const isMissing = chunks.missing.length > 0 || nothingLeft
  const nothingMade = chunks.missing.length === 0 && chunks.strangers.length === 0 && read.length === events.length && events.every(({ kind }) => kind === 'opened' || kind === 'profile')
  const understood = read.length === events.length && (session?.notUnderstood ?? 0) === 0
  const findings: TakenBack['findings'] = [
    ...(chunks.strangers.length > 0 || keysDiffer(sealed, clear) ? ['key-swapped' as const] : []),
    ...(isMissing ? ['missing' as const] : []),
    ...(chunks.chained ? [] : ['not-chained' as const]),
    ...(nothingMade ? ['nothing-made' as const] : []),
    ...(understood ? [] : ['not-understood' as const]),
  ]
  return { sealed, chunks, session, findings, nothingMade, understood }
}

/** A place that could not be read may hold what the others lack. */
function mayBeElsewhere(found: FoundChunks, chunks: OpenedChunks): boolean {
  return chunks.missing.length > 0 || found.copies.length === 0
}

/** Whether a copy in clear names other keys than those this session was handed over with. */
function keysDiffer(sealed: SealedHandOver, clear: FoundSession | undefined): boolean {
  if (!clear) return false
  const { session, markDiffers } = clear
  return markDiffers || session.publicKey !== sealed.pair.publicKey || session.ingestKey !== sealed.ingestKey || session.insightsKey !== sealed.insightsKey
}
