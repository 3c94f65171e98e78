import type { TestDevice } from './test-device.ts'

/** A device's open stream of pokes, as text. */
export interface PokeListener {
  readonly reply: Response
  /** Everything that came so far. */
  text(): string
  /** Resolves once the text holds what is looked for, or the stream ended; throws after a while. */
  until(found: (text: string) => boolean): Promise<string>
  ended(): Promise<void>
  leave(): Promise<void>
}

/** Opens a device's stream and reads along. */
export async function listenForPokes(device: Pick<TestDevice, 'send'>): Promise<PokeListener> {
  const reply = await device.send('/api/poke')
  const reader = reply.body?.getReader()
  if (reply.status !== 200 || !reader) throw new Error(`poke answered ${reply.status}`)
  const decoder = new TextDecoder()
  let text = ''
  let over = false
  const waiting = new Set<() => void>()
  const reading = (async () => {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      text += decoder.decode(read.value, { stream: true })
      for (const look of waiting) look()
    }
    over = true
    for (const look of waiting) look()
  })()
  return {
    reply,
    text: () => text,
    until: (found) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => { waiting.delete(look); reject(new Error(`nothing of the kind came: ${JSON.stringify(text)}`)) }, 10_000)
      const look = () => {
        if (!found(text) && !over) return
        clearTimeout(timer)
        waiting.delete(look)
        resolve(text)
      }
      waiting.add(look)
      look()
    }),
    ended: () => reading,
    leave: () => reader.cancel(),
  }
}

export const pokes = (text: string): number => text.split('data: news\n\n').length - 1
