// Draws docs/pictures/symbols.png, symbols-two-papers.png, faces.png and pieces.png from the art's own path data, so that it can be
// looked at as a whole. Run after changing a shape: node test/setup/take-art-pictures.ts
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { DARK_PAPERS, type Art, type Piece } from '../../src/direct-work/art/cut-paper.ts'
import { BLANK_FACE, FACE_IDS, FACES, shareOfSize } from '../../src/direct-work/art/faces.ts'
import { DAY_STRIP, JAR, JAR_LID, LETTER_SHEET, MAP_RINGS, MAT, PLAIN_BOX, SAFE_PLACE, STONES, THREE_HOUSES } from '../../src/direct-work/art/pieces/boards.ts'
import { ENDING_ART, SAFE_SHEET, SNAIL, TRUTH_ART } from '../../src/direct-work/art/pieces/frame-pieces.ts'
import { BREATHING, CALM_EVENING, GARDEN } from '../../src/direct-work/art/pieces/scenery.ts'
import { FINISHED_ART, TOOL_ART } from '../../src/direct-work/art/pieces/tool-pieces.ts'
import { SYMBOL_IDS, SYMBOLS } from '../../src/direct-work/art/symbols/symbols.ts'
import { FACE_WORDS, SYMBOL_WORDS } from '../../src/direct-work/art/words.ts'
import { SCENE_COLOURS } from '../../src/direct-work/scene.ts'
import { projectRoot } from './build-shell.ts'
import { chromiumSwitches, findChromium } from './find-chromium.ts'

interface Cell { readonly name: string; readonly art: Art; readonly size?: number }

const inPapers = ({ path, fill }: Piece) => `<path d="${path}" fill="${SCENE_COLOURS[fill]}"/>`
const inTwoPapers = ({ path, fill }: Piece) => {
  const [inside, edge] = DARK_PAPERS.includes(fill) ? ['#000', '#fff'] : ['#fff', '#000']
  return `<path d="${path}" fill="${inside}" stroke="${edge}" stroke-width="2" paint-order="stroke"/>`
}
const grounds = ['paper', 'sky', 'meadow', 'sand', 'lilac'] as const

/** A page of cells; `grounds`: on every ground in turn, as they may lie in a child's hands. */
function sheetOf(cells: readonly Cell[], columns: number, size: number, draw: (piece: Piece) => string, onGrounds = false): string {
  const figures = cells.map(({ name, art, size: own = size }, index) => `
    <figure style="background:${onGrounds ? SCENE_COLOURS[grounds[index % grounds.length] ?? 'paper'] : '#fff'}">
      <svg viewBox="0 0 100 100" width="${own}" height="${own}">${art.map(draw).join('')}</svg><figcaption>${name}</figcaption>
    </figure>`)
  return `<style>
    body { margin: 12px; display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 10px; background: #e7eaec; font: 13px Verdana, sans-serif; color: #24324a }
    figure { margin: 0; display: grid; place-items: center; gap: 6px; padding: 10px 6px; border-radius: 14px }
    svg { overflow: hidden; filter: drop-shadow(0 1.5px 1.5px rgb(36 50 74 / 26%)) } figcaption { text-align: center }
  </style>${figures.join('')}`
}

const symbols = SYMBOL_IDS.map((id): Cell => ({ name: SYMBOL_WORDS[`symbol.${id}`], art: SYMBOLS[id] }))
const faces = [...FACE_IDS.map((id): Cell => ({ name: FACE_WORDS[`face.${id}`], art: FACES[id] })), { name: FACE_WORDS['face.own'], art: BLANK_FACE }]
const sizes = ([3, 5] as const).flatMap((count) => Array.from({ length: count }, (_, index): Cell => ({ name: `${index + 1} of ${count}`, art: FACES.worried, size: Math.round(150 * shareOfSize(index + 1, count)) })))
const pieces: readonly Cell[] = [
  { name: 'Hide', art: GARDEN }, { name: 'Rest', art: CALM_EVENING }, { name: 'Break', art: BREATHING.flat() },
  ...THREE_HOUSES.map((art): Cell => ({ name: 'House', art })), { name: 'Plain box', art: PLAIN_BOX }, { name: 'Jar', art: [...JAR, ...JAR_LID] }, { name: 'Letter', art: LETTER_SHEET },
  { name: 'Map', art: MAP_RINGS.flat() }, { name: 'Mat', art: MAT }, { name: 'Part of a day', art: DAY_STRIP }, { name: 'Safe place', art: SAFE_PLACE }, ...STONES.slice(0, 3).map((art): Cell => ({ name: 'Stone', art })),
]

const named = (arts: Readonly<Record<string, Art>>): readonly Cell[] => Object.entries(arts).map(([name, art]) => ({ name, art }))

const sheets: Readonly<Record<string, readonly [html: string, width: number]>> = {
  'symbols': [sheetOf([...symbols, ...symbols.slice(0, 28).map((cell): Cell => ({ ...cell, size: 48 }))], 14, 84, inPapers, true), 1600],
  'symbols-two-papers': [sheetOf(symbols, 14, 84, inTwoPapers), 1600],
  'faces': [sheetOf([...faces, ...sizes], 7, 150, inPapers), 1300],
  'frame': [sheetOf([...named(TOOL_ART), { name: 'finished', art: FINISHED_ART }, ...named(TRUTH_ART), { name: 'snail', art: SNAIL }, { name: 'safe', art: SAFE_SHEET }, ...named(ENDING_ART)], 8, 120, inPapers), 1260],
  'pieces': [sheetOf(pieces, 4, 250, inPapers), 1160],
}

const executablePath = findChromium()
const browser = await chromium.launch({ args: [...chromiumSwitches], ...(executablePath !== undefined && { executablePath }) })
try {
  const folder = join(projectRoot, 'docs/pictures')
  await mkdir(folder, { recursive: true })
  for (const [name, [html, width]] of Object.entries(sheets)) {
    const page = await browser.newPage({ viewport: { width, height: 400 } })
    await page.setContent(html)
    await sharp(await page.screenshot({ fullPage: true })).png({ palette: true }).toFile(join(folder, `${name}.png`))
    await page.close()
  }
} finally {
  await browser.close()
}
