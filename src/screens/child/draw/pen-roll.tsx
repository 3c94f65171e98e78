import type { VNode } from 'preact'
import { lineWidth, penOf, PENS, WIDTH_NAMES, type ColourName, type WidthName } from '../../../ink/pens.ts'
import { BucketPicture, PenPicture, RubberPicture, WidthPicture } from './draw-pictures.tsx'
import './pen-roll.css'

/** What lies in the hand on the drawing screen. */
export type HandTool = 'pen' | 'eraser' | 'bucket'

interface PenRollProps {
  /** Words of a key, in the language of whoever draws. */
  readonly say: (key: string) => string
  readonly tool: HandTool
  readonly colour: ColourName
  readonly onPen: (colour: ColourName) => void
  readonly onRubber: () => void
  /** A finger or a mouse has chosen, or Escape was pressed. Whoever goes from pen to pen by key stays. */
  readonly onLeave?: (() => void) | undefined
}

/** Ten pens and a rubber in their roll; the chosen one is pulled up. */
export function PenRoll({ say, tool, colour, onPen, onRubber, onLeave }: PenRollProps): VNode {
  return (
    <fieldset class="pen-roll" onClick={(event) => { if (event.detail > 0) onLeave?.() }} onKeyDown={(event) => { if (event.key === 'Escape') onLeave?.() }}>
      <legend class="visually-hidden">{say('frame.canvas.pens')}</legend>
      {PENS.map((pen) => (
        <label key={pen.colour} class="draw-pen">
          <input class="draw-pen__input" type="radio" name="pen" value={pen.colour} checked={tool !== 'eraser' && colour === pen.colour} onChange={() => onPen(pen.colour)} />
          <PenPicture hex={pen.hex} mark={pen.mark} />
          <span class="draw-pen__name">{say(`frame.pen.${pen.colour}`)}</span>
        </label>
      ))}
      <label class="draw-pen draw-pen--rubber">
        <input class="draw-pen__input" type="radio" name="pen" value="rubber" checked={tool === 'eraser'} onChange={onRubber} />
        <RubberPicture />
        <span class="draw-pen__name">{say('frame.pen.rubber')}</span>
      </label>
    </fieldset>
  )
}

interface WidthsProps {
  readonly say: (key: string) => string
  readonly tool: HandTool
  readonly colour: ColourName
  readonly width: WidthName
  readonly onWidth: (width: WidthName) => void
  readonly onBucket: () => void
}

/** What the colour does: a line, shown as broad as it would be, or an area filled from the bucket. */
export function Widths({ say, tool, colour, width, onWidth, onBucket }: WidthsProps): VNode {
  const pen = penOf(colour)
  const hex = tool === 'eraser' ? '#8fa3bd' : pen.hex
  return (
    <fieldset class="draw-widths">
      <legend class="visually-hidden">{say('frame.canvas.thick')}</legend>
      {WIDTH_NAMES.map((name) => (
        <label key={name} class="draw-width">
          <input class="draw-width__input" type="radio" name="width" value={name} checked={tool !== 'bucket' && width === name} onChange={() => onWidth(name)} />
          <WidthPicture hex={hex} breadth={lineWidth('pen', name) * 0.34} />
          <span>{say(`frame.pen.${name}`)}</span>
        </label>
      ))}
      <label class="draw-width draw-width--fill">
        <input class="draw-width__input" type="radio" name="width" value="fill" checked={tool === 'bucket'} onChange={onBucket} />
        <BucketPicture hex={pen.hex} mark={pen.mark} small />
        <span>{say('frame.pen.fill')}</span>
      </label>
    </fieldset>
  )
}
