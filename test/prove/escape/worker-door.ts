import type { BrowserContext, Page } from 'playwright-core'

/** Where the script below keeps what it holds; on the page's own global. */
interface Door { doorOfProof?: { readonly workers: Map<string, Worker>; readonly said: unknown[] } }

/**
 * Before any page starts: keeps hold of the workers that pages make, so that a proof can ask what a screen asks, and hears the
 * answers. Changes nothing of what pages do, and puts nothing of a case into them.
 */
export async function openWorkerDoor(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const door = { workers: new Map<string, Worker>(), said: [] as unknown[] }
    ;(globalThis as Door).doorOfProof = door
    const Original = globalThis.Worker
    globalThis.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        const name = options?.name ?? ''
        door.workers.set(name, this)
        // What was taken back is told once, to the page that asked for it.
        if (name === 'device') this.addEventListener('message', ({ data }) => { if (isTakenBack(data)) door.said.push(...(data as { value: unknown[] }).value) })
      }
    }
    function isTakenBack(data: unknown): boolean {
      const value = (data as { value?: unknown } | null)?.value
      return Array.isArray(value) && value.some((one: unknown) => typeof one === 'object' && one !== null && 'proof' in one && 'findings' in one)
    }
  })
}

/** Asks a worker of this page as the page would, in comlink's words. Plain values only. */
export function askWorker<T>(page: Page, worker: 'device' | 'capture', method: string, ...given: readonly unknown[]): Promise<T> {
  return page.evaluate(([name, path, values]) => new Promise((resolve, reject) => {
    const asked = (globalThis as Door).doorOfProof?.workers.get(name)
    if (!asked) return reject(new Error(`no ${name} worker here`))
    const id = `proof-${Math.random()}`
    const hear = ({ data }: MessageEvent) => {
      if (data?.id !== id) return
      asked.removeEventListener('message', hear)
      if (data.type === 'HANDLER') reject(new Error(`${path} failed: ${String(data.value?.value?.message ?? data.value)}`))
      else resolve(plain(data.value) as never)
    }
    // Bytes come to the proof as numbers.
    const plain = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return Array.from(new Uint8Array(value))
      if (Array.isArray(value)) return value.map(plain)
      if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
      return value
    }
    asked.addEventListener('message', hear)
    asked.postMessage({ id, type: 'APPLY', path: [path], argumentList: values.map((value) => ({ type: 'RAW', value })) })
  }), [worker, method, [...given]] as const) as Promise<T>
}

/** What this page was told when it took the tablet back. */
export function heardTakenBack<T>(page: Page): Promise<readonly T[]> {
  return page.evaluate(() => (globalThis as Door).doorOfProof?.said ?? []) as Promise<readonly T[]>
}
