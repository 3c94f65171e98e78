/** One HTTP exchange as plain bytes. The courier worker does it for real; the simulation does it with faults. */
export interface Network {
  send(request: NetworkRequest): Promise<NetworkReply>
  /** Hears what may be a reason to ask the record; absent where nobody could tell. */
  hear?(listener: (nudge: Nudge) => void): Hearing
}

/** `news`: the record says that there is some. `page-seen`: the page came in front of the person again. Neither says anything of signal. */
export type Nudge = 'news' | 'page-seen'

export interface Hearing {
  /** Whether the record's stream of pokes is to be held open. */
  holdStream(hold: boolean): void
  stop(): void
}

export interface NetworkRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE'
  /** Path on our own origin, from `/api/`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: ArrayBuffer
  /** Give up after this long without an answer. */
  readonly timeoutMs: number
}

/** `no-answer`: nothing came back, or not in time; the request may or may not have arrived. */
export type NetworkReply =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: ArrayBuffer }
  | { readonly kind: 'no-answer' }
