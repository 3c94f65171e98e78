import type { VNode } from 'preact'
import { SCENE_COLOURS, type Scene, type ScenePart } from '../../../../direct-work/scene.ts'
import { unreachable } from '../../../../record/unreachable.ts'
import { InkPicture } from '../ink-picture.tsx'

/** The side of the box that path data of a placed part is drawn in. */
const PATH_BOX = 100

/** A page of a tool as it will be kept, to look at: the same parts that the picture for papers is drawn from. */
export function ScenePicture({ scene, label }: { readonly scene: Scene; readonly label: string }): VNode {
  return (
    <svg class="early-picture" viewBox={`0 0 ${scene.width} ${scene.height}`} role="img" aria-label={label}>
      <rect width={scene.width} height={scene.height} fill={SCENE_COLOURS[scene.ground]} />
      {scene.parts.map((part, at) => <Part key={at} part={part} />)}
    </svg>
  )
}

function Part({ part }: { readonly part: ScenePart }): VNode | null {
  switch (part.kind) {
    case 'path': {
      const scale = part.at === undefined ? 1 : part.at.size / PATH_BOX
      return (
        <path d={part.path} fill={part.fill === undefined ? 'none' : SCENE_COLOURS[part.fill]}
          {...(part.at !== undefined && { transform: `translate(${part.at.x} ${part.at.y}) scale(${scale})` })}
          // Widths and dashes are in units of the sheet, however large the box is laid.
          {...(part.stroke !== undefined && { 'stroke': SCENE_COLOURS[part.stroke], 'stroke-width': (part.strokeWidth ?? 4) / scale, 'stroke-linejoin': 'round' as const, 'stroke-linecap': 'round' as const })}
          {...(part.dash !== undefined && { 'stroke-dasharray': part.dash.map((length) => length / scale).join(' ') })} />
      )
    }
    case 'text': return <text x={part.x} y={part.y} font-size={part.size} text-anchor={part.anchor} fill={SCENE_COLOURS[part.colour]} {...(part.weight === 'bold' && { 'font-weight': 700 })}>{part.text}</text>
    case 'ink': return part.strokes.length === 0 ? null : (
      <foreignObject x={part.x} y={part.y} width={part.width} height={part.height}>
        <div class="early-picture__ink"><InkPicture ink={{ strokes: part.strokes, paper: part.paper }} label="" /></div>
      </foreignObject>
    )
    default: return unreachable(part)
  }
}
