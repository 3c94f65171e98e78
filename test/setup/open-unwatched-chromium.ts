import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { chromiumSwitches, findChromium } from './find-chromium.ts'

/** A page that is asked and told over the wire, and in which nothing else listens. */
export interface UnwatchedPage {
  /** Leads to an address and waits until it has loaded. Throws where the browser shows its own error page. */
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Runs a function in the page; what it gives back must be JSON. Throws what it throws. */
  evaluate<Answer, Given = undefined>(ask: (given: Given) => Answer | Promise<Answer>, given?: Given): Promise<Answer>
  /** True once the function is true; a page that is just being replaced is asked again. Throws after 30 s. */
  until<Given = undefined>(ask: (given: Given) => boolean | Promise<boolean>, given?: Given): Promise<void>
  title(): Promise<string>
  close(): Promise<void>
}

export interface UnwatchedChromium {
  newPage(): Promise<UnwatchedPage>
  close(): Promise<void>
}

type Message = { readonly id?: number; readonly sessionId?: string; readonly method?: string; readonly result?: unknown; readonly error?: { readonly message: string } }
type Evaluated = { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: { readonly exception?: { readonly description?: string } } }

const PATIENCE_MS = 30_000

/**
 * Starts the installed Chromium with no debugger on its service workers, unlike a driver that attaches to everything there is. Under an
 * attached debugger the older of two service workers at times never counts as idle: a taken update stays "installed", and the next page
 * load waits for it (5 of 25 on a busy machine; without it 0 of 200). A person's browser has no debugger.
 */
export async function openUnwatchedChromium(profile: string): Promise<UnwatchedChromium> {
  const path = findChromium()
  if (path === undefined) throw new Error('No Chromium is installed')
  const browser = spawn(path, [...chromiumSwitches, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((done) => browser.once('exit', () => done()))
  const socket = new WebSocket(await readAddress(browser.stderr))
  await new Promise((open, fail) => { socket.addEventListener('open', open); socket.addEventListener('error', fail) })
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Set<(message: Message) => void>()
  socket.addEventListener('message', (event: MessageEvent<string>) => {
    const message: Message = JSON.parse(event.data)
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    else for (const hear of listeners) hear(message)
  })
  let lastId = 0
  const send = <Result>(method: string, params: object, sessionId?: string) => new Promise<Result>((done, fail) => {
    const id = ++lastId
    const late = setTimeout(() => fail(new Error(`${method} was not answered`)), PATIENCE_MS)
    waiting.set(id, (message) => {
      clearTimeout(late)
      waiting.delete(id)
      if (message.error) fail(new Error(message.error.message))
      else done(message.result as Result)
    })
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
  })

  async function newPage(): Promise<UnwatchedPage> {
    const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    await send('Page.enable', {}, sessionId)
    const loaded = () => new Promise<void>((done, fail) => {
      const late = setTimeout(() => { listeners.delete(hear); fail(new Error('The page did not load')) }, PATIENCE_MS)
      const hear = (message: Message) => {
        if (message.sessionId !== sessionId || message.method !== 'Page.loadEventFired') return
        clearTimeout(late)
        listeners.delete(hear)
        done()
      }
      listeners.add(hear)
    })
    const evaluate: UnwatchedPage['evaluate'] = async (ask, given) => {
      const expression = `(${String(ask)})(${given === undefined ? '' : JSON.stringify(given)})`
      const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId)
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The page threw')
      return result.value as never
    }
    return {
      async goto(url) {
        const done = loaded()
        const { errorText } = await send<{ errorText?: string }>('Page.navigate', { url }, sessionId)
        await done
        if (errorText !== undefined) throw new Error(errorText)
      },
      async reload() {
        const done = loaded()
        await send('Page.reload', {}, sessionId)
        await done
      },
      evaluate,
      async until(ask, given) {
        const end = Date.now() + PATIENCE_MS
        while (!(await evaluate(ask, given).catch(() => false))) {
          if (Date.now() > end) throw new Error(`Never became true: ${String(ask)}`)
          await new Promise((later) => setTimeout(later, 100))
        }
      },
      title: () => evaluate(() => document.title),
      close: () => send('Target.closeTarget', { targetId }),
    }
  }

  return {
    newPage,
    async close() {
      await send('Browser.close', {}).catch(() => browser.kill('SIGKILL'))
      await ended
      socket.close()
    },
  }
}

// "DevTools listening on ws://127.0.0.1:40000/devtools/browser/<id>" is said once, on the error stream.
async function readAddress(said: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: said })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address !== undefined) {
      said.resume()
      return address
    }
  }
  throw new Error('Chromium did not start')
}
