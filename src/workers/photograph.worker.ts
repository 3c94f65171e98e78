import { unreachable } from '../record/unreachable.ts'
import { preparePhotograph } from '../photograph/prepare-photograph.ts'
import type { PhotographAnswer, PhotographAsk, PreparedPhotograph, RenderedDrawing } from './photograph-api.ts'
import { renderVectorBytesPng } from './render-drawing-png.ts'

// Decoders meet files from anywhere. This worker has no key, no store and no network, and the page ends it after ten
// seconds, so a file that breaks one takes nothing along.

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', (event: MessageEvent<PhotographAsk>) => {
  void reply(event.data)
})

async function reply(ask: PhotographAsk): Promise<void> {
  const answer = await fulfil(ask).catch((): PreparedPhotograph => ({ kind: 'refused', reason: 'worker-failed' }))
  const message: PhotographAnswer = { askId: ask.askId, answer }
  self.postMessage(message, bytesOf(answer))
}

async function fulfil(ask: PhotographAsk): Promise<PreparedPhotograph | RenderedDrawing> {
  switch (ask.kind) {
    case 'prepare':
      return await preparePhotograph(ask.file as Blob, ask.corners)
    case 'render-drawing': {
      const rendered = await renderVectorBytesPng(new Uint8Array(ask.strokes), ask.longEdgePx)
      return rendered === null ? { kind: 'refused', reason: 'not-a-drawing' } : { kind: 'rendered', ...rendered }
    }
    default:
      return unreachable(ask)
  }
}

function bytesOf(answer: PreparedPhotograph | RenderedDrawing): ArrayBuffer[] {
  if (answer.kind === 'ready') return [answer.bytes]
  return answer.kind === 'rendered' ? [answer.png] : []
}
