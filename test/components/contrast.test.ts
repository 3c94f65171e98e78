import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)')

/** Text colour and the grounds it stands on. */
const TEXT_ON: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'sheet', 'desk', 'action-tint', 'on-device-ground', 'in-record-ground', 'needs-you-ground', 'refused-ground'],
  quiet: ['paper', 'sheet', 'desk'],
  action: ['paper', 'sheet', 'desk', 'action-tint'],
  'on-action': ['action', 'action-hover'],
  'on-device': ['paper', 'sheet', 'desk', 'on-device-ground'],
  sending: ['paper', 'sheet', 'desk', 'sending-ground'],
  'in-record': ['paper', 'sheet', 'desk', 'in-record-ground'],
  'needs-you': ['needs-you-ground', 'paper', 'sheet', 'desk'],
  refused: ['paper', 'sheet', 'desk', 'refused-ground'],
  'on-refused': ['refused'],
  'on-focus': ['focus'],
}

for (const [theme, themeCss] of [['light', lightCss], ['dark', `${lightCss}${darkCss.split('@media (forced-colors')[0]}`]] as const) {
  const colours = new Map([...themeCss.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]))

  test(`every word can be read on its ground in the ${theme} theme (4.5 to 1 or more)`, () => {
    const weak = Object.entries(TEXT_ON).flatMap(([text, grounds]) => grounds.map((ground) => ({ text, ground, ratio: ratioOf(colourOf(text), colourOf(ground)) }))).filter(({ ratio }) => ratio < 4.5)
    expect(weak).toEqual([])
  })

  test(`every field can be seen on its ground in the ${theme} theme (3 to 1 or more)`, () => {
    for (const ground of ['paper', 'sheet']) expect(ratioOf(colourOf('edge'), colourOf(ground)), ground).toBeGreaterThanOrEqual(3)
  })

  function colourOf(name: string): string {
    const colour = colours.get(name)
    if (!colour) throw new Error(`no colour named ${name}`)
    return colour
  }
}

function ratioOf(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

// Relative luminance, WCAG 2.x.
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
