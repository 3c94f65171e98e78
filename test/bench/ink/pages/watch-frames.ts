// What every contestant is measured by, in its own page: frames, and how long each pointer move waits for the frame that shows it.
const waits: number[] = []
let frames = 0
let pending: number[] = []

addEventListener('pointermove', (event) => { pending.push(event.timeStamp) }, { capture: true, passive: true })

const afterFrame = new MessageChannel()
let shown: number[] = []
afterFrame.port1.onmessage = () => {
  // The first task after the frame's own work: painting is on its way to the compositor.
  const nowMs = performance.now()
  waits.push(...shown.map((atMs) => nowMs - atMs))
  shown = []
}
const count = () => {
  frames += 1
  if (pending.length > 0) {
    shown.push(...pending)
    pending = []
    afterFrame.port2.postMessage(0)
  }
  requestAnimationFrame(count)
}
requestAnimationFrame(count)

/** Asked by the benchmark. `ready` is set by the page once its pen is in the hand. */
export interface WatchedPage { ready: boolean; lines: () => number; take: () => { readonly frames: number; readonly waitsMs: readonly number[] } }

const watched: WatchedPage = {
  ready: false,
  lines: () => 0,
  take() {
    const taken = { frames, waitsMs: [...waits] }
    frames = 0
    waits.length = 0
    return taken
  },
}
Object.assign(globalThis, { watched })

/** The pen is in the hand; `lines` counts the lines that the contestant says lie on its page. */
export function penInHand(lines: () => number): void {
  watched.lines = lines
  watched.ready = true
}
