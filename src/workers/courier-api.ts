/** The courier: a worker that may use the network and holds no key. The device worker reaches it through a MessagePort. */
export interface CourierApi {
  /** Serves `Network` on this port, for our own origin's /api only. */
  serve(port: MessagePortLike): Promise<void>
  /** The page came in front of the person again: passed on to the device as a reason to ask, and never as news of signal. */
  pageSeen(): Promise<void>
}

/** A MessagePort without the DOM's types. */
export interface MessagePortLike { postMessage(message: unknown, transfer?: unknown[]): void }
