import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Prompt } from '../../../src/direct-work/prompts/prompt.ts'

const folder = join(import.meta.dirname, '../../../src/direct-work')

/** Reads every file of `src/direct-work` of one name from its own folder, registered or not: nothing escapes by being forgotten. */
async function readFiles(name: RegExp): Promise<readonly { readonly folder: string; readonly exports: readonly unknown[] }[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.parentPath !== folder && name.test(entry.name))
  return Promise.all(files.map(async (entry) => ({
    folder: entry.parentPath.slice(folder.length + 1),
    exports: Object.values(await import(pathToFileURL(join(entry.parentPath, entry.name)).href) as Record<string, unknown>),
  })))
}

/** Every prompt written in any folder. */
export async function readPrompts(): Promise<readonly Prompt[]> {
  const files = await readFiles(/^(?:.*-)?prompts\.ts$/)
  return files.flatMap(({ exports }) => exports.filter((value): value is readonly Prompt[] => Array.isArray(value)).flat())
}

/** The words of each folder, by folder. */
export async function readWords(): Promise<readonly { readonly folder: string; readonly words: Readonly<Record<string, string>> }[]> {
  const files = await readFiles(/^(?:.*-)?words\.ts$/)
  return files.map(({ folder: name, exports }) => ({ folder: name, words: Object.assign({}, ...exports.filter(isWords)) as Record<string, string> }))
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string')
}
