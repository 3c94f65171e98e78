import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Answers of the browser's debugger: a plain object for each method. */
export type Answer = Readonly<Record<string, unknown>>

export interface DebuggedBrowser {
  send(method: string, parameters?: Answer, sessionId?: string): Promise<Answer>
  on(listener: (method: string, parameters: Answer, sessionId: string | undefined) => void): void
  close(): void
}

/**
 * The debugger of a Chromium that was started on `profile` with --remote-debugging-port=0. Playwright hides the sessions of
 * dedicated workers; here they can be throttled and profiled like their page.
 */
export async function debugBrowser(profile: string): Promise<DebuggedBrowser> {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('the debugger does not answer')))
  })
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  const listeners: ((method: string, parameters: Answer, sessionId: string | undefined) => void)[] = []
  let lastId = 0
  socket.addEventListener('message', (event) => {
    const message = JSON.parse(String(event.data)) as { id?: number; method?: string; params?: Answer; result?: Answer; error?: { message: string }; sessionId?: string }
    if (message.id === undefined) {
      for (const listener of listeners) listener(message.method ?? '', message.params ?? {}, message.sessionId)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) asked?.reject(new Error(message.error.message))
    else asked?.resolve(message.result ?? {})
  })
  return {
    send(method, parameters = {}, sessionId) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        socket.send(JSON.stringify({ id, method, params: parameters, ...(sessionId !== undefined && { sessionId }) }))
      })
    },
    on(listener) { listeners.push(listener) },
    close() { socket.close() },
  }
}
