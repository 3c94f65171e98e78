/** The courier: a worker that may use the network and holds no key. The device worker reaches it through a MessagePort. */
export interface CourierApi {
  /** Serves `Network.send` on this port, for our own origin's /api only. */
  serve(port: MessagePortLike): Promise<void>
}

/** A MessagePort without the DOM's types. */
export interface MessagePortLike { postMessage(message: unknown, transfer?: unknown[]): void }
