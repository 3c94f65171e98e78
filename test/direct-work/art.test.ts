import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DARK_PAPERS, type Art } from '../../src/direct-work/art/cut-paper.ts'
import { BLANK_FACE, FACE_IDS, FACES, shareOfSize } from '../../src/direct-work/art/faces.ts'
import { layArt } from '../../src/direct-work/art/lay-art.ts'
import { DAY_STRIP, JAR, JAR_LID, LETTER_SHEET, MAP_RINGS, MAT, PLAIN_BOX, SAFE_PLACE, STONES, THREE_HOUSES } from '../../src/direct-work/art/pieces/boards.ts'
import { ENDING_ART, SAFE_SHEET, SNAIL, TRUTH_ART, TWO_SHEETS, WHOSE_SHEET } from '../../src/direct-work/art/pieces/frame-pieces.ts'
import { FINISHED_ART, TOOL_ART } from '../../src/direct-work/art/pieces/tool-pieces.ts'
import { SYMBOL_IDS, SYMBOLS } from '../../src/direct-work/art/symbols/symbols.ts'
import { FACE_WORDS, SYMBOL_WORDS } from '../../src/direct-work/art/words.ts'
import { SCENE_COLOURS, type SceneColour } from '../../src/direct-work/scene.ts'

const boards: Readonly<Record<string, Art>> = {
  DAY_STRIP, JAR, JAR_LID, LETTER_SHEET, MAT, PLAIN_BOX, SAFE_PLACE, ...Object.fromEntries([...THREE_HOUSES, ...MAP_RINGS, ...STONES].map((art, index) => [`piece ${index}`, art])),
}
const { 'judge-only': _sameAsTheCourt, ...endings } = ENDING_ART
const around: Readonly<Record<string, Art>> = { FINISHED_ART, SAFE_SHEET, SNAIL, TWO_SHEETS, ...TRUTH_ART, ...WHOSE_SHEET, ...endings }
const every: readonly (readonly [string, Art])[] = [...Object.entries(SYMBOLS), ...Object.entries(FACES), ['blank', BLANK_FACE], ...Object.entries(boards), ...Object.entries(TOOL_ART), ...Object.entries(around)]

const numbersOf = (path: string) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)

test('there is a symbol for each thing a child may need to say, and each has a name', () => {
  expect(SYMBOL_IDS.length).toBeGreaterThanOrEqual(80)
  expect(Object.keys(SYMBOL_WORDS).sort()).toEqual(SYMBOL_IDS.map((id) => `symbol.${id}`).sort())
  expect(new Set(Object.values(SYMBOL_WORDS)).size).toBe(SYMBOL_IDS.length)
})

test('all art is filled paper inside its box', () => {
  for (const [name, art] of every) {
    expect(art.length, name).toBeGreaterThan(0)
    for (const { path, fill } of art) {
      expect(path, name).toMatch(/^M[\d.\s,MLCQZ-]+Z$/)
      expect(SCENE_COLOURS[fill], name).toMatch(/^#[0-9a-f]{6}$/)
      const numbers = numbersOf(path)
      expect(Math.min(...numbers), name).toBeGreaterThan(-9)
      expect(Math.max(...numbers), name).toBeLessThan(109)
    }
  }
})

test('no two symbols and no two faces are the same shape', () => {
  const shapes = every.map(([, art]) => art.map(({ path }) => path).join('|'))
  expect(new Set(shapes).size).toBe(shapes.length)
})

test('the twelve faces are of one size, one weight and one colour, and carry no text', () => {
  expect(FACE_IDS.length).toBe(12)
  expect(Object.keys(FACE_WORDS).length).toBe(13)
  for (const id of FACE_IDS) {
    expect(FACES[id].slice(0, BLANK_FACE.length), id).toEqual(BLANK_FACE)
    const features = FACES[id].slice(BLANK_FACE.length)
    // Night on the same sheet, with white only inside an eye or a mouth, and one tear.
    expect(features.every(({ fill }) => fill === 'night' || fill === 'paper' || fill === 'sea'), id).toBe(true)
  }
})

test('a face grows with how big it is, and the largest fills its place', () => {
  for (const sizes of [3, 5] as const) {
    const shares = Array.from({ length: sizes }, (_, index) => shareOfSize(index + 1, sizes))
    expect(shares.at(-1)).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  }
})

test('every shape stands out from white and from each ground, three to one and more', () => {
  for (const paper of DARK_PAPERS) {
    for (const ground of ['paper', 'sky', 'meadow', 'sand', 'lilac'] as const) expect(contrast(paper, ground), `${paper} on ${ground}`).toBeGreaterThanOrEqual(3)
  }
})

test('clay is for the child’s own finished thing only', () => {
  const withClay = every.filter(([, art]) => art.some(({ fill }) => fill === 'clay')).map(([name]) => name)
  expect(withClay).toEqual(['finished', 'FINISHED_ART'])
})

test('the screen and the printed picture cut from the same colours', () => {
  const styles = readFileSync(join(import.meta.dirname, '../../src/components/child-art/paper-art.css'), 'utf8')
  for (const [name, colour] of Object.entries(SCENE_COLOURS)) expect(styles).toContain(`.cut-${name} { fill: ${colour}; }`)
})

test('art is laid as parts of a picture', () => {
  expect(layArt(SYMBOLS.home, { x: 10, y: 20, size: 300 }).every((part) => part.kind === 'path' && part.at?.size === 300)).toBe(true)
})

function contrast(one: SceneColour, other: SceneColour): number {
  const [light, dark] = [brightness(one), brightness(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function brightness(colour: SceneColour): number {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(SCENE_COLOURS[colour].slice(start, start + 2), 16) / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
