/**
 * Version of the words exchanged. History:
 * 1  session, device registration, push, pull, pictures (tus 1.0), team's devices. Not yet in use anywhere: until it is, words may still come in.
 */
export const PROTOCOL_VERSION = 1
/** Oldest version the central record still answers. */
export const MIN_PROTOCOL_VERSION = 1
