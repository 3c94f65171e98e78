import type { SceneColour, ScenePart } from './scene.ts'

/** Breadth of a letter as a share of its size, taken wide: a line that is a little short beats one that is cut off. */
const LETTER_SHARE = 0.62

/** Breaks words into lines no broader than `width` (units of the sheet); a word that is too long alone is broken inside. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER_SHARE)))
  return text.split('\n').flatMap((line) => wrapLine(line, most))
}

/** Words as text parts, line under line from `y` (the first line's foot). `bottom` is where the next thing may begin. */
export function layText(text: string, place: { readonly x: number; readonly y: number; readonly width: number; readonly size: number; readonly anchor?: 'start' | 'middle' | 'end'; readonly colour?: SceneColour; readonly weight?: 'bold' }): { readonly parts: readonly ScenePart[]; readonly bottom: number } {
  const { x, y, width, size, anchor = 'start', colour = 'night', weight } = place
  const leading = size * 1.4
  const lines = wrapText(text, width, size)
  const parts = lines.map((line, index): ScenePart => ({ kind: 'text', x, y: y + index * leading, text: line, size, anchor, colour, ...(weight && { weight }) }))
  return { parts, bottom: y + lines.length * leading }
}

function wrapLine(line: string, most: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ').flatMap((whole) => breakWord(whole, most))) {
    const longer = current === '' ? word : `${current} ${word}`
    if (longer.length <= most || current === '') current = longer
    else {
      lines.push(current)
      current = word
    }
  }
  return [...lines, current]
}

function breakWord(word: string, most: number): readonly string[] {
  const letters = Array.from(word)
  if (letters.length <= most) return [word]
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, index) => letters.slice(index * most, (index + 1) * most).join(''))
}
