import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

const files = globSync('src/{components,screens,styles,direct-work}/**/*.{ts,tsx,css}', { cwd: root }).map((path) => ({ path, lines: readFileSync(new URL(path, root), 'utf8').split('\n') }))
const filesWith = (marks: RegExp) => files.filter(({ lines }) => lines.some((line) => marks.test(line) && !line.includes('.test('))).map(({ path }) => path)

test('quotation marks are drawn around exact words, in one place, and nowhere else', () => {
  expect(filesWith(/[“”«»„]|&[lr]dquo;|<q[ >]|open-quote/)).toEqual(['src/components/words/quote-exact-words.ts'])
  expect(filesWith(/<blockquote/)).toEqual(['src/components/record/exact-words.tsx'])
})

test('only what is marked as exact words is given to be quoted', () => {
  const quoting = files.flatMap(({ path, lines }) => lines.filter((line) => line.includes('quoteExactWords(')).map((line) => ({ path, line })))
    .filter(({ path }) => !path.endsWith('words/quote-exact-words.ts') && !path.endsWith('record/exact-words.tsx'))
  for (const { path, line } of quoting) expect(line, path).toContain("fidelity === 'exact'")
})
