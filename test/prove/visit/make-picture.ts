import sharp from 'sharp'

/**
 * A 12-megapixel JPEG as a camera writes it: lying on its side with EXIF orientation 6, a place (GPS), a maker's name and
 * bytes after its end. `mark` stands in its metadata, so that it can be looked for afterwards.
 */
export async function makeCameraFile(mark: string): Promise<Buffer> {
  const width = 4032
  const height = 3024
  const paper = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f4f1ea"/>` +
      '<circle cx="1200" cy="1500" r="700" fill="none" stroke="#2b5ba8" stroke-width="40"/><path d="M2200 900 L3400 2200" stroke="#a83a2b" stroke-width="60"/></svg>',
  )
  const noise = await sharp({ create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 18 } } }).png().toBuffer()
  const jpeg = await sharp(paper)
    .composite([{ input: noise, blend: 'soft-light' }])
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: mark, Model: mark }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' } })
    .jpeg({ quality: 92 })
    .toBuffer()
  return Buffer.concat([jpeg, Buffer.from(`PK\u0003\u0004<html>${mark}-tail</html>`)])
}
