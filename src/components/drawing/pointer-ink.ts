import type { InkOperation, Line } from '../../ink/ink-operation.ts'
import { type InkPoint, packPoints, toGrid } from '../../ink/packed-points.ts'
import { touchMayDraw, wasPalm } from '../../ink/palm.ts'
import type { ColourName, WidthName } from '../../ink/pens.ts'
import type { SmoothPoint } from '../../ink/stroke-smoother.ts'
import { beginLiveStroke, type LiveStroke } from './live-stroke.ts'
import type { InkPainter } from './ink-painter.ts'

/** What lies in the hand. */
export interface Hand {
  readonly tool: 'pen' | 'eraser'
  readonly colour: ColourName
  readonly width: WidthName
}

interface PointerInkSettings {
  /** The canvas that takes the pointer. */
  readonly element: HTMLElement
  readonly painter: InkPainter
  readonly hand: () => Hand
  /** Breadth of the sheet in paper units. */
  readonly paperWidth: () => number
  /** Milliseconds since the drawing began. */
  readonly elapsedMs: () => number
  readonly emit: (operation: InkOperation) => void
}

/** Ink waits at most this long in memory before it is handed over; asked every `ASK_MS`. Together under two seconds. */
const HAND_OVER_MS = 1000
const ASK_MS = 300
/** The pen's other end is a rubber: bit 5 of `buttons` (Pointer Events, 10.1.2). */
const RUBBER_END = 32

interface Drawing {
  readonly live: LiveStroke
  readonly beganMs: number
  readonly pointerType: Line['pointerType']
  /** Points handed over so far, and in how many parts (0: the line is not yet told of). */
  toldPoints: number
  parts: number
  toldMs: number
  stirred: number
}

export interface PointerInk {
  /** Hands over all ink that is still only in memory; lines go on. */
  handOver(): void
  end(): void
}

/** Turns finger, pen and mouse into ink operations. One line for each pointer, so two people can draw together. */
export function listenToPointers({ element, painter, hand, paperWidth, elapsedMs, emit }: PointerInkSettings): PointerInk {
  const drawings = new Map<number, Drawing>()
  let penSeenMs: number | null = null
  let box = element.getBoundingClientRect()

  const penIsDown = (): boolean => [...drawings.values()].some((drawing) => drawing.pointerType === 'pen')
  const locate = (event: PointerEvent, beganMs: number): InkPoint => {
    const perPixel = paperWidth() / (box.width || 1)
    return {
      x: (event.clientX - box.left) * perPixel,
      y: (event.clientY - box.top) * perPixel,
      pressure: event.pointerType === 'pen' ? event.pressure : 0.5,
      tMs: event.timeStamp - beganMs,
      tiltX: event.tiltX,
      tiltY: event.tiltY,
    }
  }
  const tell = (drawing: Drawing): void => {
    const { live } = drawing
    const fresh = live.raw.slice(drawing.toldPoints)
    if (fresh.length === 0) return
    const { id, ...head } = live.head
    if (drawing.toldPoints === 0) emit({ kind: 'add-stroke', strokeId: id, ...head, points: packPoints(fresh) })
    else emit({ kind: 'extend-stroke', strokeId: id, part: drawing.parts, points: packPoints(fresh) })
    drawing.toldPoints = live.raw.length
    drawing.parts += 1
    drawing.toldMs = performance.now()
  }
  const finish = (pointerId: number, drawing: Drawing): void => {
    drawings.delete(pointerId)
    drawing.live.predicted = []
    painter.settle(drawing.live)
    tell(drawing)
  }
  const dropPalms = (nowMs: number): void => {
    for (const [pointerId, drawing] of drawings) {
      if (drawing.pointerType !== 'touch') continue
      if (!wasPalm({ startedAtMs: drawing.beganMs, stirred: drawing.stirred }, nowMs)) finish(pointerId, drawing)
      else {
        drawings.delete(pointerId)
        painter.drop(drawing.live)
        if (drawing.toldPoints > 0) emit({ kind: 'remove-strokes', strokeIds: [drawing.live.head.id] })
      }
    }
  }

  const down = (event: PointerEvent): void => {
    event.preventDefault()
    const pointerType = asPointerType(event.pointerType)
    if (pointerType === 'mouse' && event.button !== 0) return
    if (pointerType === 'touch' && !touchMayDraw(penIsDown(), penSeenMs, event.timeStamp)) return
    if (pointerType === 'pen') {
      penSeenMs = event.timeStamp
      dropPalms(event.timeStamp)
    }
    const lost = drawings.get(event.pointerId)
    if (lost !== undefined) finish(event.pointerId, lost)
    box = element.getBoundingClientRect()
    capture(element, event.pointerId)
    const { tool, colour, width } = hand()
    const live = beginLiveStroke({
      id: crypto.randomUUID(), tool: (event.buttons & RUBBER_END) !== 0 ? 'eraser' : tool, colour, width, pointerType, startedAtMs: Math.max(0, Math.round(elapsedMs())),
    })
    live.add(locate(event, event.timeStamp))
    drawings.set(event.pointerId, { live, beganMs: event.timeStamp, pointerType, toldPoints: 0, parts: 0, toldMs: performance.now(), stirred: 0 })
    painter.begin(live)
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'pen') penSeenMs = event.timeStamp
    const drawing = drawings.get(event.pointerId)
    if (drawing === undefined) return
    // Safari before 18.2 has neither coalesced nor predicted events.
    const coalesced = event.getCoalescedEvents?.() ?? []
    for (const step of coalesced.length > 0 ? coalesced : [event]) addStep(drawing, locate(step, drawing.beganMs))
    const pressure = drawing.live.smooth.at(-1)?.[2] ?? 0.5
    drawing.live.predicted = (event.getPredictedEvents?.() ?? []).slice(0, 3).map((step): SmoothPoint => {
      const point = toGrid(locate(step, drawing.beganMs))
      return [point.x, point.y, pressure]
    })
    painter.follow()
  }
  const up = (event: PointerEvent): void => {
    if (event.pointerType === 'pen') penSeenMs = event.timeStamp
    const drawing = drawings.get(event.pointerId)
    if (drawing === undefined) return
    // A lifted pen reports no pressure: its last point keeps the pressure before it.
    const before = drawing.live.raw.at(-1)
    if (event.type === 'pointerup' && before !== undefined) addStep(drawing, { ...locate(event, drawing.beganMs), pressure: before.pressure })
    finish(event.pointerId, drawing)
  }
  const handOver = (): void => {
    for (const drawing of drawings.values()) tell(drawing)
  }
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') handOver()
  }
  // A long press must open no menu, and iPadOS must neither scroll nor look for handwriting.
  const refuse = (event: Event): void => event.preventDefault()

  const listening = new AbortController()
  const { signal } = listening
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) element.addEventListener(kind, up, { signal })
  for (const kind of ['touchstart', 'touchmove', 'contextmenu', 'dragstart']) element.addEventListener(kind, refuse, { signal, passive: false })
  document.addEventListener('visibilitychange', whenHidden, { signal })
  window.addEventListener('pagehide', handOver, { signal })
  const asking = setInterval(() => {
    for (const drawing of drawings.values()) if (performance.now() - drawing.toldMs >= HAND_OVER_MS) tell(drawing)
  }, ASK_MS)

  return {
    handOver,
    end() {
      clearInterval(asking)
      listening.abort()
      for (const [pointerId, drawing] of drawings) finish(pointerId, drawing)
    },
  }
}

function addStep(drawing: Drawing, point: InkPoint): void {
  const first = drawing.live.raw[0]
  if (!drawing.live.add(point) || first === undefined) return
  drawing.stirred = Math.max(drawing.stirred, Math.hypot(point.x - first.x, point.y - first.y))
}

function asPointerType(said: string): Line['pointerType'] {
  return said === 'pen' || said === 'touch' ? said : 'mouse'
}

function capture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId)
  } catch {
    // The finger was lifted before we came to ask: its line ends with the events that follow.
  }
}
