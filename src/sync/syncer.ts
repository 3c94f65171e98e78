import type { HelloReply } from '../wire/session.ts'
import type { PictureItem } from '../outbox/outbox-item.ts'
import { tryAgain } from '../outbox/receipt.ts'
import { textInOrder } from '../outbox/sending-order.ts'
import type { RecordId } from '../record/ids.ts'
import { unreachable } from '../record/unreachable.ts'
import type { Signal } from './signal-state.ts'
import { clearableCases, clearCase } from './pull/access-lost.ts'
import { keepItems, push } from './push.ts'
import { pull, type PullListener } from './pull/pull.ts'
import type { Hearing, Nudge } from './network.ts'
import { NEWS_SPREAD_MS, retryDelayMs, SPREAD_MS } from './retry.ts'
import { sayHello } from './signal.ts'
import { sendPictures } from './pictures/send-pictures.ts'
import type { SyncContext, SyncOutcome } from './sync-context.ts'
import { takeNewEpoch } from './new-epoch.ts'
import { rememberContact } from './remember-contact.ts'

export const POLL_MS = 60_000

export interface SyncerOptions {
  readonly context: SyncContext
  /** Spread of the first automatic try after signal returns; 0 in demo mode and tests. */
  readonly spreadMs?: number
  readonly isSigned: (visitId: string) => boolean
  readonly onSignal: (signal: Signal) => void
  readonly onSending: () => void
  readonly onProgress: PullListener['progress']
  /** What our API said of itself at the start of a conversation. */
  readonly onHello?: (hello: HelloReply) => void
  /** Bytes beside the text that could be brought while there is signal; called after a quiet round. */
  readonly prefetch?: () => Promise<void>
}

/** The one conversation with the central record: hello, push, pull, pictures; then it waits for a reason to start again. */
export class Syncer {
  signal: Signal = 'unknown'
  /** The record said that it runs with demo sign-ins. */
  demo = false
  /** A conversation is under way: what can wait should. */
  talking = false
  /** Outbox items on their way now. */
  sending: ReadonlySet<string> = new Set()
  readonly bytesSent = new Map<string, number>()
  pictureNow: PictureItem | undefined
  /** Records whose pictures were begun since none last waited: the "3" of "picture 2 of 3" counts these and those still waiting. */
  readonly begun = new Set<RecordId>()
  readonly #options: SyncerOptions
  readonly #stopped = new AbortController()
  #failures = 0
  #hurry = false
  #wake: AbortController | undefined
  #woken = false
  #newsSoon = false
  #hearing: Hearing | undefined
  /** What the last hello took there and back. */
  #roundTripMs = 0

  constructor(options: SyncerOptions) {
    this.#options = options
  }

  /** Runs until `stop`. Failures end as states that a person can see, never as an end of the loop. */
  async run(): Promise<void> {
    this.#hearing = this.#options.context.network.hear?.((nudge) => this.wake(nudge))
    while (!this.#stopped.signal.aborted) {
      this.#woken = false
      const hurry = this.#hurry
      this.#hurry = false
      // A store that is gone throws; the loop goes on, slower and slower, and the person sees what waits.
      this.talking = true
      const outcome = await this.round(hurry).catch((): SyncOutcome => this.#settle({ kind: 'not-kept', reason: 'store-lost' }))
      this.talking = false
      // Without signal a stream that is asked for again and again would only cost battery.
      if (!this.#stopped.signal.aborted) this.#hearing?.holdStream(this.signal === 'here')
      await this.#pause(this.#delayAfter(outcome))
    }
  }

  stop(): void {
    this.#stopped.abort()
    this.#hearing?.stop()
    this.#wake?.abort()
  }

  /** A reason to talk now. `send-now` also tries again what needed a person, and skips the spread. */
  wake(reason: 'written' | 'network' | 'send-now' | Nudge): void {
    // After failures only a person or the network's return cuts the waiting short.
    if ((reason === 'written' || reason === 'news') && this.#failures > 0) return
    if (reason === 'news') return void this.#talkSoon()
    if (reason === 'send-now') this.#hurry = true
    this.#woken = true
    this.#wake?.abort()
  }

  /** One whole conversation. */
  async round(hurry = false): Promise<SyncOutcome> {
    const { context } = this.#options
    if (hurry) await this.#retryTroubled()
    if (this.signal !== 'here') {
      const wasOut = this.signal === 'none'
      const hello = await this.#greet()
      if (hello.kind !== 'done') return this.#settle(hello)
      if (wasOut && !hurry) await this.#pause(context.random.fraction() * (this.demo ? 0 : this.#options.spreadMs ?? SPREAD_MS))
      if (this.#stopped.signal.aborted) return { kind: 'done' }
    }
    let outcome = await this.#talk()
    if (outcome.kind === 'epoch-changed') {
      const taken = await takeNewEpoch(context, outcome.epoch)
      outcome = taken.kind === 'done' ? await this.#talk() : taken
    }
    return this.#settle(outcome)
  }

  async #talk(): Promise<SyncOutcome> {
    const { context } = this.#options
    const pushed = await this.#push()
    if (pushed.kind !== 'done') return pushed
    const pulled = await pull(context, { progress: this.#options.onProgress })
    if (pulled.kind !== 'done') return pulled
    if (![...context.holdings.outbox.values()].some((item) => item.kind === 'picture')) this.begun.clear()
    for (;;) {
      const sent = await sendPictures(context, {
        isSigned: this.#options.isSigned,
        sent: (item, bytes) => {
          this.pictureNow = item
          this.begun.add(item.recordId)
          this.bytesSent.set(item.id, bytes)
          this.#options.onSending()
        },
      })
      this.pictureNow = undefined
      if (sent.kind !== 'text-waiting') {
        if (sent.kind !== 'done') return sent
        break
      }
      const text = await this.#push()
      if (text.kind !== 'done') return text
    }
    for (const caseId of clearableCases(context.holdings)) await clearCase(context, caseId)
    await this.#options.prefetch?.()
    return { kind: 'done' }
  }

  #push(): Promise<SyncOutcome> {
    return push(this.#options.context, {
      sending: (ids) => {
        this.sending = ids
        this.#options.onSending()
      },
    }, this.#roundTripMs)
  }

  async #greet(): Promise<SyncOutcome> {
    const { context } = this.#options
    const saidMs = context.clock.nowMs()
    const hello = await sayHello(context.network, context.random)
    this.#roundTripMs = Math.max(0, context.clock.nowMs() - saidMs)
    if (hello.kind === 'none') return { kind: 'no-signal', ...(hello.retryAfterMs !== undefined && { retryAfterMs: hello.retryAfterMs }) }
    if (hello.kind === 'update-needed') return { kind: 'update-needed' }
    this.demo = hello.hello.demoStaff !== undefined
    this.#options.onHello?.(hello.hello)
    await rememberContact(context, hello.hello.serverTime, hello.hello.signedInAs)
    return hello.hello.signedInAs?.id === context.holdings.device.me.id ? { kind: 'done' } : { kind: 'sign-in-needed' }
  }

  #settle(outcome: SyncOutcome): SyncOutcome {
    this.sending = new Set()
    this.pictureNow = undefined
    this.#failures = outcome.kind === 'done' ? 0 : this.#failures + 1
    this.#setSignal(signalAfter(outcome))
    this.#options.onSending()
    return outcome
  }

  #setSignal(signal: Signal): void {
    if (signal === this.signal) return
    this.signal = signal
    this.#options.onSignal(signal)
  }

  #delayAfter(outcome: SyncOutcome): number {
    const { context } = this.#options
    if (outcome.kind !== 'done') return retryDelayMs(this.#failures, context.random, 'retryAfterMs' in outcome ? outcome.retryAfterMs : 0)
    return textInOrder(context.holdings.outbox.values()).length > 0 ? 0 : POLL_MS
  }

  async #pause(delayMs: number): Promise<void> {
    if (this.#woken || this.#stopped.signal.aborted) return
    this.#wake = new AbortController()
    await this.#options.context.clock.wait(delayMs, this.#wake.signal).catch(() => undefined)
    this.#wake = undefined
  }

  /** A team hears of the same news at the same moment: they do not all ask in the same moment. */
  async #talkSoon(): Promise<void> {
    if (this.#newsSoon) return
    const { clock, random } = this.#options.context
    this.#newsSoon = true
    await clock.wait(random.fraction() * NEWS_SPREAD_MS, this.#stopped.signal).catch(() => undefined)
    this.#newsSoon = false
    this.#woken = true
    this.#wake?.abort()
  }

  async #retryTroubled(): Promise<void> {
    const { holdings } = this.#options.context
    const troubled = [...holdings.outbox.values()].filter((item) => item.state === 'needs-you')
    for (const item of troubled) if (item.kind === 'picture') holdings.outbox.set(item.id, tryAgain(item))
    const revisions = troubled.filter((item) => item.kind === 'revision').map((item) => tryAgain(item))
    if (revisions.length > 0) await keepItems(this.#options.context, revisions)
  }
}

function signalAfter(outcome: SyncOutcome): Signal {
  switch (outcome.kind) {
    case 'done':
    case 'not-kept':
      return 'here'
    case 'no-signal':
    case 'epoch-changed':
      return 'none'
    case 'sign-in-needed':
    case 'update-needed':
      return outcome.kind
    default:
      return unreachable(outcome)
  }
}
