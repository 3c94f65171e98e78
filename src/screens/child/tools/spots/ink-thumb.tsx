import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CanvasInk } from '../../../../direct-work/tool.ts'
import { renderStrokes } from '../../../../ink/render-strokes.ts'

/** Long edge of a small picture, in pixels: sharp at the size it is shown. */
const LONG_EDGE_PX = 360

/** A child's drawing, small, where it lies on the table or in a house. Decoration: the thing it lies in has a name. */
export function InkThumb({ ink }: { readonly ink: CanvasInk }): VNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { strokes, paper } = ink
  const scale = LONG_EDGE_PX / Math.max(paper.width, paper.height)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) renderStrokes(context, strokes, scale)
  }, [strokes, scale])
  return <canvas class="ink-thumb" ref={canvas} width={Math.round(paper.width * scale)} height={Math.round(paper.height * scale)} aria-hidden="true" />
}
