import { HandedOver } from '../../direct-work/session/hand-over.ts'
import type { CaptureEvent } from '../../direct-work/session/capture-event.ts'
import type { CaptureLog } from '../../device-store/capture/captures.ts'
import type { LogOpening } from '../../device-store/capture/open-capture-log.ts'
import { canonicalJson, type Json } from '../../record/json.ts'
import { type CaptureKeys, chainStart } from '../../vault/capture/chunk-form.ts'
import { sealChunk } from '../../vault/capture/seal-chunk.ts'
import { sealFeedback } from '../../vault/capture/seal-feedback.ts'
import { hashBytes } from '../../vault/hash-bytes.ts'
import { readPublicKey } from '../../vault/hpke/read-public-key.ts'
import type { CaptureApi } from '../capture-api.ts'

export interface CaptureParts {
  readonly openLog: () => Promise<LogOpening>
  /** Takes the device's one hand-over; false: another window has it. */
  readonly hold: (onLost: () => void) => Promise<boolean>
}

type Kept = Awaited<ReturnType<CaptureApi['keep']>>

interface Running {
  readonly log: CaptureLog
  readonly keys: CaptureKeys
  /** The last number ever given, and what the next chunk names as the one before it. */
  seq: number
  prev: string
}

interface Waiting {
  readonly texts: string[]
  readonly kept: Promise<Kept>
}

/** The child's side of a hand-over: seals what happens with public keys, in order, and keeps it. */
export function createCapture(parts: CaptureParts): CaptureApi {
  let running: Running | undefined
  let beginning: ReturnType<CaptureApi['begin']> | undefined
  let held = false
  let lost = false
  /** Calls that came while a chunk was under way: they become one. */
  let waiting: Waiting | undefined
  let underWay: Promise<unknown> = Promise.resolve()

  async function begin(): ReturnType<CaptureApi['begin']> {
    held ||= await parts.hold(() => {
      held = false
      lost = true
      // The vault's side waits for the files.
      void underWay.then(() => running?.log.close())
    })
    if (!held) return { kind: 'elsewhere' }
    lost = false
    const opening = await parts.openLog()
    if (opening.kind === 'busy') return { kind: 'elsewhere' }
    if (opening.kind !== 'open') return opening
    const { log } = opening
    if (lost) {
      await log.close()
      return { kind: 'elsewhere' }
    }
    const handed = HandedOver.safeParse(log.session.handed)
    const publicKey = await readPublicKey(log.session.publicKey)
    // Without its key nothing could be kept: the page must not take anything.
    if (!handed.success || !publicKey) {
      await log.close()
      return { kind: 'lost' }
    }
    const ingestKey = await readPublicKey(log.session.ingestKey)
    const keys: CaptureKeys = { sessionId: log.session.sessionId, publicKey, ...(ingestKey && { ingestKey }) }
    const { chunk, lastSeq } = log.last
    running = { log, keys, seq: lastSeq, prev: chunk ? await hashBytes(Uint8Array.from(chunk)) : await chainStart(keys) }
    return { kind: 'ready', handed: handed.data, again: lastSeq > 0 }
  }

  async function keepTexts(now: Running, texts: readonly string[]): Promise<Kept> {
    if (lost) return { kind: 'not-kept', reason: 'lost' }
    const seq = now.seq + 1
    const { chunk, hash } = await sealChunk(now.keys, { seq, prev: now.prev }, `[${texts.join(',')}]`)
    const kept = await now.log.append(seq, chunk)
    if (kept !== 'kept') return { kind: 'not-kept', reason: kept }
    now.seq = seq
    now.prev = hash
    return { kind: 'kept' }
  }

  return {
    begin: () => (beginning ??= begin().then((answer) => {
      if (answer.kind !== 'ready') beginning = undefined
      return answer
    })),
    async keep(events) {
      const now = running
      if (!now) return { kind: 'not-kept', reason: 'lost' }
      // Written out at once: what the page changes afterwards is not what it asked to keep.
      const texts = events.map((event: CaptureEvent) => canonicalJson(event as unknown as Json))
      if (texts.length === 0) return { kind: 'kept' }
      if (waiting) {
        waiting.texts.push(...texts)
        return waiting.kept
      }
      const mine: string[] = [...texts]
      const kept = underWay.then(() => {
        waiting = undefined
        return keepTexts(now, mine)
      })
      waiting = { texts: mine, kept }
      underWay = kept.catch(() => undefined)
      return kept
    },
    async sealFeedback(feedback) {
      const insightsKey = await readPublicKey(running?.log.session.insightsKey)
      return insightsKey ? sealFeedback(insightsKey, canonicalJson(feedback as Json)) : null
    },
  }
}
