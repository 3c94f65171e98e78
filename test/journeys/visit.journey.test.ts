import { expect, inject, test } from 'vitest'
import { tellStory } from '../prove/visit/story.ts'

// The proof `npm run prove visit` in small: once, on the embedded database.
// The proof has its own command; on every change its parts run in journeys of their own, and the whole would not fit beside them.
test.runIf(inject('thorough'))('a whole visit without signal reaches the record, survives kills, conflicts and a moved case, and is read by the supervisor', async () => {
  const told: string[] = []
  const figures = await tellStory((line) => told.push(line), { shellDir: inject('builtShell') }).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${told.join('\n')}`, { cause: error })
  })
  expect(figures).toMatchObject({ lost: 0, duplicated: 0, plaintextHits: 0, conflictsShown: 1, faults: 0, pictures: 3 })
}, 600_000)
