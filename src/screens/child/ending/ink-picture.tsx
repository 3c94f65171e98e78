import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CanvasInk } from '../../../direct-work/tool.ts'
import { renderStrokes } from '../../../ink/render-strokes.ts'

const LONG_EDGE_PX = 720

/** The child's lines as a picture to look at. */
export function InkPicture({ ink, label }: { readonly ink: CanvasInk; readonly label: string }): VNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = LONG_EDGE_PX / Math.max(ink.paper.width, ink.paper.height)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || canvas.current === null) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.current.width, canvas.current.height)
    renderStrokes(context, ink.strokes, scale)
  }, [ink, scale])
  return <canvas ref={canvas} class="ink-picture" role="img" aria-label={label} width={Math.round(ink.paper.width * scale)} height={Math.round(ink.paper.height * scale)} />
}
