import type { Corners, PhotographAnswer, PhotographAsk, PreparedPhotograph, RenderedDrawing } from '../../../workers/photograph-api.ts'

/** What the page may ask of the photograph worker. Every question is answered; the worker is ended when it takes too long. */
export interface PhotographClient {
  prepare(file: Blob, corners?: Corners): Promise<PreparedPhotograph>
  /** `strokes` is given away to the worker. */
  renderDrawing(strokes: ArrayBuffer, longEdgePx: number): Promise<RenderedDrawing>
  end(): void
}

/** After this the worker is ended and a fresh one takes the next question. */
const TIME_OUT_MS = 10_000

type NewAsk<Ask extends PhotographAsk = PhotographAsk> = Ask extends PhotographAsk ? Omit<Ask, 'askId'> : never
interface Waiting {
  readonly resolve: (answer: PhotographAnswer['answer']) => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** `startWorker` starts `photograph.worker.ts`; it is called when the first question comes and again after a worker was ended. */
export function createPhotographClient(startWorker: () => Worker, timeOutMs = TIME_OUT_MS): PhotographClient {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  const endWorker = (reason: 'took-too-long' | 'worker-failed'): void => {
    worker?.terminate()
    worker = null
    for (const { resolve, timer } of waiting.values()) {
      clearTimeout(timer)
      resolve({ kind: 'refused', reason })
    }
    waiting.clear()
  }
  const begin = (): Worker => {
    const begun = startWorker()
    begun.addEventListener('message', (event: MessageEvent<PhotographAnswer>) => {
      const asked = waiting.get(event.data.askId)
      if (asked === undefined) return
      waiting.delete(event.data.askId)
      clearTimeout(asked.timer)
      asked.resolve(event.data.answer)
    })
    begun.addEventListener('error', () => { if (worker === begun) endWorker('worker-failed') })
    return begun
  }
  const ask = (question: NewAsk, give: Transferable[] = []): Promise<PhotographAnswer['answer']> => {
    worker ??= begin()
    const to = worker
    lastId += 1
    const askId = lastId
    return new Promise((resolve) => {
      waiting.set(askId, { resolve, timer: setTimeout(() => endWorker('took-too-long'), timeOutMs) })
      to.postMessage({ ...question, askId }, give)
    })
  }

  return {
    async prepare(file, corners) {
      const answer = await ask(corners === undefined ? { kind: 'prepare', file } : { kind: 'prepare', file, corners })
      return answer.kind === 'ready' || (answer.kind === 'refused' && answer.reason !== 'not-a-drawing') ? answer as PreparedPhotograph : { kind: 'refused', reason: 'worker-failed' }
    },
    async renderDrawing(strokes, longEdgePx) {
      const answer = await ask({ kind: 'render-drawing', strokes, longEdgePx }, [strokes])
      if (answer.kind === 'rendered') return answer
      const reason = answer.kind === 'refused' ? answer.reason : 'worker-failed'
      return { kind: 'refused', reason: reason === 'not-a-drawing' || reason === 'took-too-long' ? reason : 'worker-failed' }
    },
    end: () => endWorker('worker-failed'),
  }
}
