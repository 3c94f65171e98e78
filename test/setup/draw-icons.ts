// Draws the PNG sizes of the icon from public/icons/doorstep.svg. Run after changing the drawing:
// node test/setup/draw-icons.ts
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

const drawing = await readFile('public/icons/doorstep.svg')
for (const size of [180, 192, 512]) {
  await sharp(drawing, { density: 72 * (size / 128) })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(`public/icons/doorstep-${size}.png`)
}
