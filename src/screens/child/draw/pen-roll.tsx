import type { VNode } from 'preact'
import { lineWidth, penOf, PENS, WIDTH_LABELS, WIDTH_NAMES, type ColourName, type WidthName } from '../../../ink/pens.ts'
import { PenPicture, RubberPicture, WidthPicture } from './draw-pictures.tsx'

interface PenRollProps {
  readonly tool: 'pen' | 'eraser'
  readonly colour: ColourName
  readonly onPen: (colour: ColourName) => void
  readonly onRubber: () => void
}

/** Ten pens and a rubber in their roll; the chosen one is pulled up. */
export function PenRoll({ tool, colour, onPen, onRubber }: PenRollProps): VNode {
  return (
    <fieldset class="pen-roll">
      <legend class="visually-hidden">Pens</legend>
      {PENS.map((pen) => (
        <label key={pen.colour} class="draw-pen">
          <input class="draw-pen__input" type="radio" name="pen" value={pen.colour} checked={tool === 'pen' && colour === pen.colour} onChange={() => onPen(pen.colour)} />
          <PenPicture hex={pen.hex} mark={pen.mark} />
          <span class="draw-pen__name">{pen.label}</span>
        </label>
      ))}
      <label class="draw-pen draw-pen--rubber">
        <input class="draw-pen__input" type="radio" name="pen" value="rubber" checked={tool === 'eraser'} onChange={onRubber} />
        <RubberPicture />
        <span class="draw-pen__name">Rubber</span>
      </label>
    </fieldset>
  )
}

/** How broad the line is, shown as the line itself. */
export function Widths({ tool, colour, width, onWidth }: { readonly tool: 'pen' | 'eraser'; readonly colour: ColourName; readonly width: WidthName; readonly onWidth: (width: WidthName) => void }): VNode {
  const hex = tool === 'pen' ? penOf(colour).hex : '#8fa3bd'
  return (
    <fieldset class="draw-widths">
      <legend class="visually-hidden">How thick</legend>
      {WIDTH_NAMES.map((name) => (
        <label key={name} class="draw-width">
          <input class="draw-width__input" type="radio" name="width" value={name} checked={width === name} onChange={() => onWidth(name)} />
          <WidthPicture hex={hex} breadth={lineWidth('pen', name) * 0.34} />
          <span>{WIDTH_LABELS[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
