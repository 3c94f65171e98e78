// Reads the memory of the browser's renderers as somebody with the machine could. Linux only.
import { randomBytes } from 'node:crypto'
import { open, readFile, readdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'

export interface MemoryFinding {
  /** Of each canary, how often it lies in the memory of the page's own renderer. */
  readonly hits: readonly { readonly canary: string; readonly times: number }[]
  readonly bytes: number
  /** Renderers of the same browser that hold any of them. */
  readonly otherRenderersWithHits: number
  readonly renderers: number
}

const CHUNK = 4 * 1024 * 1024
const OVERLAP = 512

/**
 * Finds the renderer of a page by a random mark that is put into the page, and counts each canary (UTF-8 and UTF-16) in every
 * readable byte of it; then looks through the other renderers.
 */
export async function searchRenderer(page: Page, browserProfile: string, canaries: readonly string[]): Promise<MemoryFinding> {
  const mark = randomBytes(24).toString('hex')
  await page.evaluate((text) => { (globalThis as { markOfProof?: readonly string[] }).markOfProof = [text, `${text}!`.repeat(64)] }, mark)
  const renderers = await listRenderers(browserProfile)
  let own: { readonly hits: MemoryFinding['hits']; readonly bytes: number } | undefined
  let otherRenderersWithHits = 0
  for (const processId of renderers) {
    const { counts, bytes } = await searchProcess(processId, [mark, ...canaries])
    const hits = canaries.map((canary, at) => ({ canary, times: counts[at + 1] ?? 0 }))
    if ((counts[0] ?? 0) > 0 && own === undefined) own = { hits, bytes }
    else if (hits.some(({ times }) => times > 0)) otherRenderersWithHits += 1
  }
  if (own === undefined) throw new Error(`no renderer of ${renderers.length} holds the mark that was put into the page`)
  return { ...own, otherRenderersWithHits, renderers: renderers.length }
}

/** Process ids of all renderers that belong to the browser of this profile. */
async function listRenderers(browserProfile: string): Promise<readonly number[]> {
  const all = new Map<number, { readonly parent: number; readonly words: string }>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    all.set(Number(name), { parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0), words })
  }
  const belongs = (id: number): boolean => {
    const one = all.get(id)
    return one !== undefined && (one.words.includes(`--user-data-dir=${browserProfile}`) || belongs(one.parent))
  }
  return [...all].filter(([id, { words }]) => /--type=renderer/.test(words) && belongs(id)).map(([id]) => id)
}

async function searchProcess(processId: number, texts: readonly string[]): Promise<{ readonly counts: readonly number[]; readonly bytes: number }> {
  const needles = texts.map((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  const counts = texts.map(() => 0)
  const maps = await readFile(`/proc/${processId}/maps`, 'utf8').catch(() => '')
  const memory = await open(`/proc/${processId}/mem`, 'r').catch(() => undefined)
  let bytes = 0
  if (memory === undefined) return { counts, bytes }
  const buffer = Buffer.alloc(CHUNK + OVERLAP)
  try {
    for (const line of maps.split('\n')) {
      const region = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \d+\s*(\S*)/.exec(line)
      // Files of the browser itself and what the kernel lends hold no words of ours.
      if (!region || /^\[v|\.so\b|\/chromium(?:$|\/)|\.pak$|\.ttf$|\.otf$/.test(region[3] ?? '')) continue
      const [start, end] = [Number.parseInt(region[1] ?? '', 16), Number.parseInt(region[2] ?? '', 16)]
      for (let at = start; at < end; at += CHUNK) {
        const length = Math.min(CHUNK + OVERLAP, end - at)
        const read = await memory.read(buffer, 0, length, at).then(({ bytesRead }) => bytesRead, () => 0)
        const part = buffer.subarray(0, read)
        bytes += Math.min(read, CHUNK)
        needles.forEach((forms, which) => { for (const needle of forms) counts[which] = (counts[which] ?? 0) + occurrences(part, needle) })
      }
    }
  } finally {
    await memory.close()
  }
  return { counts, bytes }
}

function occurrences(part: Buffer, needle: Buffer): number {
  let times = 0
  for (let at = part.indexOf(needle); at !== -1 && at < CHUNK; at = part.indexOf(needle, at + needle.length)) times += 1
  return times
}
