import { POKE_HEARTBEAT_MS, POKE_PATH, POKE_WORD } from '../../wire/poke.ts'

export interface StreamParts {
  readonly origin: string
  readonly fetching: typeof fetch
  /** Resolves after a delay, or rejects when stopped. */
  readonly wait: (delayMs: number, signal: AbortSignal) => Promise<void>
  /** In [0, 1). */
  readonly fraction: () => number
  /** A line that says nothing for this long is taken for broken. */
  readonly silenceMs?: number
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 5 * 60_000
/** Two heartbeats may be lost. */
const SILENCE_MS = 3 * POKE_HEARTBEAT_MS
const LONGEST_LINE = 64

/**
 * Holds the record's stream of pokes open until stopped, and comes back to it with full jitter whenever it ends. Whatever is not the
 * one word is passed over: a poke is only a reason to ask, so a portal's page or a lost line costs nothing.
 */
export async function holdStream(parts: StreamParts, onNews: () => void, stopped: AbortSignal): Promise<void> {
  for (let failures = 0; !stopped.aborted;) {
    const chunks = await readStream(parts, onNews, stopped)
    // The first chunk comes with the answer: only one that lasted counts as a line that holds.
    failures = chunks > 1 ? 1 : failures + 1
    await parts.wait(parts.fraction() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 20)), stopped).catch(() => undefined)
  }
}

/** Reads one stream to its end, whatever ends it. How many chunks came. */
async function readStream({ origin, fetching, silenceMs = SILENCE_MS }: StreamParts, onNews: () => void, stopped: AbortSignal): Promise<number> {
  const line = new AbortController()
  const hangUp = () => line.abort()
  stopped.addEventListener('abort', hangUp, { once: true })
  let silence = setTimeout(hangUp, silenceMs)
  let chunks = 0
  try {
    const response = await fetching(new URL(POKE_PATH, origin), {
      headers: { accept: 'text/event-stream' }, credentials: 'same-origin', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer', signal: line.signal,
    })
    if (response.status !== 200 || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      hangUp()
      return 0
    }
    const decoder = new TextDecoder()
    const reader = response.body.getReader()
    let rest = ''
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      clearTimeout(silence)
      silence = setTimeout(hangUp, silenceMs)
      chunks += 1
      const lines = (rest + decoder.decode(read.value, { stream: true })).split('\n')
      rest = (lines.pop() ?? '').slice(0, LONGEST_LINE)
      for (const text of lines) if (text.trimEnd() === `data: ${POKE_WORD}`) onNews()
    }
    return chunks
  } catch {
    return chunks
  } finally {
    clearTimeout(silence)
    stopped.removeEventListener('abort', hangUp)
  }
}
