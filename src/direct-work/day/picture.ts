import { laySymbols } from '../art/lay-symbols.ts'
import { inkPicture } from '../ink-picture.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { type DayAnswers, MOMENT_HEADINGS } from './answers.ts'

/** Each day as a strip of rows from morning to night, and each moment's own drawing where there is one. */
export function dayPictures(answers: DayAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  return answers.strips.flatMap((strip) => {
    const drawn = strip.moments.flatMap((moment) => inkPicture(`day-${strip.id}-${moment.id}`, ink))
    return [{ canvas: `day-${strip.id}`, scene: stripScene(strip, ink) }, ...drawn]
  })
}

function stripScene(strip: DayAnswers['strips'][number], ink: (canvas: string) => CanvasInk): Scene {
  const parts: ScenePart[] = []
  let y = 90
  if (strip.called) {
    const laid = layText(strip.called.text, { x: 80, y, width: 1440, size: 42, weight: 'bold' })
    parts.push(...laid.parts)
    y = laid.bottom + 20
  }
  for (const moment of strip.moments) {
    const heading = moment.name ? MOMENT_HEADINGS[moment.name] : moment.called?.text ?? ''
    const { strokes, paper } = ink(`day-${strip.id}-${moment.id}`)
    const headed = layText(heading, { x: 80, y: y + 44, width: 330, size: 34, weight: 'bold' })
    let bottom = headed.bottom
    const symbols = laySymbols(moment.symbols, { x: 468, y: y + 18, width: 712, size: 84 })
    let at = Math.max(y + 44, symbols.parts.length > 0 ? symbols.bottom + 30 : 0)
    const told = moment.words.flatMap(({ text }) => {
      const laid = layText(text, { x: 460, y: at, width: 720, size: 34 })
      at = laid.bottom + 8
      return laid.parts
    })
    bottom = Math.max(bottom, at, symbols.bottom, strokes.length > 0 ? y + 200 : 0)
    const small: ScenePart[] = strokes.length === 0 ? [] : [{ kind: 'ink', strokes, paper, x: 1240, y: y + 10, width: 290, height: 180 }]
    parts.push({ kind: 'path', path: `M60 ${y}H1540V${bottom + 6}H60Z`, fill: 'paper' }, ...headed.parts, ...symbols.parts, ...told, ...small)
    y = bottom + 22
  }
  return { width: 1600, height: Math.max(1000, Math.ceil(y + 40)), ground: 'sky', parts }
}
