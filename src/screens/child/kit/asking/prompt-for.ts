import type { Prompt } from '../../../../direct-work/prompts/prompt.ts'
import type { Band } from '../../../../record/case-pack.ts'

/** The id of the prompt under `start` (`line.low`) that is worded for a band. Throws where a tool has none: a broken tool. */
export function promptFor(prompts: readonly Prompt[], start: string, band: Band): string {
  const found = prompts.find(({ id, bands }) => id.startsWith(`${start}.`) && bands.includes(band))
    // A tool may be chosen for a child of another band: then the plainest wording is the right one.
    ?? prompts.find(({ id }) => id.startsWith(`${start}.`))
  if (found === undefined) throw new Error(`no prompt under ${start}`)
  return found.id
}
