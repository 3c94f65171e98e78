import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPrompts } from './read-folders.ts'
import { compareWordings, noteWordings, type Wordings } from './wordings.ts'

// Run by hand after adding prompts or versions: `npm exec node test/direct-work/prompts/note-wordings.ts`.
const place = join(import.meta.dirname, 'wordings.json')
const noted = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) as Wordings : {}
const prompts = await readPrompts()
const refused = compareWordings(noted, prompts).filter(({ kind }) => kind !== 'new')
if (refused.length > 0) {
  process.stderr.write(`Give these a new version first: ${refused.map(({ id }) => id).join(', ')}\n`)
  process.exitCode = 1
} else writeFileSync(place, `${JSON.stringify(noteWordings(noted, prompts), null, 1)}\n`)
