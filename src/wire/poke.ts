// GET /api/poke: server-sent events, for as long as the session lasts. An event's data is the one word below and nothing else: no
// case, no id, no count. A comment every POKE_HEARTBEAT_MS keeps the line open through proxies and shows that it still is.
// A poke may be lost (a restart, a cut line): whoever holds the stream polls all the same.

export const POKE_PATH = '/api/poke'
/** Something that this person may see has changed: ask for it. */
export const POKE_WORD = 'news'
export const POKE_HEARTBEAT_MS = 25_000
