import type { ToolPage } from './tool-page.ts'

/** The words of a key; for a child who does not read yet the one word under `<key>.early`, where there is one. */
export function shortWord({ band, say }: Pick<ToolPage<never, never>, 'band' | 'say'>, key: string): string {
  const short = `${key}.early`
  const said = band === 'early' || band === 'preVerbal' ? say(short) : short
  return said === short ? say(key) : said
}

/** Whether words can be put down at all: by the child, or by the adult who writes for the child. */
export function mayWrite({ band, scribed }: Pick<ToolPage<never, never>, 'band' | 'scribed'>): boolean {
  return scribed || (band !== 'early' && band !== 'preVerbal')
}
