import { expect, inject, test } from 'vitest'
import { huntLostWords } from '../prove/typing/hunt.ts'

// The proof `npm run prove typing` in small, always by the same seed.
// The proof has its own command; what a flat battery, a lock and a second window do to typed words is in journeys of their own.
test.runIf(inject('thorough'))('words typed on three devices of two people through kills, locks and switched screens are all found again', async () => {
  const told: string[] = []
  const figures = await huntLostWords((line) => told.push(line), { shellDir: inject('builtShell'), seed: 7, steps: 12 }).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${told.join('\n')}`, { cause: error })
  })
  expect(figures, told.join('\n')).toMatchObject({ lost: 0, vanishedFromScreen: 0, duplicated: 0, misattributed: 0, faults: 0 })
}, 600_000)
