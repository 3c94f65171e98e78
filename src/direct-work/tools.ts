import type { AnyTool } from './tool.ts'
import type { ToolId } from './tool-id.ts'

/** One line a tool, each loaded when it is needed: a new tool is a new folder and a new line here. */
const LOADERS: Readonly<Partial<Record<ToolId, () => Promise<AnyTool>>>> = {
  scribble: async () => (await import('./scribble/scribble.ts')).scribble,
  'all-about-me': async () => (await import('./all-about-me/all-about-me.ts')).allAboutMe,
  people: async () => (await import('./people/people.ts')).people,
  'three-houses': async () => (await import('./three-houses/three-houses.ts')).threeHouses,
  line: async () => (await import('./line/line.ts')).line,
  letter: async () => (await import('./letter/letter.ts')).letter,
  'safe-place': async () => (await import('./safe-place/safe-place.ts')).safePlace,
  wishes: async () => (await import('./wishes/wishes.ts')).wishes,
  day: async () => (await import('./day/day.ts')).day,
  path: async () => (await import('./path/path.ts')).path,
  questions: async () => (await import('./questions/questions.ts')).questions,
  'how-i-feel': async () => (await import('./how-i-feel/how-i-feel.ts')).howIFeel,
  'worry-jar': async () => (await import('./worry-jar/worry-jar.ts')).worryJar,
  'sorting-mat': async () => (await import('./sorting-mat/sorting-mat.ts')).sortingMat,
  'finish-well': async () => (await import('./finish-well/finish-well.ts')).finishWell,
}

/** The tools that are there, in the order of the chooser. */
export const TOOLS_HERE = Object.keys(LOADERS) as readonly ToolId[]

/** A tool with all its rules; rejects for one that this build does not have. */
export function loadTool(id: ToolId): Promise<AnyTool> {
  const load = LOADERS[id]
  return load ? load() : Promise.reject(new Error(`no such tool: ${id}`))
}

/** Several tools at once, by id. */
export async function loadTools(ids: Iterable<ToolId>): Promise<ReadonlyMap<ToolId, AnyTool>> {
  return new Map(await Promise.all(Array.from(new Set(ids), async (id) => [id, await loadTool(id)] as const)))
}
